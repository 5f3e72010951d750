using FundsMonitor.Core.Register;

namespace FundsMonitor.Core.Reconciliation;

/// <summary>What the registers say of a borrower on the day of the loan.</summary>
public enum EligibilityKind
{
    /// <summary>The class in force carries the programme.</summary>
    Eligible,

    /// <summary>Somebody could be the borrower and nobody has decided.</summary>
    Undecided,

    /// <summary>No accepted register covers the day.</summary>
    NoRegister,

    /// <summary>In force, but the borrower is not in it.</summary>
    Unlisted,

    /// <summary>Listed with a class that does not carry the programme.</summary>
    WrongClass,
}

/// <summary>A borrower's verdict with what it rests on.</summary>
/// <param name="Kind">The verdict.</param>
/// <param name="Needed">The class the programme needs.</param>
/// <param name="Listed">The listing in force, where there is one.</param>
/// <param name="EndedOn">The day a class that carried the programme ended, where it ended at most 60 days before the loan.</param>
public sealed record Eligibility(EligibilityKind Kind, HouseholdClass Needed, Listing? Listed = null, DateOnly? EndedOn = null)
{
    /// <summary>Months a household counts as newly escaped after leaving the last list; the anniversary is included.</summary>
    public const int NewlyEscapedMonths = 36;

    /// <summary>Days within which a class that has ended makes a warning of an error.</summary>
    public const int GraceDays = 60;

    /// <summary>Judges one loan.</summary>
    /// <param name="carrying">Classes that carry the programme on that day.</param>
    /// <param name="lentOn">"Ngày vay".</param>
    /// <param name="registers">The commune's registers, in sequence.</param>
    /// <param name="listings">Where the customer was found.</param>
    public static Eligibility Of(
        IReadOnlyList<HouseholdClass> carrying, DateOnly lentOn, IReadOnlyList<RegisterPeriod> registers, IReadOnlyList<Listing> listings)
    {
        var covering = registers.Where(r => r.Covers(lentOn)).Select(r => r.VersionId).ToHashSet();
        if (covering.Count == 0)
        {
            return new(EligibilityKind.NoRegister, carrying[0]);
        }

        var spells = Spells(registers, listings).Where(s => carrying.Contains(s.Class)).ToList();
        if (spells.Any(s => s.From <= lentOn && (s.To is null || lentOn <= s.To)))
        {
            return new(EligibilityKind.Eligible, carrying[0]);
        }

        var inForce = listings.Where(l => covering.Contains(l.VersionId)).ToList();
        var listed = inForce.FirstOrDefault(l => l.Decision == LinkDecision.Link);
        if (listed is null && inForce.Any(l => l.Decision == LinkDecision.Review))
        {
            return new(EligibilityKind.Undecided, carrying[0]);
        }

        var ended = spells.Where(s => s.To < lentOn && lentOn <= s.To.Value.AddDays(GraceDays)).Select(s => s.To).Max();
        return new(listed is null ? EligibilityKind.Unlisted : EligibilityKind.WrongClass, carrying[0], listed, ended);
    }

    /// <summary>From when until when the borrower's household had which class.</summary>
    private static List<Spell> Spells(IReadOnlyList<RegisterPeriod> registers, IReadOnlyList<Listing> listings)
    {
        var ends = registers.ToDictionary(r => r.VersionId, r => r.To);
        var spells = listings.Where(l => l.Decision == LinkDecision.Link)
            .Select(l => new Spell(l.Class, l.From, l.To ?? ends.GetValueOrDefault(l.VersionId)))
            .OrderBy(s => s.From).ToList();
        var onList = spells.Where(s => s.Class is HouseholdClass.Poor or HouseholdClass.NearPoor).ToList();
        var escaped = spells.Where(s => s.Class == HouseholdClass.NewlyEscaped).ToList();
        return [.. onList, .. Escapes(onList, escaped).Where(s => s.From <= s.To)];
    }

    /// <summary>The windows of 36 months from each leaving of the list, told by a list or by absence from the next.</summary>
    private static IEnumerable<Spell> Escapes(IReadOnlyList<Spell> onList, IReadOnlyList<Spell> escaped)
    {
        var told = escaped.Where(e =>
            !escaped.Any(earlier => earlier.From < e.From && !onList.Any(p => p.From > earlier.From && p.From <= e.From)));
        var leavings = told.Select(e => e.From).Concat(onList
            .Where(p => p.To is not null && !escaped.Any(e => e.From <= p.To.Value.AddDays(1) && e.From >= p.From))
            .Select(p => p.To!.Value.AddDays(1)));
        foreach (var left in leavings)
        {
            var back = onList.Where(p => p.From >= left).Select(p => (DateOnly?)p.From).Min();
            var last = left.AddMonths(NewlyEscapedMonths);
            yield return new(HouseholdClass.NewlyEscaped, left, back <= last ? back.Value.AddDays(-1) : last);
        }
    }

    private readonly record struct Spell(HouseholdClass Class, DateOnly From, DateOnly? To);
}
