using FundsMonitor.Core.Importing;

namespace FundsMonitor.Core.Loans;

/// <summary>One row of a list of loans that an office sends beside Mẫu 31: what that list says of the loan, and no more.</summary>
/// <remarks>
/// Names in quotation marks are headings. Amounts are whole đồng; one the list has no column for is null, which is not 0. Nothing
/// is summed from these rows: Mẫu 31 is trusted before them.
/// </remarks>
public sealed class DebtRow : FileRow
{
    /// <summary>The list it stands on.</summary>
    public DebtList List { get; set; }

    /// <summary>Month of a column, of the title, or the one the sender said.</summary>
    public Month Month { get; set; }

    /// <summary>"Ngày báo cáo", "Ngày số liệu"; null where the list has no such column.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>"Số khế ước", "Mã món vay", 16 digits.</summary>
    public string LoanNumber { get; set; } = "";

    /// <summary>False on a further row of a loan that an earlier row of the same list holds, where the list has one row a loan.</summary>
    public bool Counts { get; set; } = true;

    /// <summary>"Mã khách hàng", 10 digits.</summary>
    public string CustomerCode { get; set; } = "";

    /// <summary>"Tên khách hàng" as written, Unicode NFC.</summary>
    public string Name { get; set; } = "";

    /// <summary>The name for searching: see <see cref="Text.SearchText"/>.</summary>
    public string NameSearch { get; set; } = "";

    /// <summary>"CCCD" repaired to 9 or 12 digits; as written where it cannot be.</summary>
    public string CitizenId { get; set; } = "";

    /// <summary>"Ngày sinh" where day and month are known.</summary>
    public DateOnly? BirthDate { get; set; }

    /// <summary>Year of "Ngày sinh"; 0 where unknown.</summary>
    public int BirthYear { get; set; }

    /// <summary>"Mã xã": the bank's own 6-digit commune code; empty where the list has none.</summary>
    public string BankCommuneCode { get; set; } = "";

    /// <summary>"Tên xã".</summary>
    public string BankCommuneName { get; set; } = "";

    /// <summary>"Tên thôn"; the hamlet's code where the list gives no name.</summary>
    public string HamletName { get; set; } = "";

    /// <summary>"Tên điểm GDX": the transaction point; its code where the list gives no name.</summary>
    public string PointName { get; set; } = "";

    /// <summary>"Mã tổ", 7 digits.</summary>
    public string GroupCode { get; set; } = "";

    /// <summary>"Tên tổ trưởng".</summary>
    public string GroupLeader { get; set; } = "";

    /// <summary>"ĐVUT" as written.</summary>
    public string OrganisationCode { get; set; } = "";

    /// <summary>"Chương trình", 2 digits.</summary>
    public string ProgrammeCode { get; set; } = "";

    /// <summary>"Tên chương trình" as written.</summary>
    public string ProgrammeName { get; set; } = "";

    /// <summary>"Nguồn vốn": 1 centre, 2 local.</summary>
    public string FundSource { get; set; } = "";

    /// <summary>"Ngày vay".</summary>
    public DateOnly? LoanDate { get; set; }

    /// <summary>"Ngày đến hạn gốc": by contract.</summary>
    public DateOnly? DueByContract { get; set; }

    /// <summary>"Ngày đến hạn GH": by extension.</summary>
    public DateOnly? DueByExtension { get; set; }

    /// <summary>"Ngày đến hạn GDXA": by transaction day.</summary>
    public DateOnly? DueByTransactionDay { get; set; }

    /// <summary>"Số tiền giải ngân": lent in all.</summary>
    public Money? Disbursed { get; set; }

    /// <summary>"Tổng dư nợ".</summary>
    public Money? Balance { get; set; }

    /// <summary>"Dư nợ trong hạn".</summary>
    public Money? InTerm { get; set; }

    /// <summary>"Dư nợ quá hạn".</summary>
    public Money? Overdue { get; set; }

    /// <summary>"Dư nợ khoanh".</summary>
    public Money? Frozen { get; set; }

    /// <summary>"Lãi tồn".</summary>
    public Money? InterestOwed { get; set; }

    /// <summary>"Chuyển QH trong tháng".</summary>
    public Money? MovedToOverdueInMonth { get; set; }

    /// <summary>What falls due by <see cref="Since"/>, on lists of instalments.</summary>
    public Money? DueAmount { get; set; }

    /// <summary>Day it became overdue or frozen, or on which the instalment falls due.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>"Ngày hết hạn khoanh": last day of the freeze.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>"Ngày giao dịch gần nhất".</summary>
    public DateOnly? LastTransactionOn { get; set; }

    /// <summary>"Nguyên nhân" as written.</summary>
    public string Cause { get; set; } = "";

    /// <summary>The sum that stands for the row on its list: what is overdue, frozen or due there, else the balance.</summary>
    public Money? ListedAmount => List switch
    {
        DebtList.Overdue => Overdue,
        DebtList.Frozen => Frozen,
        DebtList.DueInstalments => DueAmount,
        _ => Balance,
    };
}
