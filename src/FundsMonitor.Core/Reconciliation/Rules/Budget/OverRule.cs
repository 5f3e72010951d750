namespace FundsMonitor.Core.Reconciliation.Rules.Budget;

/// <summary>B-OVER: spent, with unsettled advances, above the allocation of the line.</summary>
public static class OverRule
{
    /// <summary>B-OVER over the lines of a budget year.</summary>
    public static ReconciliationRule<BudgetFacts> Rule { get; } = new()
    {
        Code = "B-OVER",
        Severity = Severity.Error,
        Title = new("Chi vượt kinh phí được giao", "Spent above the allocation"),
        Sentence = new(
            "{0}: đã chi {1} đ (kể cả tạm ứng chưa thanh toán), được giao {2} đ, vượt {3} đ.",
            "{0}: spent {1} đ (unsettled advances included), allocated {2} đ, {3} đ over."),
        Remedy = new(
            "Cán bộ tài chính kiểm tra chứng từ có ghi đúng dự án, nguồn và năm không, hoặc bổ sung quyết định điều chỉnh.",
            "The finance officer checks whether the vouchers name the right project, source and year, or adds the amending decision."),
        Sides = (new("Đã chi", "Spent"), new("Được giao", "Allocated")),
        Source = new(
            "Quyết định giao kinh phí và các quyết định điều chỉnh",
            "The decision that allocates the funds and the decisions that amend it"),
        Find = Find,
    };

    private static IEnumerable<Finding> Find(BudgetFacts facts) =>
        facts.Lines().Where(line => line.Decided.Any() && line.Spent > line.Allocated).Select(line => facts.Found(Rule, line.Subject) with
        {
            SideA = Words.Of(line.Spent),
            SideB = Words.Of(line.Allocated),
            Difference = line.Spent - line.Allocated,
            Arguments = [line.Name.AsArgument(), Words.Of(line.Spent), Words.Of(line.Allocated), Words.Of(line.Spent - line.Allocated)],
            Rows =
            [
                .. line.Expenditures.Select(e => BudgetRows.Of(FindingSide.A, e)),
                .. line.Decided.Select(a => BudgetRows.Of(FindingSide.B, a)),
            ],
        });
}
