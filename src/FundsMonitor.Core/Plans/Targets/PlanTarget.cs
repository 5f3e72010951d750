namespace FundsMonitor.Core.Plans.Targets;

/// <summary>In what a target is counted. The numbers are stored.</summary>
public enum TargetUnit
{
    /// <summary>Hundredths of whom the target counts.</summary>
    Percent = 0,

    /// <summary>Hộ: whole ones.</summary>
    Households = 1,

    /// <summary>Người, as in "40 lao động".</summary>
    People = 2,

    /// <summary>Fall of a share, in hundredths of the whole.</summary>
    Points = 3,
}

/// <summary>How the actual figure must stand to the target. The numbers are stored.</summary>
public enum TargetComparison
{
    /// <summary>"100%", "8 hộ".</summary>
    AtLeast = 0,

    /// <summary>"trên 95%".</summary>
    MoreThan = 1,

    /// <summary>"dưới 4%".</summary>
    LessThan = 2,
}

/// <summary>What of the program's data measures a target. The numbers are stored.</summary>
public enum TargetMeasure
{
    /// <summary>Nothing that is sent: its standing is not known.</summary>
    None = 0,

    /// <summary>Share of poor households by the plan's own table.</summary>
    PoorShare = 1,

    /// <summary>Share of near-poor households by the plan's own table.</summary>
    NearPoorShare = 2,

    /// <summary>Customers with a balance who belong to a savings group.</summary>
    BorrowersInGroups = 3,
}

/// <summary>A target that stands in a plan's words and not in its table.</summary>
public sealed class PlanTarget : IInArea
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>Always empty: a plan is of a place.</summary>
    public string OfficeCode { get; set; } = "";

    /// <summary>5 digits, or 3 of a district: whose plan it stands in.</summary>
    public string CommuneCode { get; set; } = "";

    /// <summary>The plan's year.</summary>
    public int Year { get; set; }

    /// <summary>Number of the plan ("05/KH-UBND").</summary>
    public string Decision { get; set; } = "";

    /// <summary>What is promised ("Hộ nghèo có thẻ BHYT").</summary>
    public string Title { get; set; } = "";

    /// <summary>Whom it counts, as the plan says; empty where it does not say.</summary>
    public string OfWhom { get; set; } = "";

    /// <summary>How the figure must stand to <see cref="Thousandths"/>.</summary>
    public TargetComparison Comparison { get; set; }

    /// <summary>In thousandths of <see cref="Unit"/>: 96 % and 96 households are both 96,000.</summary>
    public long Thousandths { get; set; }

    /// <summary>In what it is counted.</summary>
    public TargetUnit Unit { get; set; }

    /// <summary>What measures it.</summary>
    public TargetMeasure Measure { get; set; }

    /// <summary>In what the plan contradicts itself or says too little; empty where it does neither.</summary>
    public string Remark { get; set; } = "";

    /// <summary>The plan's sentence, word by word; empty where nobody copied it.</summary>
    public string SourceSentence { get; set; } = "";

    /// <summary>Account that entered it, or changed it last; empty for one that came with the demo.</summary>
    public string EnteredBy { get; set; } = "";

    /// <summary>When it was withdrawn; null while it holds.</summary>
    public DateTime? WithdrawnAtUtc { get; set; }

    /// <summary>Account that withdrew it, or empty.</summary>
    public string WithdrawnBy { get; set; } = "";

    /// <summary>Why it was withdrawn, in that person's words, or empty.</summary>
    public string WithdrawnNote { get; set; } = "";

    /// <inheritdoc/>
    public DateOnly? CodeDay => new(Year, 1, 1);
}
