using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Reconciliation.Customers;
using FundsMonitor.Core.Register;

namespace FundsMonitor.Core.Reconciliation.Planning;

/// <summary>One plan table.</summary>
public sealed record PlanFacts
{
    /// <summary>5 digits, or 3 of a district.</summary>
    public required string CommuneCode { get; init; }

    /// <summary>The plan's year.</summary>
    public required int Year { get; init; }

    /// <summary>All rows of its version, in file order; at least one.</summary>
    public required IReadOnlyList<PlanRow> Rows { get; init; }

    /// <summary>A finding of this plan, told under the first month of its year.</summary>
    public Finding Found(ReconciliationRule rule, string subject) => new()
    {
        Rule = rule.Code,
        Severity = rule.Severity,
        Subject = subject,
        CommuneCode = CommuneCode,
        Month = new Month(Year, 1),
    };
}

/// <summary>A plan's targets as they can be judged in a month; what cannot be judged is null.</summary>
/// <param name="Coverage">The share of households with a loan, measured every month.</param>
/// <param name="Review">Household counts, judged when the review at the end of the year is in.</param>
public sealed record TargetFacts(CoverageFacts? Coverage, ReviewFacts? Review);

/// <summary>A plan's numbers of households beside the lists before and after its year: the review at the end of the year.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Before">Households by class on the list the year began with.</param>
/// <param name="After">Households by class on the list of the year after, which the review gave.</param>
public sealed record ReviewFacts(
    PlanFacts Plan,
    IReadOnlyDictionary<HouseholdClass, int> Before,
    IReadOnlyDictionary<HouseholdClass, int> After)
{
    /// <summary>The versions of the two lists.</summary>
    public (int Before, int After) Versions { get; init; }
}
