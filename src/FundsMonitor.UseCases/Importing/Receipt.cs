using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;

namespace FundsMonitor.UseCases.Importing;

/// <summary>What a sender gets back: proof of what was received and what became of it.</summary>
public sealed record Receipt
{
    /// <summary>The file.</summary>
    public required SourceFile File { get; init; }

    /// <summary>The verdict in one sentence.</summary>
    public required Bilingual Verdict { get; init; }

    /// <summary>What a refused sender does next; null when nothing is to be done.</summary>
    public Bilingual? Remedy { get; init; }

    /// <summary>The file's sums, for the sender to compare.</summary>
    public IReadOnlyList<ReceiptTotal> Totals { get; init; } = [];

    /// <summary>The versions the file became.</summary>
    public IReadOnlyList<FileVersion> Versions { get; init; } = [];

    /// <summary>The versions the file would become once a person accepts.</summary>
    public IReadOnlyList<FileVersion> Waiting { get; init; } = [];

    /// <summary>Problems by kind with their number and first Excel rows.</summary>
    public IReadOnlyList<ProblemGroup> Problems { get; init; } = [];

    /// <summary>True when the same bytes had been received before and nothing changed.</summary>
    public bool SeenBefore { get; init; }
}

/// <summary>One sum of a receipt.</summary>
/// <param name="Label">What was summed.</param>
/// <param name="Amount">In đồng.</param>
/// <param name="Words">The amount in Vietnamese words.</param>
public sealed record ReceiptTotal(Bilingual Label, Money Amount, string Words);

/// <summary>Problems of one kind.</summary>
/// <param name="Kind">The kind with its words.</param>
/// <param name="Column">The heading they are in; empty where rows are meant.</param>
/// <param name="Count">How many.</param>
/// <param name="Rows">The first Excel rows, at most 10.</param>
/// <param name="Example">One of them; null where only the number is known.</param>
public sealed record ProblemGroup(ProblemKind Kind, string Column, int Count, IReadOnlyList<int> Rows, RowProblem? Example = null);
