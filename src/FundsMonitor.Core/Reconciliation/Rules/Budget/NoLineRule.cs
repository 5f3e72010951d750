using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Budget;

/// <summary>B-NOLINE: spending on a project, source or year without an allocation.</summary>
/// <remarks>A line that is only expected, or not yet allocated, is no allocation.</remarks>
public static class NoLineRule
{
    /// <summary>B-NOLINE over the lines of a budget year.</summary>
    public static ReconciliationRule<BudgetFacts> Rule { get; } = new()
    {
        Code = "B-NOLINE",
        Severity = Severity.Error,
        Title = new("Chi không có kinh phí được giao", "Spent without an allocation"),
        Sentence = new(
            "{0}: đã chi {1} đ theo {2} chứng từ, nhưng {3}.",
            "{0}: {1} đ spent (vouchers: {2}), but {3}."),
        Remedy = new(
            "Cán bộ tài chính bổ sung quyết định giao kinh phí, hoặc sửa dự án, nguồn, năm trên chứng từ.",
            "The finance officer adds the decision that allocates, or corrects project, source or year of the vouchers."),
        Sides = (new("Đã chi", "Spent"), new("Được giao", "Allocated")),
        Source = new(
            "Quyết định giao kinh phí",
            "The decision that allocates the funds"),
        Find = Find,
    };

    private static IEnumerable<Finding> Find(BudgetFacts facts) =>
        facts.Lines().Where(line => line.Expenditures.Count > 0 && !line.Decided.Any()).Select(line => facts.Found(Rule, line.Subject) with
        {
            SideA = Words.Of(line.Spent),
            SideB = Why(line).AsArgument(),
            Difference = line.Spent,
            Arguments = [line.Name.AsArgument(), Words.Of(line.Spent), Words.Of(line.Expenditures.Count), Why(line).AsArgument()],
            Rows =
            [
                .. line.Expenditures.Select(e => BudgetRows.Of(FindingSide.A, e)),
                .. line.Allocations.Select(a => BudgetRows.Of(FindingSide.B, a)),
            ],
        });

    private static Bilingual Why(BudgetLine line) =>
        line.Allocations.Count == 0 ? new("không có dòng kinh phí", "no decision allocates anything to it")
        : line.Allocations.Any(a => a.State == AllocationState.NotYetAllocated) ? new("chưa giao", "it is not yet allocated")
        : new("mới là dự kiến", "it is only expected");
}
