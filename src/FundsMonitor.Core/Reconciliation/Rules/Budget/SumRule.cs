using System.Globalization;
using FundsMonitor.Core.Budget;

namespace FundsMonitor.Core.Reconciliation.Rules.Budget;

/// <summary>B-SUM: lines that do not add up to the decision above them.</summary>
/// <remarks>While a line is not yet allocated the sum is unknown: only lines that already exceed the total are found.</remarks>
public static class SumRule
{
    /// <summary>B-SUM over the decisions of a budget year.</summary>
    public static ReconciliationRule<BudgetFacts> Rule { get; } = new()
    {
        Code = "B-SUM",
        Severity = Severity.Error,
        Title = new("Các dòng không cộng bằng quyết định", "Lines do not add up to the decision"),
        Sentence = new(
            "Quyết định {0}: tổng ghi {1} đ, {2} dòng cộng lại {3} đ, chênh lệch {4} đ.",
            "Decision {0}: its total says {1} đ, its {2} lines add up to {3} đ, difference {4} đ."),
        Remedy = new(
            "Cán bộ tài chính đối chiếu bản gốc quyết định và gửi lại tệp kinh phí.",
            "The finance officer compares with the decision itself and sends the allocation file again."),
        Sides = (new("Tổng của quyết định", "The decision's total"), new("Cộng các dòng", "Sum of its lines")),
        Source = new(
            "Quyết định giao kinh phí: dòng tổng và các dòng chi tiết",
            "The decision that allocates the funds: its total and its lines"),
        Find = Find,
    };

    private static IEnumerable<Finding> Find(BudgetFacts facts) =>
        facts.Allocations.Where(a => a is { IsDecisionTotal: true, Amount: not null })
            .GroupBy(a => (a.Decision, a.VersionId))
            .Select(total => Compare(facts, [.. total]))
            .OfType<Finding>();

    private static Finding? Compare(BudgetFacts facts, IReadOnlyList<Allocation> totals)
    {
        var decision = totals[0].Decision;
        var lines = facts.Allocations.Concat(facts.AllocationsBelow).Where(a => a.Decision == decision && !a.IsDecisionTotal).ToList();
        var said = totals[0].Amount!.Value;
        var sum = lines.Aggregate(Money.Zero, (total, line) => total + (line.Amount ?? Money.Zero));
        var incomplete = lines.Any(l => l.Amount is null);
        if (said == sum || (incomplete && sum < said))
        {
            return null;
        }

        return facts.Found(Rule, string.Create(CultureInfo.InvariantCulture, $"{facts.Year}/{decision}")) with
        {
            SideA = Words.Of(said),
            SideB = Words.Of(sum),
            Difference = said - sum,
            Arguments = [decision, Words.Of(said), Words.Of(lines.Count), Words.Of(sum), Words.Of(said - sum)],
            Rows =
            [
                .. totals.Select(t => BudgetRows.Of(FindingSide.A, t)),
                .. lines.Select(l => BudgetRows.Of(FindingSide.B, l)),
            ],
        };
    }
}
