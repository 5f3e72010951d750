using FundsMonitor.Core.Importing;

namespace FundsMonitor.Core.Budget;

/// <summary>Kind of capital. The numbers are stored.</summary>
public enum CapitalKind
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>Vốn đầu tư.</summary>
    Investment = 1,

    /// <summary>Vốn thường xuyên (sự nghiệp).</summary>
    Recurrent = 2,
}

/// <summary>How firm an allocation is. The numbers are stored.</summary>
public enum AllocationState
{
    /// <summary>Dự kiến: a plan expects it; no decision yet.</summary>
    Expected = 1,

    /// <summary>Chưa giao: the line exists and has no amount yet, which is not 0.</summary>
    NotYetAllocated = 2,

    /// <summary>Đã giao: a decision allocated it.</summary>
    Allocated = 3,
}

/// <summary>Whom a line pays. The numbers are stored.</summary>
public enum LinePayees
{
    /// <summary>Not said, or neither of the others.</summary>
    Unknown = 0,

    /// <summary>Hỗ trợ trực tiếp hộ: single households of the register.</summary>
    Households = 1,

    /// <summary>Mô hình, dự án cộng đồng: several households together, of whom a part is poor.</summary>
    ProductionModel = 2,
}

/// <summary>One line of an allocation file: project × source × kind of capital × commune × year × decision.</summary>
public sealed class Allocation : FileRow
{
    /// <summary>Budget year.</summary>
    public int Year { get; set; }

    /// <summary>For example <c>DA6.2</c>; empty on a decision's total line.</summary>
    public string ProjectCode { get; set; } = "";

    /// <summary>Project as written.</summary>
    public string ProjectName { get; set; } = "";

    /// <summary>Source as written ("Ngân sách tỉnh" …); empty where the plan names none.</summary>
    public string FundSource { get; set; } = "";

    /// <summary>Kind of capital.</summary>
    public CapitalKind Capital { get; set; }

    /// <summary>Number of the decision or plan.</summary>
    public string Decision { get; set; } = "";

    /// <summary>Its date; null where not given.</summary>
    public DateOnly? DecisionDate { get; set; }

    /// <summary>How firm.</summary>
    public AllocationState State { get; set; }

    /// <summary>Whole đồng, negative in an amendment; null exactly when not yet allocated.</summary>
    public Money? Amount { get; set; }

    /// <summary>True on the line that states the decision's own total (rule B-SUM
    /// compares the others with it); such a line is in no sum.</summary>
    public bool IsDecisionTotal { get; set; }

    /// <summary>What it is for.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>"Mã nội dung": what it is for, in the sender's codes; empty where not given.</summary>
    public string PurposeCode { get; set; } = "";

    /// <summary>"Đối tượng hỗ trợ": whom it pays.</summary>
    public LinePayees Payees { get; set; }

    /// <summary>When it is due, as written ("tháng 7/2023").</summary>
    public string DueText { get; set; } = "";
}
