using FundsMonitor.Core.Loans;

namespace FundsMonitor.Core.Importing.Versions;

/// <content>Lists that a bank office sends beside Mẫu 31.</content>
public static partial class ComparedKinds
{
    private static ComparedRows Debts => Make<DebtRow>(
        r => r.List == DebtList.DueInstalments ? $"{r.LoanNumber}|{r.Since:yyyy-MM-dd}" : r.LoanNumber,
        r => r.LoanNumber,
        r => Words(r.LoanNumber, r.Name),
        [.. DebtPersonFields, .. DebtTermFields, .. DebtAmountFields]) with
    {
        Measures = [Measure<DebtRow>("Số tiền của danh sách", "Amount of the list", r => r.Counts ? r.ListedAmount : null)],
    };

    private static ComparedField[] DebtPersonFields =>
    [
        Field<DebtRow>("Mã khách hàng", "Customer", r => r.CustomerCode),
        Field<DebtRow>("Họ tên", "Name", r => r.Name),
        Field<DebtRow>("Số CMND/CCCD", "Citizen id", r => r.CitizenId),
        Field<DebtRow>("Ngày sinh", "Birth", r => r.BirthDate),
        Field<DebtRow>("Năm sinh", "Year of birth", r => r.BirthYear),
        Field<DebtRow>("Mã xã", "Commune code", r => r.BankCommuneCode),
        Field<DebtRow>("Xã", "Commune", r => r.BankCommuneName),
        Field<DebtRow>("Thôn", "Hamlet", r => r.HamletName),
        Field<DebtRow>("Điểm giao dịch", "Transaction point", r => r.PointName),
        Field<DebtRow>("Mã tổ", "Group", r => r.GroupCode),
        Field<DebtRow>("Tổ trưởng", "Group leader", r => r.GroupLeader),
        Field<DebtRow>("ĐVUT", "Organisation", r => r.OrganisationCode),
    ];

    private static ComparedField[] DebtTermFields =>
    [
        Field<DebtRow>("Ngày số liệu", "As of", r => r.AsOf),
        Field<DebtRow>("Chương trình", "Programme", r => r.ProgrammeCode),
        Field<DebtRow>("Tên chương trình", "Programme's name", r => r.ProgrammeName),
        Field<DebtRow>("Nguồn vốn", "Source of funds", r => r.FundSource),
        Field<DebtRow>("Ngày vay", "Loan date", r => r.LoanDate),
        Field<DebtRow>("Đến hạn theo hợp đồng", "Due by contract", r => r.DueByContract),
        Field<DebtRow>("Đến hạn theo gia hạn", "Due by extension", r => r.DueByExtension),
        Field<DebtRow>("Đến hạn theo GDXA", "Due by transaction day", r => r.DueByTransactionDay),
        Field<DebtRow>("Từ ngày", "Since", r => r.Since),
        Field<DebtRow>("Đến ngày", "Until", r => r.Until),
        Field<DebtRow>("Giao dịch gần nhất", "Last transaction", r => r.LastTransactionOn),
        Field<DebtRow>("Nguyên nhân", "Cause", r => r.Cause),
        Field<DebtRow>("Dòng được cộng", "Row counts", r => r.Counts),
    ];

    private static ComparedField[] DebtAmountFields =>
    [
        Field<DebtRow>("Số tiền giải ngân", "Disbursed", r => r.Disbursed),
        Field<DebtRow>("Tổng dư nợ", "Balance", r => r.Balance),
        Field<DebtRow>("Dư nợ trong hạn", "In term", r => r.InTerm),
        Field<DebtRow>("Dư nợ quá hạn", "Overdue", r => r.Overdue),
        Field<DebtRow>("Dư nợ khoanh", "Frozen", r => r.Frozen),
        Field<DebtRow>("Lãi tồn", "Interest owed", r => r.InterestOwed),
        Field<DebtRow>("Chuyển QH trong tháng", "Moved to overdue in the month", r => r.MovedToOverdueInMonth),
        Field<DebtRow>("Số tiền đến hạn", "Due", r => r.DueAmount),
    ];

    private static ComparedRows Groups => Make<SavingsGroup>(
        r => r.GroupCode.Length > 0 ? r.GroupCode : $"{r.LeaderCode}|{r.LeaderName}",
        r => r.GroupCode,
        r => Words(r.GroupCode, r.LeaderName),
        Field<SavingsGroup>("Mã tổ trưởng", "Leader's code", r => r.LeaderCode),
        Field<SavingsGroup>("Tổ trưởng", "Leader", r => r.LeaderName),
        Field<SavingsGroup>("Năm sinh tổ trưởng", "Leader's year of birth", r => r.LeaderBirthYear),
        Field<SavingsGroup>("Điện thoại", "Phone", r => r.Phone),
        Field<SavingsGroup>("Tổ phó", "Deputy", r => r.DeputyName),
        Field<SavingsGroup>("Mã xã", "Commune code", r => r.BankCommuneCode),
        Field<SavingsGroup>("Xã", "Commune", r => r.BankCommuneName),
        Field<SavingsGroup>("Thôn", "Hamlet", r => r.HamletName),
        Field<SavingsGroup>("Điểm giao dịch", "Transaction point", r => r.PointName),
        Field<SavingsGroup>("ĐVUT", "Organisation", r => r.OrganisationCode),
        Field<SavingsGroup>("Trạng thái", "Status", r => r.Status),
        Field<SavingsGroup>("Loại tổ", "Type", r => r.GroupType),
        Field<SavingsGroup>("Xếp loại", "Rating", r => r.Rating),
        Field<SavingsGroup>("Số thành viên", "Members", r => r.Members),
        Field<SavingsGroup>("Dư nợ", "Balance", r => r.Balance)) with
    {
        Measures = [Measure<SavingsGroup>("Dư nợ", "Balance", r => r.Balance)],
    };
}
