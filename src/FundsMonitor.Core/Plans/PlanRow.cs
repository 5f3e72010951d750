using FundsMonitor.Core.Importing;

namespace FundsMonitor.Core.Plans;

/// <summary>One row of a plan table: a hamlet, or the commune as a whole. A cell the plan leaves empty is null, never 0.</summary>
public sealed class PlanRow : FileRow
{
    /// <summary>The plan's year.</summary>
    public int Year { get; set; }

    /// <summary>Number of the plan or decision; empty where none is given.</summary>
    public string Decision { get; set; } = "";

    /// <summary>Hamlet as written; empty on the row of the commune or district as a whole.</summary>
    public string HamletName { get; set; } = "";

    /// <summary>True on a total row the table prints itself: compared with the rows above it, in no sum.</summary>
    public bool IsTotal { get; set; }

    /// <summary>Households in all: the denominator of the shares.</summary>
    public int? Households { get; set; }

    /// <summary>Poor households at the start.</summary>
    public int? PoorAtStart { get; set; }

    /// <summary>Escaped from poverty.</summary>
    public int? Escaped { get; set; }

    /// <summary>Fallen back into poverty.</summary>
    public int? FallenBack { get; set; }

    /// <summary>Newly arisen poor.</summary>
    public int? NewlyPoor { get; set; }

    /// <summary>Poor households (at the end, where the table has a start).</summary>
    public int? Poor { get; set; }

    /// <summary>Near-poor households.</summary>
    public int? NearPoor { get; set; }

    /// <summary>Target: poor households to lift.</summary>
    public int? TargetPoorLifted { get; set; }

    /// <summary>Target: near-poor households to lift.</summary>
    public int? TargetNearPoorLifted { get; set; }

    /// <summary>Target: fall of the poor share in thousandths of a percentage point (0.6 points is 600).</summary>
    public int? TargetPoorPointsThousandths { get; set; }

    /// <summary>Target: fall of the near-poor share in thousandths of a percentage point.</summary>
    public int? TargetNearPoorPointsThousandths { get; set; }

    /// <summary>Target: share of households with a loan, in percent.</summary>
    public int? TargetLoanSharePercent { get; set; }

    /// <summary>Whom <see cref="TargetLoanSharePercent"/> counts, as the plan says ("hộ có nhu cầu và đủ điều kiện").</summary>
    public string TargetLoanShareOf { get; set; } = "";
}
