using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation;

/// <summary>A named comparison. Its words stand here; what it compares stands in <see cref="ReconciliationRule{TFacts}"/>.</summary>
public abstract record ReconciliationRule
{
    /// <summary>First day from which no bank file can be older: the bank was founded on 4 October 2002.</summary>
    public static readonly DateOnly Always = new(2002, 10, 4);

    /// <summary>Stable: stands in the database, in the command line's CSV and in the help; for example <c>L-SPLIT</c>.</summary>
    public required string Code { get; init; }

    /// <summary>How serious its findings are, unless a single one is less.</summary>
    public required Severity Severity { get; init; }

    /// <summary>True where a later month's finding on the same subject is another finding.</summary>
    public bool ByMonth { get; init; }

    /// <summary>True for a list of its own: its findings are for looking up, and neither stand in the queue nor count as work.</summary>
    public bool OwnList { get; init; }

    /// <summary>
    /// The rule's first month in the program: an error found in data of that month or before only warns, so that a new rule does not
    /// stop a month that nobody could prepare for. Null for rules of the first version.
    /// </summary>
    public Month? NewIn { get; init; }

    /// <summary>A few words for lists.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>What was found, with places {0}, {1} … for <see cref="Finding.Arguments"/>.</summary>
    public required Bilingual Sentence { get; init; }

    /// <summary>What is done about it.</summary>
    public required Bilingual Remedy { get; init; }

    /// <summary>The words over the two sides.</summary>
    public required (Bilingual A, Bilingual B) Sides { get; init; }

    /// <summary>The law, form or identity it rests on.</summary>
    public required Bilingual Source { get; init; }

    /// <summary>First day of data it applies to.</summary>
    public DateOnly From { get; init; } = Always;

    /// <summary>Last day of data it applies to; null while in force.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The finding as serious as it counts: see <see cref="NewIn"/>.</summary>
    public Finding Weighed(Finding found) =>
        found.Severity == Severity.Error && found.Month <= NewIn ? found with { Severity = Severity.Warning } : found;

    /// <summary>Whether it applies to a month's data.</summary>
    public bool InForceIn(Month month) => From <= month.LastDay && (To is null || To >= month.FirstDay);
}

/// <summary>A rule over one kind of facts.</summary>
/// <typeparam name="TFacts">What it reads: the loans of a commune, the sums of a file, a budget year …</typeparam>
public sealed record ReconciliationRule<TFacts> : ReconciliationRule
{
    /// <summary>The differences in these facts; the same facts give the same findings in the same order.</summary>
    public required Func<TFacts, IEnumerable<Finding>> Find { get; init; }

    /// <summary>The differences as serious as they count in the rule's first month and later.</summary>
    public IEnumerable<Finding> Judge(TFacts facts) => Find(facts).Select(Weighed);
}
