using FundsMonitor.Core.Reconciliation;

namespace FundsMonitor.Core.Reports.Facts;

/// <summary>Money of one project up to the period's end.</summary>
/// <param name="Code">For example <c>DA6.2</c>; empty where rows name none.</param>
/// <param name="Name">The project's name.</param>
public sealed record ProjectFacts(string Code, string Name)
{
    /// <summary>Expected by plans, without a decision.</summary>
    public Money Expected { get; init; }

    /// <summary>Allocated by decisions up to the period's end, amendments included.</summary>
    public Money Allocated { get; init; }

    /// <summary>Lines that have no amount yet.</summary>
    public int NotYetAllocated { get; init; }

    /// <summary>Advances not settled.</summary>
    public Money Advanced { get; init; }

    /// <summary>Spent by vouchers of the budget year up to the period's end.</summary>
    public Money Spent { get; init; }

    /// <summary>Of it with vouchers dated in the period.</summary>
    public Money SpentInPeriod { get; init; }

    /// <summary>Allocated less spent and advanced; negative when overspent.</summary>
    public Money Left => Allocated - Spent - Advanced;
}

/// <summary>Loans of one programme.</summary>
/// <param name="Code">2 digits.</param>
/// <param name="Name">The programme's name.</param>
public sealed record ProgrammeFacts(string Code, string Name)
{
    /// <summary>Customers with a balance; one with loans of several programmes is in each.</summary>
    public int Borrowers { get; init; }

    /// <summary>Owed at the end.</summary>
    public Money Balance { get; init; }

    /// <summary>Of it overdue.</summary>
    public Money Overdue { get; init; }

    /// <summary>Of it frozen.</summary>
    public Money Frozen { get; init; }

    /// <summary>Owed at the end of the period before.</summary>
    public Money BalanceBefore { get; init; }

    /// <summary>Of that overdue.</summary>
    public Money OverdueBefore { get; init; }
}

/// <summary>Loans of the area. Null where no loan file of the period is there.</summary>
/// <param name="At">The month of the balances: the last of the period that has loans.</param>
/// <param name="Before">The month they are compared with; null where it is not there from the same offices.</param>
/// <param name="Programmes">By code.</param>
public sealed record LoansFacts(Month At, Month? Before, IReadOnlyList<ProgrammeFacts> Programmes)
{
    /// <summary>Names of the offices whose files they are from.</summary>
    public IReadOnlyList<string> Offices { get; init; } = [];

    /// <summary>Offices that sent an earlier month of the period or the month compared with, and not <see cref="At"/>.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    /// <summary>Loans whose commune is not known; they are in the sums of an office and in no commune's.</summary>
    public int WithoutCommune { get; init; }
}

/// <summary>Households of one class.</summary>
/// <param name="Class">In the words of the registers.</param>
/// <param name="Households">In the registers in force.</param>
/// <param name="WithLoan">Of them with a linked borrower who owes something.</param>
public sealed record ClassFacts(string Class, int Households, int WithLoan);

/// <summary>A share of households with a loan, as a plan words it.</summary>
/// <param name="Place">Whose plan.</param>
/// <param name="Of">The denominator in the plan's words.</param>
public sealed record CoverageShare(string Place, string Of)
{
    /// <summary>Households of the denominator; null where it is not computable.</summary>
    public int? Counted { get; init; }

    /// <summary>Of them with a loan.</summary>
    public int? WithLoan { get; init; }

    /// <summary>The share that the plan promises; null where it names none.</summary>
    public int? TargetPercent { get; init; }

    /// <summary>Why it is not computable; empty where it is.</summary>
    public string Gap { get; init; } = "";
}

/// <summary>Households of the area.</summary>
/// <param name="Classes">In the order of the classes; empty where no register is in force.</param>
/// <param name="Shares">One a plan that promises a share.</param>
public sealed record HouseholdsFacts(IReadOnlyList<ClassFacts> Classes, IReadOnlyList<CoverageShare> Shares)
{
    /// <summary>The month of the loans they are matched with; null without loans, and where <see cref="Newest"/> is later.</summary>
    public Month? LoansAt { get; init; }

    /// <summary>The newest month with loans: links are those of it, and no earlier month can be measured. Null without loans.</summary>
    public Month? Newest { get; init; }

    /// <summary>Borrowers whose link a person must decide: in no number.</summary>
    public int Undecided { get; init; }

    /// <summary>Communes with loans and without a register.</summary>
    public IReadOnlyList<string> WithoutRegister { get; init; } = [];
}

/// <summary>A finding of severity error that waits.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Title">What the rule finds.</param>
/// <param name="Subject">A business key: loan number, voucher, commune, office.</param>
/// <param name="Place">Name of the commune or office.</param>
/// <param name="Month">The month it was last found in.</param>
/// <param name="Difference">In đồng; null without one.</param>
/// <param name="Since">The day on which it was first found.</param>
public sealed record ErrorFacts(string Rule, string Title, string Subject, string Place, Month Month, Money? Difference, DateOnly Since);

/// <summary>Findings of one rule that wait.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Title">What the rule finds.</param>
/// <param name="Severity">How serious.</param>
/// <param name="Open">How many.</param>
/// <param name="Oldest">The day on which the oldest was first found.</param>
public sealed record RuleFacts(string Rule, string Title, Severity Severity, int Open, DateOnly Oldest);

/// <summary>Findings of the area that wait.</summary>
/// <param name="Rules">The most serious first.</param>
/// <param name="Errors">The first of the errors.</param>
/// <param name="MoreErrors">Errors that are not listed.</param>
public sealed record FindingsFacts(IReadOnlyList<RuleFacts> Rules, IReadOnlyList<ErrorFacts> Errors, int MoreErrors);

/// <summary>Files of one kind that belong to the period.</summary>
/// <param name="Kind">In words.</param>
/// <param name="OnTime">Came by their day.</param>
/// <param name="Late">Came after it.</param>
/// <param name="Missing">Their day has passed and nothing came, or what came was refused.</param>
/// <param name="NotDue">Owed, and their day has not passed.</param>
public sealed record FilesFacts(string Kind, int OnTime, int Late, int Missing, int NotDue);

/// <summary>The months of one commune.</summary>
/// <param name="Commune">Its name.</param>
/// <param name="Signed">Months that are closed.</param>
/// <param name="Open">Months with data that are not.</param>
public sealed record MonthsFacts(string Commune, IReadOnlyList<Month> Signed, IReadOnlyList<Month> Open);

/// <summary>All that a report is made of, as it was read for one reader.</summary>
public sealed record ReportFacts
{
    /// <summary>What it is about in space.</summary>
    public required ReportPlace Place { get; init; }

    /// <summary>What it is about in time.</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>The day in Vietnam.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>By code; null where the reader's role does not see project money.</summary>
    public IReadOnlyList<ProjectFacts>? Projects { get; init; }

    /// <summary>Null where the period has no loans.</summary>
    public LoansFacts? Loans { get; init; }

    /// <summary>Null where the reader's role does not see households.</summary>
    public HouseholdsFacts? Households { get; init; }

    /// <summary>What waits.</summary>
    public required FindingsFacts Findings { get; init; }

    /// <summary>Files by kind.</summary>
    public required IReadOnlyList<FilesFacts> Files { get; init; }

    /// <summary>By name of the commune.</summary>
    public required IReadOnlyList<MonthsFacts> Months { get; init; }
}
