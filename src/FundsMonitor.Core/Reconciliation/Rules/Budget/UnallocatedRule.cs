using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Budget;

/// <summary>B-UNALLOCATED: a line that is still not yet allocated; every sum says that it leaves the line out.</summary>
public static class UnallocatedRule
{
    /// <summary>B-UNALLOCATED over the lines of a budget year.</summary>
    public static ReconciliationRule<BudgetFacts> Rule { get; } = new()
    {
        Code = "B-UNALLOCATED",
        Severity = Severity.Notice,
        Title = new("Dòng kinh phí chưa giao", "Line not yet allocated"),
        Sentence = new(
            "{0} ({1}): chưa được giao kinh phí; các tổng không tính dòng này.",
            "{0} ({1}): not yet allocated; sums leave this line out."),
        Remedy = new("Chờ phân bổ của cấp trên, rồi gửi quyết định giao.", "Wait for the allocation from above, then send the decision."),
        Sides = (new("Trạng thái", "State"), new("Được giao", "Allocated")),
        Source = new(
            "Kế hoạch của xã: \"theo phân bổ của cấp trên\"",
            "The commune's plan: \"as allocated by the level above\""),
        Find = Find,
    };

    private static readonly Bilingual NotYet = new("chưa giao", "not yet allocated");

    private static IEnumerable<Finding> Find(BudgetFacts facts) =>
        from line in facts.Lines()
        let waiting = line.Allocations.Where(a => a.State == AllocationState.NotYetAllocated).ToList()
        where waiting.Count > 0 && !line.Decided.Any()
        select facts.Found(Rule, line.Subject) with
        {
            SideA = NotYet.AsArgument(),
            SideB = "",
            Arguments = [line.Name.AsArgument(), waiting[0].ProjectName],
            Rows = [.. waiting.Select(a => BudgetRows.Of(FindingSide.A, a))],
        };
}
