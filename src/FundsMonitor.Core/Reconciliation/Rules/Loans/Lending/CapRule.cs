using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Loans.Reference;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Loans.Lending;

/// <summary>L-CAP: outstanding above the cap that was in force when the newest loan was lent.</summary>
/// <remarks>
/// The cap names its unit. A household's loans of the programmes that are capped by household count together, over all its members that
/// are linked; a borrower who is linked to nobody counts alone. For how many workers or works a loan is, no file says: above the cap of
/// one is a notice that says so. Where no cap is known for the date nothing is said.
/// </remarks>
public static class CapRule
{
    /// <summary>L-CAP over the loans of a commune.</summary>
    public static ReconciliationRule<LoanFacts> Rule { get; } = new()
    {
        Code = "L-CAP",
        Severity = Severity.Warning,
        Title = new("Dư nợ vượt mức cho vay tối đa", "Outstanding above the cap"),
        Sentence = new(
            "{0}: dư nợ {1} đ ({2} món vay) vượt mức tối đa {3} đ một {4}{5}.",
            "{0}: outstanding {1} đ ({2} loans), above the cap of {3} đ for one {4}{5}."),
        Remedy = new(
            "Phòng giao dịch kiểm tra tổng dư nợ của hộ, người vay; với lao động và công trình thì kiểm tra số lượng trong hồ sơ.",
            "The office checks the total of the household or borrower, and for workers and works how many the contract is for."),
        Sides = (new("Dư nợ", "Outstanding"), new("Mức tối đa", "Cap")),
        Source = new(
            "Bảng mức cho vay tối đa theo chương trình và ngày hiệu lực",
            "The table of caps by programme and day in force"),
        Find = Find,
    };

    private static readonly Bilingual Uncounted = new(
        "; tệp không ghi số lượng, nên chỉ là lưu ý", "; the file does not say how many, so this is a notice only");

    private static IEnumerable<Finding> Find(LoanFacts facts)
    {
        var open = facts.Loans.Where(l => l.Balance > Money.Zero && l.LoanDate is not null && facts.Caps[l.ProgrammeCode].Any())
            .ToLookup(l => facts.Caps[l.ProgrammeCode].First().Unit);
        var households = open[CapUnit.Household].GroupBy(l => Household(facts, l)).Select(g => Compare(facts, [.. g]));
        var borrowers = open[CapUnit.Borrower].Concat(open[CapUnit.Student]).GroupBy(l => (l.CustomerCode, l.ProgrammeCode))
            .Select(g => Compare(facts, [.. g]));
        var single = open[CapUnit.Worker].Concat(open[CapUnit.Work]).Select(l => Compare(facts, [l]));
        return households.Concat(borrowers).Concat(single).OfType<Finding>();
    }

    private static (bool Linked, string Code) Household(LoanFacts facts, LoanRow loan) =>
        facts.Lists.HouseholdOf.TryGetValue(loan.CustomerCode, out var household) ? (true, household) : (false, loan.CustomerCode);

    private static Finding? Compare(LoanFacts facts, IReadOnlyList<LoanRow> loans)
    {
        var newest = loans.MaxBy(l => l.LoanDate)!;
        var cap = facts.Caps[newest.ProgrammeCode].FirstOrDefault(c => c.HoldsOn(newest.LoanDate!.Value));
        var balance = GroupFlow.Sum(loans.Select(l => l.Balance));
        if (cap is null || balance <= cap.Amount)
        {
            return null;
        }

        var (subject, whom) = Whom(facts, cap.Unit, loans);
        return facts.Found(Rule, subject) with
        {
            Severity = cap.Unit.IsUncounted() ? Severity.Notice : Rule.Severity,
            SideA = Words.Of(balance),
            SideB = Words.Of(cap.Amount),
            Difference = balance - cap.Amount,
            Arguments =
            [
                whom.AsArgument(), Words.Of(balance), Words.Of(loans.Count), Words.Of(cap.Amount), cap.Unit.Named().AsArgument(),
                cap.Unit.IsUncounted() ? Uncounted.AsArgument() : "",
            ],
            Rows = [.. loans.Select(l => new FindingRow(FindingSide.A, l.VersionId, l.RowNumber, Mau31Headings.Balance))],
        };
    }

    // A household with one borrower is told as that borrower: the code stays when a register changes the household's.
    private static (string Subject, Bilingual Whom) Whom(LoanFacts facts, CapUnit unit, IReadOnlyList<LoanRow> loans)
    {
        var first = loans[0];
        if (unit.IsUncounted())
        {
            return (first.LoanNumber, Named("Khế ước", "Loan", first.LoanNumber, first.ProgrammeCode));
        }

        var programmes = string.Join(" + ", loans.Select(l => l.ProgrammeCode).Distinct().Order(StringComparer.Ordinal));
        var household = Household(facts, first).Code;
        return loans.All(l => l.CustomerCode == first.CustomerCode)
            ? (unit == CapUnit.Household ? first.CustomerCode : $"{first.CustomerCode}/{first.ProgrammeCode}",
                Named("Khách hàng", "Customer", first.CustomerCode, programmes))
            : (household, Named("Hộ", "Household", household, programmes));
    }

    private static Bilingual Named(string vi, string en, string code, string programmes) =>
        new($"{vi} {code} (chương trình {programmes})", $"{en} {code} (programme {programmes})");
}
