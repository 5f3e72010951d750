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

        var sure = listings.Where(l => l.Decision == LinkDecision.Link).ToList();
        var spells = Spells(registers, sure).Where(s => carrying.Contains(s.Class)).ToList();
        if (spells.Any(s => s.Holds(lentOn)))
        {
            return new(EligibilityKind.Eligible, carrying[0]);
        }

        var inForce = listings.Where(l => covering.Contains(l.VersionId)).ToList();
        var listed = InForceOn(inForce, lentOn);
        if (listed is null && inForce.Any(l => l.Decision == LinkDecision.Review))
        {
            return new(EligibilityKind.Undecided, carrying[0]);
        }

        // Left the list of the year before, if the person there is the borrower: nobody has decided that yet.
        if (sure.Count < listings.Count && Spells(registers, listings).Exists(s => carrying.Contains(s.Class) && s.Holds(lentOn)))
        {
            return new(EligibilityKind.Undecided, carrying[0]);
        }

        var ended = spells.Where(s => s.To < lentOn && lentOn <= s.To.Value.AddDays(GraceDays)).Select(s => s.To).Max();
        return new(listed is null ? EligibilityKind.Unlisted : EligibilityKind.WrongClass, carrying[0], listed, ended);
    }

    /// <summary>The listing whose class was in force: the latest that had begun, else the first.</summary>
    private static Listing? InForceOn(IReadOnlyList<Listing> inForce, DateOnly lentOn)
    {
        var linked = inForce.Where(l => l.Decision == LinkDecision.Link).OrderBy(l => l.From).ToList();
        return linked.FindLast(l => l.From <= lentOn) ?? linked.FirstOrDefault();
    }

    /// <summary>From when until when the borrower's household had which class: up to the day before its next class.</summary>
    private static List<Spell> Spells(IReadOnlyList<RegisterPeriod> registers, IReadOnlyList<Listing> listings)
    {
        var ends = registers.ToDictionary(r => r.VersionId, r => r.To);
        var listed = listings.Select(l => new Spell(l.Class, l.From, l.To ?? ends.GetValueOrDefault(l.VersionId)))
            .OrderBy(s => s.From).ToList();
        var spells = listed.ConvertAll(s => s.Until(listed.Find(next => next.From > s.From && next.Class != s.Class)));
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

    private sealed record Spell(HouseholdClass Class, DateOnly From, DateOnly? To)
    {
        public bool Holds(DateOnly day) => From <= day && (To is null || day <= To);

        public Spell Until(Spell? next) => next is null || To < next.From ? this : this with { To = next.From.AddDays(-1) };
    }
}
