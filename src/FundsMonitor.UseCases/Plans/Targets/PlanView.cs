using FundsMonitor.Core;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Plans.Targets;
using FundsMonitor.Core.Register;
using FundsMonitor.UseCases.Budget;
using FundsMonitor.UseCases.Plans.Lending;
using FundsMonitor.UseCases.Plans.Reports;
using FundsMonitor.UseCases.Reconciliation.Queue;

namespace FundsMonitor.UseCases.Plans.Targets;

/// <summary>A target as it is shown.</summary>
/// <param name="Line">The target beside its actual figure.</param>
/// <param name="Source">Where it stands in the plan's file; null where it stands in the plan's words.</param>
public sealed record ShownTarget(TargetLine Line, RowSource? Source);

/// <summary>A labour table twice: as the plan prints it and as the registers in force give it.</summary>
/// <param name="Plan">The plan's figures.</param>
/// <param name="Register">The registers' figures; null where no register has this class.</param>
public sealed record LabourCompared(LabourFigures Plan, RegisterFigures? Register);

/// <summary>A plan's money: what is expected is no allocation, and what is not yet allocated is not 0.</summary>
/// <param name="Lines">By project.</param>
/// <param name="ProjectNames">Names of the projects by code.</param>
public sealed record PlanFunds(IReadOnlyList<BudgetLine> Lines, IReadOnlyDictionary<string, string> ProjectNames)
{
    /// <summary>Expected by plans, đồng.</summary>
    public long Expected => Lines.Sum(l => l.Expected);

    /// <summary>Allocated by decisions, đồng.</summary>
    public long Allocated => Lines.Sum(l => l.Allocated);

    /// <summary>Lines without an amount yet, in no sum.</summary>
    public int NotYet => Lines.Sum(l => l.NotYetAllocated);
}

/// <summary>One plan, opened.</summary>
public sealed record PlanView
{
    /// <summary>5 digits, or 3 of a district.</summary>
    public required string Place { get; init; }

    /// <summary>Its name in the month.</summary>
    public required string PlaceName { get; init; }

    /// <summary>The plan's year.</summary>
    public required int Year { get; init; }

    /// <summary>Its number; empty where none is given.</summary>
    public required string Decision { get; init; }

    /// <summary>The month up to which it is looked at.</summary>
    public required Month Month { get; init; }

    /// <summary>Where the table stands.</summary>
    public required RowSource Source { get; init; }

    /// <summary>The targets.</summary>
    public required IReadOnlyList<ShownTarget> Targets { get; init; }

    /// <summary>The promise of loans; null where there is none.</summary>
    public PlanCoverage? Coverage { get; init; }

    /// <summary>What the table says of the whole.</summary>
    public required PlanFigures Figures { get; init; }

    /// <summary>The hamlets of the table in its order, then its own total; empty where it lists none.</summary>
    public IReadOnlyList<PlanRow> Hamlets { get; init; } = [];

    /// <summary>Labour tables by class; empty where the plan prints none.</summary>
    public IReadOnlyList<LabourCompared> Labour { get; init; } = [];

    /// <summary>What the P-* rules found in it and that is not gone.</summary>
    public IReadOnlyList<FindingItem> Findings { get; init; } = [];

    /// <summary>Its money.</summary>
    public required PlanFunds Funds { get; init; }

    /// <summary>The reports it asks for.</summary>
    public IReadOnlyList<OwedReport> Reports { get; init; } = [];
}
