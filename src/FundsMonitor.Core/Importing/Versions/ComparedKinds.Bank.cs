using FundsMonitor.Core.Loans;

namespace FundsMonitor.Core.Importing.Versions;

/// <content>Files of a bank office.</content>
public static partial class ComparedKinds
{
    private static ComparedRows Loans => Make<LoanRow>(
        r => $"{(r.IsLoan ? r.LoanNumber : r.CustomerCode)}|{r.SavingsBook}",
        r => r.LoanNumber,
        r => Words(r.IsLoan ? r.LoanNumber : r.CustomerCode, r.Name),
        [.. LoanPersonFields, .. LoanTermFields, .. LoanAmountFields]) with
    {
        Measures =
        [
            LoanMeasure("Dư nợ", "Balance", r => r.Balance),
            LoanMeasure("Trong hạn", "In term", r => r.InTerm),
            LoanMeasure("Quá hạn", "Overdue", r => r.Overdue),
            LoanMeasure("Khoanh", "Frozen", r => r.Frozen),
            LoanMeasure("Giải ngân trong tháng", "Lent in the month", r => r.LentInMonth),
            LoanMeasure("Thu nợ trong tháng", "Repaid in the month", r => r.RepaidInMonth),
        ],
    };

    private static ComparedField[] LoanPersonFields =>
    [
        Field<LoanRow>("Mã khách hàng", "Customer", r => r.CustomerCode),
        Field<LoanRow>("Họ tên", "Name", r => r.Name),
        Field<LoanRow>("Số CMND/CCCD", "Citizen id", r => r.CitizenId),
        Field<LoanRow>("Ngày sinh", "Birth", r => r.BirthDate),
        Field<LoanRow>("Năm sinh", "Year of birth", r => r.BirthYear),
        Field<LoanRow>("Giới tính", "Sex", r => r.Sex),
        Field<LoanRow>("Vợ/chồng", "Spouse", r => r.SpouseName),
        Field<LoanRow>("Mã xã", "Commune code", r => r.BankCommuneCode),
        Field<LoanRow>("Xã", "Commune", r => r.BankCommuneName),
        Field<LoanRow>("Thôn", "Hamlet", r => r.HamletName),
        Field<LoanRow>("Mã tổ", "Group", r => r.GroupCode),
        Field<LoanRow>("Tổ trưởng", "Group leader", r => r.GroupLeader),
        Field<LoanRow>("Mã ĐVUT", "Organisation", r => r.OrganisationCode),
    ];

    private static ComparedField[] LoanTermFields =>
    [
        Field<LoanRow>("Ngày số liệu", "As of", r => r.AsOf),
        Field<LoanRow>("Chương trình", "Programme", r => r.ProgrammeCode),
        Field<LoanRow>("Nguồn vốn", "Source of funds", r => r.FundSource),
        Field<LoanRow>("Ngày vay", "Loan date", r => r.LoanDate),
        Field<LoanRow>("Ngày ĐH theo hợp đồng", "Due by contract", r => r.DueByContract),
        Field<LoanRow>("Ngày ĐH theo gia hạn", "Due by extension", r => r.DueByExtension),
        Field<LoanRow>("Ngày ĐH theo GDXA", "Due by transaction day", r => r.DueByTransactionDay),
        Field<LoanRow>("Thời hạn (tháng)", "Term (months)", r => r.TermMonths),
        Field<LoanRow>("Lãi suất (phần nghìn %)", "Rate (thousandths of %)", r => r.RateThousandths),
        Field<LoanRow>("Ngày GN đầu tiên", "First disbursed on", r => r.FirstDisbursedOn),
        Field<LoanRow>("Tình trạng món vay", "Status", r => r.Status),
        Field<LoanRow>("Dòng được cộng", "Row counts", r => r.Counts),
    ];

    private static ComparedField[] LoanAmountFields =>
    [
        Field<LoanRow>("Mức vay", "Agreed", r => r.Agreed),
        Field<LoanRow>("Tổng giải ngân", "Disbursed", r => r.Disbursed),
        Field<LoanRow>("Tổng dư nợ", "Balance", r => r.Balance),
        Field<LoanRow>("Dư nợ trong hạn", "In term", r => r.InTerm),
        Field<LoanRow>("Dư nợ quá hạn", "Overdue", r => r.Overdue),
        Field<LoanRow>("Dư nợ khoanh", "Frozen", r => r.Frozen),
        Field<LoanRow>("Gốc đến hạn LK", "Principal due", r => r.PrincipalDue),
        Field<LoanRow>("Gốc đã trả", "Principal paid", r => r.PrincipalPaid),
        Field<LoanRow>("Giải ngân trong tháng", "Lent in the month", r => r.LentInMonth),
        Field<LoanRow>("Đảo khoản GN tháng", "Rolled over in the month", r => r.RolledOverInMonth),
        Field<LoanRow>("Thu nợ trong tháng", "Repaid in the month", r => r.RepaidInMonth),
        Field<LoanRow>("Gốc xóa trong tháng", "Written off in the month", r => r.WrittenOffInMonth),
        Field<LoanRow>("Chuyển QH trong tháng", "Moved to overdue in the month", r => r.MovedToOverdueInMonth),
        Field<LoanRow>("Lãi tồn", "Interest owed", r => r.InterestOwed),
        Field<LoanRow>("Sổ tiết kiệm", "Savings book", r => r.SavingsBook),
        Field<LoanRow>("Số dư tiền gửi", "Savings", r => r.SavingsBalance),
    ];

    private static ComparedRows ControlTotals => Make<ControlTotalRow>(
        r => string.Join('|', r.BankCommuneCode, r.BankCommuneName, r.ProgrammeCode, r.ProgrammeName, r.OrganisationName, r.GroupLeader),
        r => r.BankCommuneCode.Length > 0 ? r.BankCommuneCode : r.ProgrammeCode,
        r => Words(r.BankCommuneCode, r.BankCommuneName, r.ProgrammeName, r.OrganisationName, r.GroupLeader),
        Field<ControlTotalRow>("Giải ngân trong tháng", "Lent in the month", r => r.LentInMonth),
        Field<ControlTotalRow>("Thu nợ trong tháng", "Repaid in the month", r => r.RepaidInMonth),
        Field<ControlTotalRow>("Xóa nợ trong tháng", "Written off in the month", r => r.WrittenOffInMonth),
        Field<ControlTotalRow>("Dư nợ", "Balance", r => r.Balance),
        Field<ControlTotalRow>("Trong hạn", "In term", r => r.InTerm),
        Field<ControlTotalRow>("Quá hạn", "Overdue", r => r.Overdue),
        Field<ControlTotalRow>("Khoanh", "Frozen", r => r.Frozen),
        Field<ControlTotalRow>("Khách hàng còn dư nợ", "Customers with a balance", r => r.Customers),
        Field<ControlTotalRow>("Giải ngân gồm đảo khoản", "Lent with rollovers", r => r.LentWithRollovers),
        Field<ControlTotalRow>("Số tổ", "Groups", r => r.Groups),
        Field<ControlTotalRow>("Số hộ", "Households", r => r.Households),
        Field<ControlTotalRow>("Tiền gửi", "Deposits", r => r.Deposits)) with
    {
        Measures =
        [
            Measure<ControlTotalRow>("Dư nợ", "Balance", r => r.Balance),
            Measure<ControlTotalRow>("Trong hạn", "In term", r => r.InTerm),
            Measure<ControlTotalRow>("Quá hạn", "Overdue", r => r.Overdue),
            Measure<ControlTotalRow>("Khoanh", "Frozen", r => r.Frozen),
        ],
    };

    // A loan counts once, and rows of savings-only customers not at all: as in every other sum.
    private static ComparedMeasure LoanMeasure(string vi, string en, Func<LoanRow, Money> amount) =>
        Measure<LoanRow>(vi, en, r => r is { IsLoan: true, Counts: true } ? amount(r) : null);
}
