using FundsMonitor.Core.Importing;

namespace FundsMonitor.Core.Loans;

/// <summary>One row of a Mẫu 31 loan file: the loan, its customer, and its balances and movements at one month's end.</summary>
/// <remarks>Names in quotation marks are the headings of Mẫu 31. Amounts are whole đồng.</remarks>
public sealed class LoanRow : FileRow
{
    /// <summary>yyyymm of "Ngày số liệu".</summary>
    public Month Month { get; set; }

    /// <summary>"Ngày số liệu": the as-of date of the balances.</summary>
    public DateOnly AsOf { get; set; }

    /// <summary>"Số khế ước", 16 digits; empty on rows of savings-only customers.</summary>
    public string LoanNumber { get; set; } = "";

    /// <summary>False on a further row of a loan that an earlier row of the same file holds: sums count the loan once.</summary>
    public bool Counts { get; set; } = true;

    /// <summary>"Mã KH", 10 digits.</summary>
    public string CustomerCode { get; set; } = "";

    /// <summary>"Tên KH" as written, Unicode NFC.</summary>
    public string Name { get; set; } = "";

    /// <summary>The name for searching: see <see cref="Text.SearchText"/>.</summary>
    public string NameSearch { get; set; } = "";

    /// <summary>"Số CMND" repaired to 9 or 12 digits; as written where it cannot be.</summary>
    public string CitizenId { get; set; } = "";

    /// <summary>"Ngày sinh" where day and month are known.</summary>
    public DateOnly? BirthDate { get; set; }

    /// <summary>Year of "Ngày sinh"; 0 where unknown. A 01/01 birth is taken as a year only.</summary>
    public int BirthYear { get; set; }

    /// <summary>"Giới tính".</summary>
    public Register.Sex Sex { get; set; }

    /// <summary>"Tên vợ/chồng".</summary>
    public string SpouseName { get; set; } = "";

    /// <summary>"Mã xã": the bank's own 6-digit commune code, mapped to the state's in <see cref="Places.BankCommune"/>.</summary>
    public string BankCommuneCode { get; set; } = "";

    /// <summary>"Tên xã".</summary>
    public string BankCommuneName { get; set; } = "";

    /// <summary>"Tên thôn".</summary>
    public string HamletName { get; set; } = "";

    /// <summary>"Mã tổ", 7 digits; <c>0000000</c> savings only, empty for a direct loan.</summary>
    public string GroupCode { get; set; } = "";

    /// <summary>"Tên tổ": the group leader's name.</summary>
    public string GroupLeader { get; set; } = "";

    /// <summary>"Mã ĐVUT": 11 farmers, 12 women, 13 veterans, 14 youth, 99 direct.</summary>
    public string OrganisationCode { get; set; } = "";

    /// <summary>"Mã chương trình", 2 digits.</summary>
    public string ProgrammeCode { get; set; } = "";

    /// <summary>"Nguồn vốn": 1 centre, 2 local.</summary>
    public string FundSource { get; set; } = "";

    /// <summary>"Ngày vay": the contract date.</summary>
    public DateOnly? LoanDate { get; set; }

    /// <summary>"Ngày ĐH theo hợp đồng".</summary>
    public DateOnly? DueByContract { get; set; }

    /// <summary>"Ngày ĐH theo Gia hạn".</summary>
    public DateOnly? DueByExtension { get; set; }

    /// <summary>"Ngày ĐH theo GDXA": the transaction day that drives overdue.</summary>
    public DateOnly? DueByTransactionDay { get; set; }

    /// <summary>"Thời hạn vay", months.</summary>
    public int TermMonths { get; set; }

    /// <summary>"Lãi suất" in thousandths of a percent a year: 6.6 % is 6600; null where the cell is empty.</summary>
    public int? RateThousandths { get; set; }

    /// <summary>"Mức vay": the sum agreed.</summary>
    public Money Agreed { get; set; }

    /// <summary>"Tổng giải ngân": lent in all.</summary>
    public Money Disbursed { get; set; }

    /// <summary>"Ngày GN đầu tiên".</summary>
    public DateOnly? FirstDisbursedOn { get; set; }

    /// <summary>"Dư nợ trong hạn".</summary>
    public Money InTerm { get; set; }

    /// <summary>"Dư nợ quá hạn".</summary>
    public Money Overdue { get; set; }

    /// <summary>"Dư nợ khoanh".</summary>
    public Money Frozen { get; set; }

    /// <summary>"Tổng dư nợ", as the file says it (rule L-SPLIT compares it with the three classes).</summary>
    public Money Balance { get; set; }

    /// <summary>"Gốc đến hạn LK": principal instalments due to date; null where the file has no such column.</summary>
    public Money? PrincipalDue { get; set; }

    /// <summary>"Gốc đã trả": principal paid to date; null where the file has no such column.</summary>
    public Money? PrincipalPaid { get; set; }

    /// <summary>"Giải ngân trong tháng", rollovers included.</summary>
    public Money LentInMonth { get; set; }

    /// <summary>"Đảo khoản GN tháng": of the lending, what only rolled an old loan over.</summary>
    public Money RolledOverInMonth { get; set; }

    /// <summary>"Thu nợ TH tháng" + "Thu nợ QH tháng" + "Thu nợ khoanh tháng".</summary>
    public Money RepaidInMonth { get; set; }

    /// <summary>"Gốc xóa trong tháng".</summary>
    public Money WrittenOffInMonth { get; set; }

    /// <summary>"Chuyển QH trong tháng": moved to overdue.</summary>
    public Money MovedToOverdueInMonth { get; set; }

    /// <summary>"Lãi tồn TH" + "Lãi tồn QH": interest owed.</summary>
    public Money InterestOwed { get; set; }

    /// <summary>"Tình trạng món vay" as written.</summary>
    public string Status { get; set; } = "";

    /// <summary>"Sổ tiết kiệm 105" as written.</summary>
    public string SavingsBook { get; set; } = "";

    /// <summary>"Số dư tiền gửi 105".</summary>
    public Money SavingsBalance { get; set; }

    /// <summary>Hash of the cells this record keeps, except the savings columns and the
    /// row number: equal on rows that differ only in savings.</summary>
    public long LoanContentHash { get; set; }

    /// <summary>True for a row with a loan; false for a savings-only customer.</summary>
    public bool IsLoan => LoanNumber.Length > 0;

    /// <summary>The date that drives overdue: transaction day, else extension, else contract.</summary>
    public DateOnly? DueOn => DueByTransactionDay ?? DueByExtension ?? DueByContract;
}
