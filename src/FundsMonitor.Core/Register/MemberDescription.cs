using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Register;

/// <summary>A member by what a register says of him, to be found again in another version or another year's register.</summary>
/// <param name="Name">As written.</param>
/// <param name="CitizenId">9 or 12 digits; empty where none is given.</param>
/// <param name="BirthDate">Where day and month are known.</param>
/// <param name="BirthYear">0 where unknown.</param>
public sealed record MemberDescription(string Name, string CitizenId, DateOnly? BirthDate, int BirthYear)
{
    /// <summary>Or unknown.</summary>
    public Sex Sex { get; init; }

    /// <summary>5 digits; of a district's register 3.</summary>
    public string CommuneCode { get; init; } = "";

    /// <summary>The register's number of the household, which a later register may give to another one.</summary>
    public string HouseholdCode { get; init; } = "";

    /// <summary>Hamlet as written.</summary>
    public string HamletName { get; init; } = "";

    /// <summary>A member's row.</summary>
    public static MemberDescription Of(Member member) => new(member.Name, member.CitizenId, member.BirthDate, member.BirthYear)
    {
        Sex = member.Sex,
        CommuneCode = member.CommuneCode,
        HouseholdCode = member.HouseholdCode,
        HamletName = member.HamletName,
    };

    /// <summary>What both have in common where they are one person; null where they are not, or it cannot be said.</summary>
    internal Likeness? LikenessWith(MemberDescription other)
    {
        var sameName = SearchText.Alike(Name) == SearchText.Alike(other.Name);
        var sameId = CitizenId.Length > 0 && CitizenId == other.CitizenId;
        var otherId = !sameId && CitizenId.Length > 0 && CitizenId.Length == other.CitizenId.Length;
        var sameHousehold = HouseholdCode.Length > 0 && HouseholdCode == other.HouseholdCode && CommuneCode == other.CommuneCode;
        var sameHamlet = HamletName.Length > 0 && CommuneCode == other.CommuneCode
            && SearchText.Alike(HamletName) == SearchText.Alike(other.HamletName);
        var birth = BirthWith(other);
        if (sameId)
        {
            return sameName || birth is true ? Likeness.Id : null;
        }

        var sameSex = Sex == Sex.Unknown || other.Sex == Sex.Unknown || Sex == other.Sex;
        if (!sameName || !sameSex || birth is false)
        {
            return null;
        }

        var sameDay = BirthDate is not null && BirthDate == other.BirthDate;
        return (otherId, sameHousehold) switch
        {
            // A register that corrects an id keeps name, day and household.
            (true, true) => sameDay ? Likeness.Household : null,
            (true, false) => null,
            (false, true) => Likeness.Household,
            _ when sameDay => sameHamlet ? Likeness.Hamlet : Likeness.Birth,
            _ => birth is true && sameHamlet ? Likeness.Hamlet : null,
        };
    }

    /// <summary>True for the same day, or year where a day is missing; false for another; null where a side does not know.</summary>
    private bool? BirthWith(MemberDescription other) =>
        BirthDate is { } a && other.BirthDate is { } b ? a == b
        : BirthYear > 0 && other.BirthYear > 0 ? BirthYear == other.BirthYear
        : null;
}

/// <summary>By what two descriptions are one person, the strongest first.</summary>
internal enum Likeness
{
    /// <summary>The same id, and name or birth with it.</summary>
    Id = 1,

    /// <summary>Name and household, and nothing against it.</summary>
    Household = 2,

    /// <summary>Name, birth and hamlet.</summary>
    Hamlet = 3,

    /// <summary>Name and day of birth.</summary>
    Birth = 4,
}

/// <summary>The members of one register, to be found by description.</summary>
/// <typeparam name="T">How the caller keeps a member.</typeparam>
public sealed class DescribedMembers<T>
    where T : notnull
{
    private readonly ILookup<string, (T Key, MemberDescription Said)> byId;
    private readonly ILookup<string, (T Key, MemberDescription Said)> byName;

    /// <param name="members">Each member with what the register says of him.</param>
    public DescribedMembers(IEnumerable<(T Key, MemberDescription Said)> members)
    {
        var all = members.ToList();
        byId = all.Where(m => m.Said.CitizenId.Length > 0).ToLookup(m => m.Said.CitizenId);
        byName = all.ToLookup(m => SearchText.Alike(m.Said.Name));
    }

    /// <summary>The member described. Several where one person is listed more than once by his id; none where two people could be
    /// meant.</summary>
    public IReadOnlyList<T> Find(MemberDescription said)
    {
        var exact = byName[SearchText.Alike(said.Name)].Where(m => m.Said == said).Select(m => m.Key).ToList();
        if (exact.Count > 0)
        {
            return exact;
        }

        var alike = byId[said.CitizenId].Concat(byName[SearchText.Alike(said.Name)])
            .Select(m => (m.Key, Likeness: said.LikenessWith(m.Said)))
            .Where(m => m.Likeness is not null).Distinct()
            .GroupBy(m => m.Likeness).MinBy(g => g.Key);
        var keys = alike?.Select(m => m.Key).ToList() ?? [];
        return keys.Count == 1 || alike?.Key == Likeness.Id ? keys : [];
    }
}
