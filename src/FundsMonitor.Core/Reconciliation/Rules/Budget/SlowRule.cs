using FundsMonitor.Core.Budget;

namespace FundsMonitor.Core.Reconciliation.Rules.Budget;

/// <summary>B-SLOW: less of a line spent by a day of the year than is to be spent by it; told under that day's month.</summary>
/// <remarks>
/// An advance is not yet spending. What was allocated after the day is not asked for by it. Nothing is said of a day up to which vouchers
/// have not come: what is not known is not 0.
/// </remarks>
public static class SlowRule
{
    /// <summary>B-SLOW over the lines of a budget year.</summary>
    public static ReconciliationRule<BudgetFacts> Rule { get; } = new()
    {
        Code = "B-SLOW",
        Severity = Severity.Notice,
        ByMonth = true,
        Title = new("Chi chậm", "Spent slowly"),
        Sentence = new(
            "{0}: đến {1} mới chi {2} đ trên {3} đ được giao ({4}), theo các chứng từ đã nhận; mức cần đạt {5}%.",
            "{0}: by {1} only {2} đ of {3} đ allocated were spent ({4}), by the vouchers received; to be reached: {5}%."),
        Remedy = new(
            "Cán bộ tài chính và đơn vị thực hiện đẩy nhanh tiến độ, hoặc đề nghị điều chỉnh kinh phí; gửi chứng từ còn thiếu.",
            "The finance officer and the executing unit speed up or ask for an amendment; missing vouchers are sent."),
        Sides = (new("Đã chi", "Spent"), new("Được giao", "Allocated")),
        Source = new(
            "Mức theo dõi của đơn vị, không phải quy định: 50% đến 30/9, 80% đến 30/11",
            "Levels of this office's own, not of the law: 50% by 30/9, 80% by 30/11"),
        Find = facts => facts.Pace
            .Where(p => p.Month <= facts.Month.Number && Day(facts, p) <= facts.VouchersUntil)
            .SelectMany(p => facts.Lines().Select(line => Of(facts, p, line)).OfType<Finding>()),
    };

    private static DateOnly Day(BudgetFacts facts, PaceCheckpoint checkpoint) => new(facts.Year, checkpoint.Month, checkpoint.Day);

    private static Finding? Of(BudgetFacts facts, PaceCheckpoint checkpoint, BudgetLine line)
    {
        var day = Day(facts, checkpoint);
        var decided = line.Decided.Where(a => a.DecisionDate is null || a.DecisionDate <= day).ToList();
        var spent = line.Expenditures.Where(e => e.Date <= day && !(e.IsAdvance && (e.SettledOn is null || e.SettledOn > day))).ToList();
        var allocated = decided.Aggregate(Money.Zero, (sum, a) => sum + (a.Amount ?? Money.Zero));
        var sum = Vouchers.Sum(spent);
        if (allocated <= Money.Zero || (decimal)sum.Dong * 100 >= (decimal)allocated.Dong * checkpoint.Percent)
        {
            return null;
        }

        return facts.Found(Rule, line.Subject) with
        {
            Month = new Month(facts.Year, checkpoint.Month),
            SideA = Words.Of(sum),
            SideB = Words.Of(allocated),
            Difference = sum - allocated,
            Arguments =
            [
                line.Name.AsArgument(), Words.Of(day), Words.Of(sum), Words.Of(allocated),
                Words.Share(sum.Dong, allocated.Dong), Words.Of(checkpoint.Percent),
            ],
            Rows =
            [
                .. spent.Select(e => BudgetRows.Of(FindingSide.A, e)),
                .. decided.Select(a => BudgetRows.Of(FindingSide.B, a)),
            ],
        };
    }
}
