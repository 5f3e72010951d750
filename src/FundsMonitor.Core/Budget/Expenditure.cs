using FundsMonitor.Core.Importing;

namespace FundsMonitor.Core.Budget;

/// <summary>One voucher line of project money spent.</summary>
public sealed class Expenditure : FileRow
{
    /// <summary>Month of the voucher's date.</summary>
    public Month Month { get; set; }

    /// <summary>Number of the voucher.</summary>
    public string Voucher { get; set; } = "";

    /// <summary>The day that decides in which month it counts.</summary>
    public DateOnly Date { get; set; }

    /// <summary>Budget year it is charged to: the file's column, else the year of the date.</summary>
    public int Year { get; set; }

    /// <summary>For example <c>DA6.2</c>.</summary>
    public string ProjectCode { get; set; } = "";

    /// <summary>Project as written.</summary>
    public string ProjectName { get; set; } = "";

    /// <summary>Source as written; empty where none is named.</summary>
    public string FundSource { get; set; } = "";

    /// <summary>Kind of capital.</summary>
    public CapitalKind Capital { get; set; }

    /// <summary>Who was paid.</summary>
    public string Payee { get; set; } = "";

    /// <summary>What for.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>Whole đồng.</summary>
    public Money Amount { get; set; }

    /// <summary>True for an advance (tạm ứng) that is not settled: not yet spending, but held against the allocation.</summary>
    public bool IsAdvance { get; set; }

    /// <summary>"Hạn thanh toán tạm ứng": the last day on which an advance is to be settled; null where not given.</summary>
    public DateOnly? AdvanceDueOn { get; set; }

    /// <summary>"Ngày thanh toán tạm ứng": the day an advance was settled; null while it is not.</summary>
    public DateOnly? SettledOn { get; set; }

    /// <summary>"Mã hộ": the register's number of the household that was paid; empty where the file has no such column.</summary>
    public string HouseholdCode { get; set; } = "";

    /// <summary>"Số CCCD" of the person that was paid: 9 or 12 digits, repaired; empty where not given.</summary>
    public string CitizenId { get; set; } = "";

    /// <summary>"Loại hỗ trợ": which support a household was paid; empty where not given.</summary>
    public string Support { get; set; } = "";

    /// <summary>"Kỳ hỗ trợ" as written ("tháng 3/2024"): the period a support is for; empty where not given.</summary>
    public string PeriodText { get; set; } = "";

    /// <summary>"Mã nội dung": what the money was for, in the codes of the allocation; empty where not given.</summary>
    public string PurposeCode { get; set; } = "";
}
