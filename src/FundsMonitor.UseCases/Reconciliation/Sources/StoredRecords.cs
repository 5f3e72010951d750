using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Sources;

/// <summary>A row as it was read and is stored.</summary>
/// <param name="Number">Excel's row number.</param>
/// <param name="Values">Headings and values, written as Vietnamese forms write them.</param>
/// <param name="Keys">What it is known by in its file.</param>
internal sealed record StoredRecord(int Number, IReadOnlyList<(string Heading, string Value)> Values, IReadOnlyList<string> Keys)
{
    /// <summary>Heading of a household's number.</summary>
    public const string HouseholdCode = "Mã hộ";

    /// <summary>Whether an address means it: a member is named there by the household's number, never by name.</summary>
    public bool IsKnownBy(string key) => Keys.Contains(key) || Values.Contains((HouseholdCode, key));
}

/// <summary>Rows of a version as headings and values: what a finding rests on, without its file.</summary>
internal static class StoredRecords
{
    /// <summary>The rows with these numbers that the reader may see.</summary>
    public static async Task<IReadOnlyList<StoredRecord>> ReadAsync(
        FundsDb db, FileVersion version, IReadOnlyList<int> numbers, AreaLimit limit, CancellationToken cancel)
    {
        async Task<IReadOnlyList<StoredRecord>> Of<T>(
            IQueryable<T> rows, Func<T, IReadOnlyList<(string, string)>> values, Func<T, IReadOnlyList<string>> keys)
            where T : FileRow
        {
            var found = await rows.AsNoTracking().Where(r => r.VersionId == version.Id && numbers.Contains(r.RowNumber))
                .Within(limit).OrderBy(r => r.Id).ToListAsync(cancel);
            return [.. found.Select(r => new StoredRecord(r.RowNumber, values(r), keys(r)))];
        }

        return version.Kind switch
        {
            FileKind.Loans => await Of(db.LoanRows, Loan, r => [r.LoanNumber, r.Name]),
            FileKind.ControlTotals => await Of(
                db.ControlTotalRows, ControlTotal, r => [r.BankCommuneName, r.ProgrammeName, r.OrganisationName, r.GroupLeader]),
            FileKind.Register => await Of(db.Members, Member, r => [r.Name]),
            FileKind.Allocations => await Of(db.Allocations, Allocation, r => [r.Decision, r.ProjectName, r.Purpose]),
            FileKind.Expenditures => await Of(db.Expenditures, Expenditure, r => [r.Voucher, r.Payee, r.Purpose]),
            FileKind.Debts => await Of(db.DebtRows, Debt, r => [r.LoanNumber, r.Name]),
            FileKind.Groups => await Of(db.SavingsGroups, Group, r => [r.LeaderName, r.GroupCode]),
            FileKind.Plan => await Of(db.PlanRows, Plan, r => [r.HamletName]),
            _ => [],
        };
    }

    /// <summary>
    /// The record with this number; of several, which stand on different sheets of one file, the one the finding speaks of.
    /// </summary>
    public static StoredRecord? Of(IReadOnlyList<StoredRecord> records, int number, StoredFinding finding)
    {
        var same = records.Where(r => r.Number == number).ToList();
        var said = finding.ArgumentList().Append(finding.Subject).ToHashSet();
        return same.Find(r => r.Keys.Any(said.Contains)) ?? same.FirstOrDefault();
    }

    private static IReadOnlyList<(string Heading, string Value)> Loan(LoanRow row) =>
    [
        ("Số khế ước", row.LoanNumber), ("Mã KH", row.CustomerCode), ("Tên KH", row.Name),
        ("Số CMND", MaskedId.Of(row.CitizenId)), ("Tên xã", row.BankCommuneName),
        ("Tên thôn", row.HamletName), ("Mã chương trình", row.ProgrammeCode), ("Nguồn vốn", row.FundSource),
        ("Ngày vay", Text(row.LoanDate)),
        ("Ngày ĐH theo hợp đồng", Text(row.DueByContract)), ("Ngày ĐH theo Gia hạn", Text(row.DueByExtension)),
        ("Ngày ĐH theo GDXA", Text(row.DueByTransactionDay)), ("Lãi suất", Rate(row.RateThousandths)),
        ("Tổng giải ngân", Text(row.Disbursed)),
        ("Tổng dư nợ", Text(row.Balance)), ("Dư nợ trong hạn", Text(row.InTerm)), ("Dư nợ quá hạn", Text(row.Overdue)),
        ("Dư nợ khoanh", Text(row.Frozen)), ("Gốc đến hạn LK", Text(row.PrincipalDue)), ("Gốc đã trả", Text(row.PrincipalPaid)),
        ("Giải ngân trong tháng", Text(row.LentInMonth)), ("Đảo khoản GN tháng", Text(row.RolledOverInMonth)),
        ("Thu nợ trong tháng", Text(row.RepaidInMonth)), ("Gốc xóa trong tháng", Text(row.WrittenOffInMonth)),
        ("Tình trạng món vay", row.Status), ("Sổ tiết kiệm 105", row.SavingsBook),
    ];

    private static IReadOnlyList<(string Heading, string Value)> ControlTotal(ControlTotalRow row) =>
    [
        ("Biểu", row.Form.Label()), ("Mã xã", row.BankCommuneCode), ("Tên xã", row.BankCommuneName),
        ("Chương trình", $"{row.ProgrammeCode} {row.ProgrammeName}".Trim()), ("Đơn vị ủy thác", row.OrganisationName),
        ("Tổ trưởng", row.GroupLeader), ("Dư nợ", Text(row.Balance)), ("Trong hạn", Text(row.InTerm)), ("Quá hạn", Text(row.Overdue)),
        ("Khoanh", Text(row.Frozen)), ("Cho vay trong tháng", Text(row.LentInMonth)), ("Cho vay", Text(row.LentWithRollovers)),
        ("Thu nợ trong tháng", Text(row.RepaidInMonth)), ("Xóa nợ trong tháng", Text(row.WrittenOffInMonth)),
    ];

    private static IReadOnlyList<(string Heading, string Value)> Member(Member row) =>
    [
        (StoredRecord.HouseholdCode, row.HouseholdCode), ("Họ và tên", row.Name), ("Quan hệ", row.Relation), ("Thôn", row.HamletName),
        ("Phân loại hộ", Words.Of(row.Class)), ("Từ ngày", Text(row.ClassFrom)), ("Đến ngày", Text(row.ClassTo)),
    ];

    private static IReadOnlyList<(string Heading, string Value)> Allocation(Allocation row) =>
    [
        ("Năm", row.Year.ToString(CultureInfo.InvariantCulture)), ("Dự án", $"{row.ProjectCode} {row.ProjectName}".Trim()),
        ("Nguồn vốn", row.FundSource), ("Quyết định", row.Decision), ("Ngày quyết định", Text(row.DecisionDate)),
        ("Kinh phí", Text(row.Amount)),
        ("Mã nội dung", row.PurposeCode), ("Nội dung", row.Purpose), ("Thời hạn", row.DueText),
    ];

    private static IReadOnlyList<(string Heading, string Value)> Expenditure(Expenditure row) =>
    [
        ("Số chứng từ", row.Voucher), ("Ngày chứng từ", Text(row.Date)), ("Dự án", $"{row.ProjectCode} {row.ProjectName}".Trim()),
        ("Nguồn vốn", row.FundSource), ("Người nhận", row.Payee), ("Nội dung", row.Purpose), ("Số tiền", Text(row.Amount)),
        ("Năm ngân sách", Words.Of(row.Year)), ("Mã nội dung", row.PurposeCode), ("Tạm ứng", row.IsAdvance ? "x" : ""),
        ("Hạn thanh toán tạm ứng", Text(row.AdvanceDueOn)), ("Ngày thanh toán tạm ứng", Text(row.SettledOn)),
        ("Mã hộ", row.HouseholdCode), ("Số CCCD", MaskedId.Of(row.CitizenId)), ("Loại hỗ trợ", row.Support), ("Kỳ hỗ trợ", row.PeriodText),
    ];

    private static IReadOnlyList<(string Heading, string Value)> Debt(DebtRow row) =>
    [
        ("Số khế ước", row.LoanNumber), ("Mã khách hàng", row.CustomerCode), ("Tên khách hàng", row.Name), ("Thôn", row.HamletName),
        ("Mã tổ", row.GroupCode), ("Tên tổ trưởng", row.GroupLeader), ("Chương trình", row.ProgrammeCode),
        ("Tổng dư nợ", Text(row.Balance)), ("Dư nợ quá hạn", Text(row.Overdue)), ("Dư nợ khoanh", Text(row.Frozen)),
        ("Lãi tồn", Text(row.InterestOwed)), ("Số tiền đến hạn", Text(row.DueAmount)),
        ("Từ ngày", Text(row.Since)), ("Đến ngày", Text(row.Until)),
    ];

    private static IReadOnlyList<(string Heading, string Value)> Group(SavingsGroup row) =>
    [
        ("Mã tổ", row.GroupCode), ("Tên tổ trưởng", row.LeaderName), ("Tên xã", row.BankCommuneName), ("Thôn", row.HamletName),
        ("ĐVUT", row.OrganisationCode), ("Trạng thái", row.Status), ("Loại tổ", row.GroupType),
        ("Số thành viên", row.Members is { } members ? Words.Of(members) : ""), ("Tổng dư nợ", Text(row.Balance)),
    ];

    private static IReadOnlyList<(string Heading, string Value)> Plan(PlanRow row) =>
    [
        ("Năm", Words.Of(row.Year)), ("Quyết định", row.Decision), ("Thôn", row.HamletName), ("Tổng số hộ", Text(row.Households)),
        ("Hộ nghèo đầu năm", Text(row.PoorAtStart)), ("Thoát nghèo", Text(row.Escaped)), ("Tái nghèo", Text(row.FallenBack)),
        ("Nghèo phát sinh", Text(row.NewlyPoor)), ("Hộ nghèo", Text(row.Poor)), ("Hộ cận nghèo", Text(row.NearPoor)),
        ("Chỉ tiêu giảm hộ nghèo", Text(row.TargetPoorLifted)), ("Chỉ tiêu giảm hộ cận nghèo", Text(row.TargetNearPoorLifted)),
        ("Chỉ tiêu giảm tỷ lệ hộ nghèo", Rate(row.TargetPoorPointsThousandths)),
        ("Chỉ tiêu giảm tỷ lệ hộ cận nghèo", Rate(row.TargetNearPoorPointsThousandths)),
        ("Chỉ tiêu tỷ lệ hộ vay (%)", Text(row.TargetLoanSharePercent)), ("Đối tượng tính tỷ lệ vay", row.TargetLoanShareOf),
        ("Tỷ lệ hộ nghèo đầu kỳ", Rate(row.PoorShareAtStartThousandths)), ("Tỷ lệ hộ nghèo", Rate(row.PoorShareThousandths)),
        ("Tỷ lệ hộ cận nghèo", Rate(row.NearPoorShareThousandths)), ("Năm của cột cuối kỳ", Text(row.ClosingYear)),
        ("Ngày của danh sách", Text(row.ListDate)),
        ("Hộ nghèo: từ 15 tuổi", Text(row.PoorAgedFifteen)), ("Hộ nghèo: có khả năng lao động", Text(row.PoorAbleToWork)),
        ("Hộ nghèo: tỷ lệ có việc làm", Rate(row.PoorWorkingShareThousandths)),
        ("Hộ cận nghèo: từ 15 tuổi", Text(row.NearPoorAgedFifteen)), ("Hộ cận nghèo: có khả năng lao động", Text(row.NearPoorAbleToWork)),
        ("Hộ cận nghèo: tỷ lệ có việc làm", Rate(row.NearPoorWorkingShareThousandths)),
    ];

    private static string Text(int? number) => number is { } known ? Words.Of(known) : "";

    private static string Text(DateOnly? day) => day is { } known ? Words.Of(known) : "";

    private static string Text(Money? amount) => amount is { } known ? Words.Of(known) : "";

    private static string Rate(int? thousandths) => thousandths is { } known ? Words.Rate(known) : "";
}
