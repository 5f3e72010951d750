using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;

namespace FundsMonitor.UseCases.Importing.Loading;

/// <summary>
/// Makes one household of the members that carry its number. The head's row speaks for it, or the first where no head is named.
/// </summary>
internal sealed class HouseholdsOfMembers(FileVersion version)
{
    private readonly Dictionary<string, Household> households = [];
    private readonly HashSet<string> withHead = [];

    /// <summary>The households so far.</summary>
    public IReadOnlyCollection<Household> Rows => households.Values;

    /// <summary>Adds a member of the register.</summary>
    public void Add(Member member)
    {
        if (!households.TryGetValue(member.HouseholdCode, out var household))
        {
            household = new Household
            {
                VersionId = version.Id,
                RegisterYear = version.Period,
                HouseholdCode = member.HouseholdCode,
            };
            households.Add(member.HouseholdCode, household);
            Fill(household, member);
        }
        else if (member.IsHead && !withHead.Contains(member.HouseholdCode))
        {
            Fill(household, member);
        }

        if (member.IsHead)
        {
            withHead.Add(member.HouseholdCode);
        }

        household.MemberCount++;
        household.NeedsLoan ??= member.NeedsLoan;
        household.Eligible ??= member.Eligible;
        household.HasBusinessPlan ??= member.HasBusinessPlan;
    }

    private static void Fill(Household household, Member member)
    {
        household.RowNumber = member.RowNumber;
        household.OfficeCode = member.OfficeCode;
        household.CommuneCode = member.CommuneCode;
        household.HamletName = member.HamletName;
        household.HeadName = member.Name;
        household.HeadNameSearch = member.NameSearch;
        household.Class = member.Class;
        household.Kind = member.Kind;
        household.ClassFrom = member.ClassFrom;
        household.ClassTo = member.ClassTo;
        household.NeedsLoan = member.NeedsLoan ?? household.NeedsLoan;
        household.Eligible = member.Eligible ?? household.Eligible;
        household.HasBusinessPlan = member.HasBusinessPlan ?? household.HasBusinessPlan;
    }
}
