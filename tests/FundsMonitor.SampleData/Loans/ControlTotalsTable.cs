using FundsMonitor.SampleData.Places;
using FundsMonitor.SampleData.Planting;
using FundsMonitor.SampleData.Writing;

namespace FundsMonitor.SampleData.Loans;

/// <summary>01.1/BCTD: the office's own sums by commune, in triệu đồng with up to six decimals, under two tiers of headings and a
/// marker row.</summary>
internal static class ControlTotalsTable
{
    private const decimal Million = 1_000_000m;

    public static Table Of(OfficeBook book, MonthExtras extras, DateOnly asOf)
    {
        var table = new Table("01.1BCTD");
        table.Add("NGÂN HÀNG CHÍNH SÁCH XÃ HỘI", null, null, null, null, null, null, null, null, null, null, null, "Mẫu số 01.1/BCTD");
        table.Add(book.Office.Name);
        table.Add($"Mã PGD: {book.Office.Code}");
        table.Add(null, null, null, "BÁO CÁO TÍN DỤNG THEO ĐƠN VỊ HÀNH CHÍNH");
        table.Add(null, null, null, $"Ngày {asOf.Day:00} tháng {asOf.Month:00} năm {asOf.Year}");
        table.Add(null, null, null, null, null, null, null, null, null, null, null, null, "Đơn vị tính: triệu đồng");
        table.Add(
            "Mã xã", "Tên xã", "Cho vay", null, "Thu nợ", null, "Xóa nợ", null, "Tổng dư nợ", "Trong đó", null, null,
                "Phân theo thời hạn", null, null,
            "Số khách hàng còn dư nợ", "Số món vay GN lần đầu trong năm");
        table.Add(
            null, null, "Trong tháng", "Từ đầu năm", "Trong tháng", "Từ đầu năm", "Trong tháng", "Từ đầu năm", null, "Trong hạn",
                "Quá hạn", "Khoanh",
            "Ngắn hạn", "Trung hạn", "Dài hạn");
        table.Add([.. Enumerable.Range(1, 17).Select(i => $"({i})")]);
        var sums = book.Office.Communes.Select(c => Sums(book, extras, c)).ToList();
        for (var i = 0; i < sums.Count; i++)
        {
            table.Add([book.Office.Communes[i].BankCode, book.Office.Communes[i].Name, .. sums[i].Cast<object>()]);
        }

        table.Add([null, "Tổng cộng", .. Enumerable.Range(0, 15).Select(c => (object)sums.Sum(s => s[c]))]);
        table.Add();
        table.Add(null, "Lập biểu", null, null, null, null, null, null, null, null, null, null, "Giám đốc");
        return table;
    }

    private static decimal[] Sums(OfficeBook book, MonthExtras extras, SampleCommune commune)
    {
        var loans = book.Accounts.Where(a => !a.HasNoRow && a.Customer.Commune == commune).ToList();
        var planted = extras.Totals.Where(t => t.Commune == commune).ToList();
        var (overdue, balance) = (planted.Sum(t => t.Overdue), planted.Sum(t => t.Balance));
        decimal Sum(Func<LoanAccount, long> of, long more = 0) => (loans.Sum(of) + more) / Million;
        return
        [
            Sum(a => a.InMonth.Lent - a.InMonth.RolledOver), Sum(a => a.InYear.Lent - a.InYear.RolledOver),
            Sum(a => a.InMonth.Repaid), Sum(a => a.InYear.Repaid),
            Sum(a => a.InMonth.WrittenOff), Sum(a => a.InYear.WrittenOff),
            Sum(a => a.Balance, balance), Sum(a => a.InTerm - a.MissingInTerm, balance - overdue), Sum(a => a.Overdue, overdue),
                Sum(a => a.Frozen),
            Sum(a => a.Terms.Months <= 12 ? a.Balance : 0), Sum(a => a.Terms.Months is > 12 and <= 60 ? a.Balance : 0),
                Sum(a => a.Terms.Months > 60 ? a.Balance : 0),
            loans.Where(a => a.Balance > 0).Select(a => a.Customer.Code).Distinct().Count(),
            loans.Count(a => a.InYear.Lent > a.InYear.RolledOver),
        ];
    }
}
