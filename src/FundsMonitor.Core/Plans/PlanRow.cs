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

    /// <summary>Share of the poor at the start as the table prints it, thousandths of a percent; null where it prints none.</summary>
    public int? PoorShareAtStartThousandths { get; set; }

    /// <summary>Share of the poor (at the end) as the table prints it, thousandths of a percent; null where it prints none.</summary>
    public int? PoorShareThousandths { get; set; }

    /// <summary>Share of the near-poor as the table prints it, thousandths of a percent; null where it prints none.</summary>
    public int? NearPoorShareThousandths { get; set; }

    /// <summary>The year that the heading over the poor at the end names; null where it names none.</summary>
    public int? ClosingYear { get; set; }

    /// <summary>The date of the list that the table says it rests on; null where it names none.</summary>
    public DateOnly? ListDate { get; set; }

    /// <summary>People of poor households aged 15 and over; null where the table has none.</summary>
    public int? PoorAgedFifteen { get; set; }

    /// <summary>Of them able to work.</summary>
    public int? PoorAbleToWork { get; set; }

    /// <summary>Of them working.</summary>
    public int? PoorWorking { get; set; }

    /// <summary>Share of those working, headed as of the people able to work: thousandths of a percent as printed.</summary>
    public int? PoorWorkingShareThousandths { get; set; }

    /// <summary>As <see cref="PoorAgedFifteen"/>, of near-poor households.</summary>
    public int? NearPoorAgedFifteen { get; set; }

    /// <summary>As <see cref="PoorAbleToWork"/>, of near-poor households.</summary>
    public int? NearPoorAbleToWork { get; set; }

    /// <summary>As <see cref="PoorWorking"/>, of near-poor households.</summary>
    public int? NearPoorWorking { get; set; }

    /// <summary>As <see cref="PoorWorkingShareThousandths"/>, of near-poor households.</summary>
    public int? NearPoorWorkingShareThousandths { get; set; }

    /// <summary>People of poor households; null where the table does not say.</summary>
    public int? PoorPeople { get; set; }

    /// <summary>Of those aged 15 and over not able to work.</summary>
    public int? PoorNotAble { get; set; }

    /// <summary>Of them without work.</summary>
    public int? PoorNoWork { get; set; }

    /// <summary>Of them looking for work.</summary>
    public int? PoorLooking { get; set; }

    /// <summary>Of them studying.</summary>
    public int? PoorStudying { get; set; }

    /// <summary>Of them unwilling to work.</summary>
    public int? PoorUnwilling { get; set; }

    /// <summary>Of them doing housework.</summary>
    public int? PoorHousework { get; set; }

    /// <summary>As <see cref="PoorPeople"/>, of near-poor households.</summary>
    public int? NearPoorPeople { get; set; }

    /// <summary>As <see cref="PoorNotAble"/>, of near-poor households.</summary>
    public int? NearPoorNotAble { get; set; }

    /// <summary>As <see cref="PoorNoWork"/>, of near-poor households.</summary>
    public int? NearPoorNoWork { get; set; }

    /// <summary>As <see cref="PoorLooking"/>, of near-poor households.</summary>
    public int? NearPoorLooking { get; set; }

    /// <summary>As <see cref="PoorStudying"/>, of near-poor households.</summary>
    public int? NearPoorStudying { get; set; }

    /// <summary>As <see cref="PoorUnwilling"/>, of near-poor households.</summary>
    public int? NearPoorUnwilling { get; set; }

    /// <summary>As <see cref="PoorHousework"/>, of near-poor households.</summary>
    public int? NearPoorHousework { get; set; }
}
