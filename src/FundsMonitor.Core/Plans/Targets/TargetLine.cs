using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Plans.Targets;

/// <summary>How a target stands.</summary>
public enum TargetStanding
{
    /// <summary>The promised figure is there.</summary>
    Reached,

    /// <summary>Not there yet, but not behind the straight line to the end of the year.</summary>
    OnLine,

    /// <summary>Behind that line, or not there when the year was reviewed.</summary>
    Behind,

    /// <summary>Nothing that was sent tells.</summary>
    Unknown,
}

/// <summary>A cell of the plan table in which a target stands.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Heading">Words of its column.</param>
public sealed record TargetCell(PlanRow Row, string Heading);

/// <summary>One target beside its actual figure.</summary>
public sealed record TargetLine
{
    /// <summary>What is promised.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>How much, with its unit.</summary>
    public required Bilingual Promised { get; init; }

    /// <summary>How it stands.</summary>
    public required TargetStanding Standing { get; init; }

    /// <summary>Whom it counts: the denominator; null where the plan names none.</summary>
    public Bilingual? OfWhom { get; init; }

    /// <summary>The figure that was reached, with its parts; null while it is not known.</summary>
    public Bilingual? Actual { get; init; }

    /// <summary>By what it was measured, or why it is not known.</summary>
    public required Bilingual How { get; init; }

    /// <summary>In what the plan contradicts itself here; null where it does not.</summary>
    public Bilingual? Remark { get; init; }

    /// <summary>Where it stands in the table; null where it stands in the plan's words.</summary>
    public TargetCell? Cell { get; init; }

    /// <summary>Number of the plan in whose words it stands; empty where it stands in the table.</summary>
    public string Decision { get; init; } = "";

    /// <summary>The plan's sentence; empty for a target of the table, and where nobody copied it.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>True for the share of households with a loan, behind which a list of households stands.</summary>
    public bool IsLoanShare { get; init; }
}

/// <summary>What a plan's targets are judged by; what is not known is null.</summary>
public sealed record PlanEvidence
{
    /// <summary>The plan's rows; at least one.</summary>
    public required IReadOnlyList<PlanRow> Rows { get; init; }

    /// <summary>The month up to which it is looked at.</summary>
    public required Month Month { get; init; }

    /// <summary>Targets in the plan's words.</summary>
    public IReadOnlyList<PlanTarget> Written { get; init; } = [];

    /// <summary>Households with a loan.</summary>
    public LoanCoverage? Coverage { get; init; }

    /// <summary>Their share when the year began, between 0 and 1.</summary>
    public decimal? Opening { get; init; }

    /// <summary>Poor households on the lists before and after the plan's year.</summary>
    public (int Before, int After)? Poor { get; init; }

    /// <summary>Near-poor households on these lists.</summary>
    public (int Before, int After)? NearPoor { get; init; }

    /// <summary>Customers with a balance, and of them those in a savings group.</summary>
    public (int InGroups, int All)? Borrowers { get; init; }
}
