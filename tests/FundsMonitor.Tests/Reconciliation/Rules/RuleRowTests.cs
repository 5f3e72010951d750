using FundsMonitor.Core.Reconciliation;

namespace FundsMonitor.Tests.Reconciliation.Rules;

/// <summary>Every rule has rows in which it finds something, and near misses in which it must not.</summary>
public sealed class RuleRowTests
{
    private static readonly IReadOnlyList<RuleRow> All =
    [
        .. typeof(RuleRowTests).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IRuleRows)))
            .SelectMany(t => (IEnumerable<RuleRow>)t.GetProperty(nameof(IRuleRows.RuleRows))!.GetValue(null)!),
    ];

    [Fact]
    public void Every_rule_has_positives_and_near_misses()
    {
        var rows = All.ToLookup(r => r.Rule);
        var lacking = ReconciliationRules.All
            .Select(r => $"{r.Code}: {rows[r.Code].Count(x => x.Finds)} positives, {rows[r.Code].Count(x => !x.Finds)} near misses")
            .Where(told => told.Contains(" 0 ", StringComparison.Ordinal));

        Assert.Empty(lacking);
    }

    [Fact]
    public void Rows_are_of_rules_that_exist_and_none_is_there_twice()
    {
        Assert.Empty(All.Select(r => r.Rule).Except(ReconciliationRules.All.Select(r => r.Code)));
        Assert.Empty(All.GroupBy(r => (r.Rule, r.What)).Where(g => g.Count() > 1).Select(g => g.Key));
    }
}
