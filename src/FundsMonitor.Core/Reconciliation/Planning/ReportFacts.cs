using FundsMonitor.Core.Plans.Reports;

namespace FundsMonitor.Core.Reconciliation.Planning;

/// <summary>What is owed to or by a place in reports, and what came.</summary>
public sealed record ReportFacts
{
    /// <summary>5 digits, or 3 of a district.</summary>
    public required string CommuneCode { get; init; }

    /// <summary>The day on which it is looked at.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The obligations of its plans.</summary>
    public required IReadOnlyList<ReportObligation> Obligations { get; init; }

    /// <summary>Reports that came.</summary>
    public IReadOnlyList<ReportReceipt> Receipts { get; init; } = [];

    /// <summary>Receivers that no longer exist.</summary>
    public IReadOnlyList<ReportReceiver> Abolished { get; init; } = [];

    /// <summary>The current version of the place's plan, by year: where the obligation stands.</summary>
    public IReadOnlyDictionary<int, int> PlanVersions { get; init; } = new Dictionary<int, int>();
}
