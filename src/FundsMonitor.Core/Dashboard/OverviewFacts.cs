namespace FundsMonitor.Core.Dashboard;

/// <summary>What explains an overview beside its figures: what was left out of them, and where they come from.</summary>
/// <param name="Month">The chosen month.</param>
public sealed record OverviewFacts(Month Month)
{
    /// <summary>Allocation lines of the year whose decision is later than the month.</summary>
    public int LinesDecidedLater { get; init; }

    /// <summary>Frozen debt at the month's end: in the balance, and not overdue.</summary>
    public Money Frozen { get; init; }

    /// <summary>Communes of the bank, in the files the figures come from, that nobody has matched to a commune of the state.</summary>
    public int UnmatchedCommunes { get; init; }

    /// <summary>Findings that were decided or accepted for a time.</summary>
    public int Decided { get; init; }

    /// <summary>The versions that the figures come from.</summary>
    public IReadOnlyList<FigureSource> Sources { get; init; } = [];
}
