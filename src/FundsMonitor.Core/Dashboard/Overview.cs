using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Dashboard;

/// <summary>Project money of the area in the budget year.</summary>
/// <param name="Year">Year of the chosen month.</param>
/// <param name="Allocated">Allocated by decisions.</param>
/// <param name="Expected">Expected by plans, whether or not a decision has come since.</param>
/// <param name="LinesNotYetAllocated">Lines without an amount yet: a sum leaves them out and says so.</param>
/// <param name="Spent">Spent by vouchers up to the end of the month.</param>
/// <param name="Advanced">Advances not settled.</param>
/// <param name="Lines">Lines of any state; 0 when no allocation file of the year was accepted.</param>
public sealed record FundsTile(
    int Year, Money Allocated, Money Expected, int LinesNotYetAllocated, Money Spent, Money Advanced, int Lines);

/// <summary>Loans of the area at the month's end.</summary>
/// <param name="Balance">Sum of the balances.</param>
/// <param name="Overdue">Of it overdue.</param>
/// <param name="Before">The month before; null where it is not there for the same offices.</param>
public sealed record LoansTile(Money Balance, Money Overdue, OverduePoint? Before)
{
    /// <summary>Overdue of the balance.</summary>
    public decimal? OverdueShare => Share.Of(Overdue, Balance);
}

/// <summary>Poor and near-poor households by the plan table of the year.</summary>
/// <param name="Households">Households in all; null where the plan does not say.</param>
/// <param name="Poor">Poor households; null where the plan does not say.</param>
/// <param name="NearPoor">Near-poor households; null where the plan does not say.</param>
public sealed record PovertyTile(int? Households, int? Poor, int? NearPoor)
{
    /// <summary>Whether nothing is said because a plan of a commune that became another within the year may be of either, and the sum
    /// would then hold some households twice.</summary>
    public bool MayCountTwice { get; init; }

    /// <summary>Poor of all households; null when not computable.</summary>
    public decimal? PoorShare => Share.Of(Poor, Households);

    /// <summary>Near-poor of all households; null when not computable.</summary>
    public decimal? NearPoorShare => Share.Of(NearPoor, Households);
}

/// <summary>Households of the register that have a linked loan.</summary>
/// <param name="WithLoan">Households a borrower is linked to.</param>
/// <param name="Households">Poor, near-poor and newly escaped households on the register.</param>
/// <param name="Undecided">Borrowers whose link a person must decide: shown apart, in neither number.</param>
public sealed record CoverageTile(int WithLoan, int Households, int Undecided)
{
    /// <summary>Whose share the plan promises, in its words: then they are the denominator. Empty where that is the register.</summary>
    public string PlanWords { get; init; } = "";

    /// <summary>Promised by the plan, percent; null where it promises nothing.</summary>
    public int? TargetPercent { get; init; }

    /// <summary>Households of the plan's classes that do not fulfil its conditions: in neither number.</summary>
    public int LeftOut { get; init; }

    /// <summary>Households of which the register does not say whether they do: in neither number.</summary>
    public int NotSaid { get; init; }

    /// <summary>Why there is no share; null where there is one.</summary>
    public Bilingual? Why { get; init; }

    /// <summary>Between 0 and 1; null where it cannot be computed.</summary>
    public decimal? Value => Why is null ? Share.Of(WithLoan, Households) : null;
}

/// <summary>How the month's loan files agree with their senders' own sums.</summary>
/// <param name="WithTotals">Offices whose control totals of the month came.</param>
/// <param name="Offices">Offices whose loan file of the month came.</param>
/// <param name="Differences">Open findings that a sum differs.</param>
public sealed record LoanFilesState(int WithTotals, int Offices, int Differences);

/// <summary>Findings that wait for a decision.</summary>
/// <param name="Errors">Of severity error.</param>
/// <param name="Warnings">Of severity warning.</param>
/// <param name="Notices">Of severity notice.</param>
/// <param name="OldestUtc">When the oldest was first found; null without any.</param>
/// <param name="LateFiles">Files that were due and have not come, also those of the offices that serve the area.</param>
public sealed record FindingsTile(int Errors, int Warnings, int Notices, DateTime? OldestUtc, int LateFiles)
{
    /// <summary>Year of the data of the latest file that has not come; null without one.</summary>
    public int? LateYear { get; init; }

    /// <summary>All that wait.</summary>
    public int Open => Errors + Warnings + Notices;
}

/// <summary>Everything the overview shows for one area and month.</summary>
public sealed record Overview
{
    /// <summary>Project money.</summary>
    public required FundsTile Funds { get; init; }

    /// <summary>Loans; null where no loan file covers the month.</summary>
    public required LoansTile? Loans { get; init; }

    /// <summary>Poor and near-poor; null without a plan table of the year.</summary>
    public required PovertyTile? Poverty { get; init; }

    /// <summary>Households with a loan; null when not computable: no register, or nothing linked yet.</summary>
    public required CoverageTile? Coverage { get; init; }

    /// <summary>Findings and late files.</summary>
    public required FindingsTile Findings { get; init; }

    /// <summary>First chart.</summary>
    public required FundsByProject FundsByProject { get; init; }

    /// <summary>Second chart.</summary>
    public required BalanceByProgramme BalanceByProgramme { get; init; }

    /// <summary>Third chart.</summary>
    public required OverdueTrend OverdueTrend { get; init; }

    /// <summary>Fourth chart.</summary>
    public required PlacesCompared PlacesCompared { get; init; }

    /// <summary>Names of the offices whose loan files the figures come from.</summary>
    public required IReadOnlyList<string> LoanSources { get; init; }

    /// <summary>How the month's loan files agree with their senders' sums; null without such a file.</summary>
    public LoanFilesState? LoanFiles { get; init; }

    /// <summary>How each figure came to be.</summary>
    public IReadOnlyList<Explanation> Explanations { get; init; } = [];

    /// <summary>True when there is nothing at all to show.</summary>
    public bool IsEmpty => Loans is null && Funds.Lines == 0 && Funds.Spent == Money.Zero && Poverty is null && Findings.Open == 0;

    /// <summary>The sentences that say what matters, most pressing first.</summary>
    public IReadOnlyList<Statement> Statements => OverviewStatements.Of(this);
}

/// <summary>One sentence of the overview.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Pressing">True for what a chair should act on.</param>
public sealed record Statement(Bilingual Text, bool Pressing);
