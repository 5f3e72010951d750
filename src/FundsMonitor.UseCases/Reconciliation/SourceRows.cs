using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation;

/// <summary>Rows of a version as headings and values, for showing what a finding rests on.</summary>
internal static class SourceRows
{
    /// <summary>The rows with these numbers that the reader may see.</summary>
    public static async Task<IReadOnlyList<(int Row, IReadOnlyList<(string Heading, string Value)> Values)>> ReadAsync(
        FundsDb db, FileVersion version, IReadOnlyList<int> numbers, AreaLimit limit, CancellationToken cancel)
    {
        async Task<IReadOnlyList<(int, IReadOnlyList<(string, string)>)>> Of<T>(
            IQueryable<T> rows, Func<T, IReadOnlyList<(string, string)>> values)
            where T : FileRow
        {
            var found = await rows.AsNoTracking().Where(r => r.VersionId == version.Id && numbers.Contains(r.RowNumber))
                .Within(limit).ToListAsync(cancel);
            return [.. found.Select(r => (r.RowNumber, values(r)))];
        }

        return version.Kind switch
        {
            FileKind.Loans => await Of(db.LoanRows, Loan),
            FileKind.ControlTotals => await Of(db.ControlTotalRows, ControlTotal),
            FileKind.Register => await Of(db.Members, Member),
            FileKind.Allocations => await Of(db.Allocations, Allocation),
            FileKind.Expenditures => await Of(db.Expenditures, Expenditure),
            _ => [],
        };
    }

    private static IReadOnlyList<(string Heading, string Value)> Loan(LoanRow row) =>
    [
        ("Số khế ước", row.LoanNumber), ("Mã KH", row.CustomerCode), ("Tên KH", row.Name), ("Tên xã", row.BankCommuneName),
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
        ("Mã hộ", row.HouseholdCode), ("Họ và tên", row.Name), ("Quan hệ", row.Relation), ("Thôn", row.HamletName),
        ("Phân loại hộ", Words.Of(row.Class)), ("Từ ngày", Text(row.ClassFrom)), ("Đến ngày", Text(row.ClassTo)),
    ];

    private static IReadOnlyList<(string Heading, string Value)> Allocation(Allocation row) =>
    [
        ("Năm", row.Year.ToString(CultureInfo.InvariantCulture)), ("Dự án", $"{row.ProjectCode} {row.ProjectName}".Trim()),
        ("Nguồn vốn", row.FundSource), ("Quyết định", row.Decision), ("Ngày quyết định", Text(row.DecisionDate)),
        ("Kinh phí", Text(row.Amount)),
        ("Nội dung", row.Purpose), ("Thời hạn", row.DueText),
    ];

    private static IReadOnlyList<(string Heading, string Value)> Expenditure(Expenditure row) =>
    [
        ("Số chứng từ", row.Voucher), ("Ngày chứng từ", Text(row.Date)), ("Dự án", $"{row.ProjectCode} {row.ProjectName}".Trim()),
        ("Nguồn vốn", row.FundSource), ("Người nhận", row.Payee), ("Nội dung", row.Purpose), ("Số tiền", Text(row.Amount)),
        ("Tạm ứng", row.IsAdvance ? "x" : ""),
    ];

    private static string Text(DateOnly? day) => day is { } known ? Words.Of(known) : "";

    private static string Text(Money? amount) => amount is { } known ? Words.Of(known) : "";

    private static string Rate(int? thousandths) => thousandths is { } known ? Words.Rate(known) : "";
}
