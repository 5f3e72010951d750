using FundsMonitor.Core.Budget;
using FundsMonitor.UseCases.Places.Time;

namespace FundsMonitor.UseCases.Budget;

/// <summary>
/// Money of one project in one commune and year. Amounts are whole đồng as numbers, so that the database sums, filters and orders them.
/// </summary>
public sealed class BudgetLine
{
    /// <summary>5-digit code, or 3 digits of a district.</summary>
    public string CommuneCode { get; set; } = "";

    /// <summary>For example <c>DA6.2</c>; empty where the rows name none.</summary>
    public string ProjectCode { get; set; } = "";

    /// <summary>Project as the rows write it.</summary>
    public string ProjectName { get; set; } = "";

    /// <summary>Expected by plans.</summary>
    public long Expected { get; set; }

    /// <summary>Allocated by decisions, amendments included.</summary>
    public long Allocated { get; set; }

    /// <summary>Lines without an amount yet.</summary>
    public int NotYetAllocated { get; set; }

    /// <summary>Advances not settled.</summary>
    public long Advanced { get; set; }

    /// <summary>Spent by vouchers, without advances.</summary>
    public long Spent { get; set; }

    /// <summary>Allocated less advanced and spent; negative when overspent.</summary>
    public long Left { get; set; }
}

/// <summary>Which lines are wanted.</summary>
public enum BudgetState
{
    /// <summary>All.</summary>
    Any,

    /// <summary>With a line that has no amount yet.</summary>
    NotYetAllocated,

    /// <summary>Expected, and nothing allocated.</summary>
    OnlyExpected,

    /// <summary>Money is left.</summary>
    Unspent,

    /// <summary>More was spent or advanced than allocated.</summary>
    Overspent,
}

/// <summary>What of the budget is wanted.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="UpTo">Vouchers up to this day.</param>
/// <param name="Project">Code of a project, which stands for its sub-projects too; empty for all.</param>
/// <param name="State">Which lines.</param>
/// <param name="Text">Part of a code or name; empty for all.</param>
public sealed record BudgetFilter(int Year, DateOnly UpTo, string Project = "", BudgetState State = BudgetState.Any, string Text = "")
{
    /// <summary>Puts lines into today's communes; null where they are listed as they were.</summary>
    public PlaceFold? Fold { get; init; }
}

/// <summary>One row of an allocation file, with where it stands in the file.</summary>
/// <param name="Row">The row.</param>
/// <param name="Source">Where it stands.</param>
public sealed record SourcedAllocation(Allocation Row, RowSource Source);

/// <summary>One voucher, with where it stands in the file.</summary>
/// <param name="Row">The row.</param>
/// <param name="Source">Where it stands.</param>
public sealed record SourcedExpenditure(Expenditure Row, RowSource Source);

/// <summary>Where a row came from.</summary>
/// <param name="SourceFileId">The file.</param>
/// <param name="FileName">Its name as the sender gave it.</param>
/// <param name="Sheet">The sheet; empty for text files.</param>
/// <param name="RowNumber">Excel's row number.</param>
public sealed record RowSource(int SourceFileId, string FileName, string Sheet, int RowNumber);
