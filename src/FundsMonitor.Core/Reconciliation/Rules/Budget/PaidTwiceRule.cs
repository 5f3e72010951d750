using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Reconciliation.Budgets;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Budget;

/// <summary>B-TWICE: the same voucher twice, or one household paid twice for one support and period.</summary>
/// <remarks>
/// The same voucher: number, date, line, payee, purpose and amount agree. A household is told by its number or id, and the period by its
/// own column: an allowance of every month recurs, and where no period is written nothing is said. An amount taken back takes one away.
/// </remarks>
public static class PaidTwiceRule
{
    private const string VoucherHeading = "Số chứng từ";
    private const string HouseholdHeading = "Mã hộ";

    /// <summary>B-TWICE over the vouchers of a budget year.</summary>
    public static ReconciliationRule<BudgetFacts> Rule { get; } = new()
    {
        Code = "B-TWICE",
        Severity = Severity.Error,
        NewIn = new Month(2026, 11),
        Title = new("Chi trùng", "Paid twice"),
        Sentence = new(
            "{0}: ghi {1} lần, mỗi lần {2} đ ({3}).",
            "{0}: stands {1} times with {2} đ each ({3})."),
        Remedy = new(
            "Cán bộ tài chính kiểm tra bản gốc chứng từ; nếu trùng thì bỏ dòng thừa hoặc thu hồi, rồi gửi lại tệp chi.",
            "The finance officer checks the vouchers; what was entered or paid twice is removed or recovered, and the file sent again."),
        Sides = (new("Lần thứ nhất", "The first time"), new("Lần sau", "The times after")),
        Source = new(
            "Chứng từ chi; một chế độ của một hộ trong một kỳ chỉ chi một lần",
            "The vouchers; one support of one household is paid once in a period"),
        Find = facts => SameVoucher(facts).Concat(SameHousehold(facts)),
    };

    private static IEnumerable<Finding> SameVoucher(BudgetFacts facts) => facts.Expenditures
        .Where(e => e.Voucher.Length > 0)
        .GroupBy(Alike)
        .Select(g => Repeated([.. g])).Where(g => g.Count > 1)
        .OrderBy(g => Vouchers.Key(facts, g[0]), StringComparer.Ordinal)
        .Select(g => Of(facts, g, (Vouchers.Key(facts, g[0]), VoucherNamed(g[0]), VoucherHeading)));

    private static IEnumerable<Finding> SameHousehold(BudgetFacts facts) => facts.Expenditures
        .Where(e => !e.IsAdvance && PaidHousehold.KeyOf(e).Length > 0 && Vouchers.Period(e.PeriodText).Length > 0)
        .GroupBy(e => (Key: Household(e), e.ProjectCode, Support: Support(e), Period: Vouchers.Period(e.PeriodText)))
        .Select(g => Repeated([.. g.DistinctBy(Alike)])).Where(g => g.Count > 1)
        .Select(g => (Rows: g, Subject: Vouchers.Subject(
            facts, PaidHousehold.KeyOf(g[0]), g[0].ProjectCode, Support(g[0]), Vouchers.Period(g[0].PeriodText))))
        .OrderBy(g => g.Subject, StringComparer.Ordinal)
        .Select(g => Of(facts, g.Rows, (g.Subject, Named(g.Rows[0]), HouseholdHeading)));

    private static Bilingual VoucherNamed(Expenditure row) =>
        new($"Chứng từ {row.Voucher} ngày {Words.Of(row.Date)}", $"Voucher {row.Voucher} of {Words.Of(row.Date)}");

    private static Bilingual Named(Expenditure row) => new(
        $"Hộ {PaidHousehold.KeyOf(row)}, {SupportText(row)}, kỳ {row.PeriodText}",
        $"Household {PaidHousehold.KeyOf(row)}, {SupportText(row)}, period {row.PeriodText}");

    // Each amount taken back cancels one payment.
    private static List<Expenditure> Repeated(List<Expenditure> rows)
    {
        var paid = rows.Where(e => e.Amount > Money.Zero).ToList();
        return [.. paid.Skip(rows.Count(e => e.Amount < Money.Zero))];
    }

    private static (string, DateOnly, string, string, CapitalKind, string, string, string, string, Money) Alike(Expenditure e) => (
        SearchText.Of(e.Voucher), e.Date, e.ProjectCode, SearchText.Of(e.FundSource), e.Capital, SearchText.Of(e.Payee), Household(e),
        SearchText.Of(e.Purpose), Vouchers.Period(e.PeriodText), e.Amount < Money.Zero ? -e.Amount : e.Amount);

    // By the whole id: two ids that look alike when masked are two households.
    private static string Household(Expenditure e) => e.HouseholdCode.Length > 0 ? e.HouseholdCode.TrimStart('0') : e.CitizenId;

    private static string SupportText(Expenditure e) => e.Support.Length > 0 ? e.Support : e.Purpose;

    private static string Support(Expenditure e) => SearchText.Of(SupportText(e));

    private static Finding Of(BudgetFacts facts, List<Expenditure> rows, (string Subject, Bilingual What, string Heading) of)
    {
        var vouchers = string.Join(", ", rows.Select(e => e.Voucher).Distinct());
        var after = Vouchers.Sum(rows.Skip(1));
        return facts.Found(Rule, of.Subject) with
        {
            SideA = $"{rows[0].Voucher}: {Words.Of(rows[0].Amount)}",
            SideB = string.Join("; ", rows.Skip(1).Select(e => $"{e.Voucher}: {Words.Of(e.Amount)}")),
            Difference = after,
            Arguments = [of.What.AsArgument(), Words.Of(rows.Count), Words.Of(rows[0].Amount), vouchers],
            Rows = [.. rows.Select((e, i) => Vouchers.Cell(i == 0 ? FindingSide.A : FindingSide.B, e, of.Heading))],
        };
    }
}
