using FundsMonitor.Core.Plans;

namespace FundsMonitor.Core.Reconciliation.Customers;

/// <summary>A plan's promise of loans beside the households it counts.</summary>
public sealed record CoverageFacts
{
    /// <summary>5 digits, or 3 of a district: whose plan it is.</summary>
    public required string Place { get; init; }

    /// <summary>The month of the balances.</summary>
    public required Month Month { get; init; }

    /// <summary>The plan's row that promises.</summary>
    public required PlanRow Plan { get; init; }

    /// <summary>Who is counted, and who has a loan.</summary>
    public required LoanCoverage Coverage { get; init; }

    /// <summary>The share when the year began, between 0 and 1; null where it is not known.</summary>
    public decimal? Opening { get; init; }
}
