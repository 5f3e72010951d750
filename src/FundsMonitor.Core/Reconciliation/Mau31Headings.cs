namespace FundsMonitor.Core.Reconciliation;

/// <summary>Headings of the cells a finding points at, as Mẫu 31 and 01.1/BCTD write them.</summary>
internal static class Mau31Headings
{
    public const string LoanNumber = "Số khế ước";
    public const string Programme = "Mã chương trình";
    public const string CitizenId = "Số CMND";
    public const string Balance = "Tổng dư nợ";
    public const string InTerm = "Dư nợ trong hạn";
    public const string LoanDate = "Ngày vay";
    public const string Rate = "Lãi suất";
    public const string SavingsBook = "Sổ tiết kiệm 105";
    public const string PrincipalDue = "Gốc đến hạn LK";
    public const string DueByTransactionDay = "Ngày ĐH theo GDXA";
    public const string DueByExtension = "Ngày ĐH theo Gia hạn";
    public const string TermMonths = "Thời hạn vay";
    public const string Frozen = "Dư nợ khoanh";
    public const string InterestOwed = "Lãi tồn TH";
    public const string GroupCode = "Mã tổ";
    public const string DueByContract = "Ngày ĐH theo hợp đồng";

    /// <summary>"Tên KH".</summary>
    public const string CustomerName = "Tên KH";
}
