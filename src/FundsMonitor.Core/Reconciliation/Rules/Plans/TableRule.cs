using FundsMonitor.Core.Reconciliation.Planning;

namespace FundsMonitor.Core.Reconciliation.Rules.Plans;

/// <summary>P-TABLE: a plan table that contradicts itself. The table is taken in all the same.</summary>
public static class TableRule
{
    /// <summary>P-TABLE over one plan table.</summary>
    public static ReconciliationRule<PlanFacts> Rule { get; } = new()
    {
        Code = "P-TABLE",
        Severity = Severity.Notice,
        ByMonth = true,
        Title = new("Biểu kế hoạch mâu thuẫn", "The plan table contradicts itself"),
        Sentence = new(
            "Kế hoạch năm {0}, {1}: ghi {2}, nhưng {3} ({4}).",
            "Plan of {0}, {1}: says {2}, but {3} ({4})."),
        Remedy = new(
            "Cơ quan lập kế hoạch kiểm tra biểu và gửi bản đính chính; số liệu được giữ như đã gửi.",
            "Whoever drew up the plan checks the table and sends a correction; the figures stay as they were sent."),
        Sides = (new("Biểu ghi", "The table says"), new("Tính được", "Computed")),
        Source = new(
            "Các số trong cùng một biểu kế hoạch",
            "The figures of one and the same plan table"),
        Find = Find,
    };

    private static IEnumerable<Finding> Find(PlanFacts facts) =>
        TableCounts.Of(facts).Concat(TableShares.Of(facts)).Concat(TableDates.Of(facts)).Select(c => c.Of(Rule, facts));
}
