namespace FundsMonitor.Core.Reconciliation.Rules.Budget;

/// <summary>B-DATE: dated outside the budget year and its adjustment period.</summary>
public static class DateRule
{
    private const string Heading = "Ngày chứng từ";
    private const int LastOfJanuary = 31;

    /// <summary>B-DATE over the vouchers of a budget year.</summary>
    public static ReconciliationRule<BudgetFacts> Rule { get; } = new()
    {
        Code = "B-DATE",
        Severity = Severity.Warning,
        Title = new("Chứng từ ngoài niên độ", "Voucher outside the budget year"),
        Sentence = new(
            "Chứng từ {0} ngày {1} ({2} đ) tính vào năm ngân sách {3}, kết thúc chỉnh lý ngày {4}.",
            "Voucher {0} of {1} ({2} đ) is charged to budget year {3}, whose adjustment period ends on {4}."),
        Remedy = new(
            "Cán bộ tài chính kiểm tra ngày và năm ngân sách của chứng từ, hoặc gửi quyết định cho phép chuyển nguồn.",
            "The finance officer checks date and budget year of the voucher, or sends the decision that carries the money over."),
        Sides = (new("Ngày chứng từ", "Date of the voucher"), new("Niên độ", "Budget year")),
        Source = new(
            "Luật Ngân sách nhà nước 2015, Điều 64: thời gian chỉnh lý kết thúc ngày 31/01 năm sau",
            "State Budget Law 2015 (Luật Ngân sách nhà nước), Article 64: the adjustment period ends on 31/01 of the next year"),
        Find = Find,
    };

    private static IEnumerable<Finding> Find(BudgetFacts facts)
    {
        var (first, last) = (new DateOnly(facts.Year, 1, 1), new DateOnly(facts.Year + 1, 1, LastOfJanuary));
        var outside = facts.Expenditures.Where(e => e.Date < first || e.Date > last);
        return Vouchers.ByVoucher(facts, outside).Select(v => facts.Found(Rule, v.Key) with
        {
            SideA = Words.Of(v.First().Date),
            SideB = Words.Of(facts.Year),
            Difference = Vouchers.Sum(v),
            Arguments =
            [
                v.First().Voucher, Words.Of(v.First().Date), Words.Of(Vouchers.Sum(v)), Words.Of(facts.Year), Words.Of(last),
            ],
            Rows =
            [
                .. v.Select(e => Vouchers.Cell(FindingSide.A, e, Heading)),
                .. v.Select(e => Vouchers.Cell(FindingSide.B, e, "Năm ngân sách")),
            ],
        });
    }
}
