using FundsMonitor.Core;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Reconciliation;

namespace FundsMonitor.Tests.Reconciliation.Rules;

/// <summary>Lines as "project amount [state] [source]", vouchers as "project amount [source]"; amounts in đồng, "?" for not yet
/// allocated.</summary>
public sealed class BudgetRuleTests : IRuleRows
{
    public static IEnumerable<RuleRow> RuleRows =>
    [
        .. RuleRow.OfAll(Lines), .. RuleRow.Of<BudgetRuleTests>("B-SUM", nameof(The_lines_of_a_decision_add_up_to_it)),
    ];

    public static TheoryData<string, string, string, string, string> Lines => new()
    {
        { "B-OVER", "spent all", "DA6.2 50", "DA6.2 30;DA6.2 20", "" },
        { "B-OVER", "spent one đồng more", "DA6.2 50", "DA6.2 51", "B-OVER 2024/DA6.2 51 | 50 | 1" },
        { "B-OVER", "an unsettled advance counts", "DA6.2 50", "DA6.2 40;DA6.2 11 advance", "B-OVER 2024/DA6.2 51 | 50 | 1" },
        { "B-OVER", "an amendment takes back", "DA6.2 50;DA6.2 -10", "DA6.2 45", "B-OVER 2024/DA6.2 45 | 40 | 5" },
        { "B-OVER", "an amendment adds", "DA6.2 50;DA6.2 10", "DA6.2 55", "" },
        { "B-NOLINE", "no line", "DA6.2 50", "DA5 1", "B-NOLINE 2024/DA5 1 | không có dòng kinh phí | 1" },
        { "B-NOLINE", "only expected", "DA2 383 expected", "DA2 1", "B-NOLINE 2024/DA2 1 | mới là dự kiến | 1" },
        { "B-NOLINE", "not yet allocated", "DA2 ?", "DA2 1", "B-NOLINE 2024/DA2 1 | chưa giao | 1;B-UNALLOCATED 2024/DA2 chưa giao |  | " },
        { "B-UNALLOCATED", "not yet allocated is not 0", "DA2 ?", "", "B-UNALLOCATED 2024/DA2 chưa giao |  | " },
        { "B-UNALLOCATED", "allocated since", "DA2 ?;DA2 10", "DA2 10", "" },
        { "B-UNALLOCATED", "expected is no difference", "DA2 383 expected", "", "" },
        { "B-NOLINE", "the project above carries its part", "DA6 50", "DA6.1 20;DA6.2 30", "" },
        { "B-OVER", "both parts together exceed it", "DA6 50", "DA6.1 20;DA6.2 31", "B-OVER 2024/DA6 51 | 50 | 1" },
        { "B-OVER", "another source", "DA2 50 tỉnh;DA2 10 huyện", "DA2 20 huyện", "B-OVER 2024/DA2/huyen 20 | 10 | 10" },
        { "B-NOLINE", "a source without a line", "DA2 50 tỉnh", "DA2 20 huyện",
            "B-NOLINE 2024/DA2/huyen 20 | không có dòng kinh phí | 20" },
        { "B-NOLINE", "sources are not told apart where a row names none", "DA2 50 tỉnh;DA2 10", "DA2 55 huyện", "" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_is_compared_with_its_vouchers(
        string rule, string what, string allocations, string expenditures, string expected)
    {
        var facts = Facts([.. Split(allocations).Select(Line)]) with { Expenditures = [.. Split(expenditures).Select(Voucher)] };

        Assert.Equal((rule, what, expected), (rule, what, Found(facts)));
    }

    [Theory]
    [InlineData("lines add up", "383", "200;183", "")]
    [InlineData("one short", "383", "200;182", "B-SUM 2024/QĐ 1 383 | 382 | 1")]
    [InlineData("one over", "383", "200;184", "B-SUM 2024/QĐ 1 383 | 384 | -1")]
    [InlineData("a line still unknown may hold the rest", "383", "200;?", "")]
    [InlineData("more than the total in spite of an unknown line", "383", "384;?", "B-SUM 2024/QĐ 1 383 | 384 | -1")]
    [InlineData("no total, no sum", "", "200;1", "")]
    public void The_lines_of_a_decision_add_up_to_it(string what, string total, string lines, string expected)
    {
        var rows = Split(lines).Select((amount, i) => Line($"DA{i + 1} {amount}")).ToList();
        rows.AddRange(Split(total)
            .Select(amount =>
                new Allocation { IsDecisionTotal = true, Amount = Money.FromDong(long.Parse(amount, null)), Decision = "QĐ 1" }));

        var found = Found(Facts([.. rows]));

        Assert.Equal((what, expected), (what, string.Join(';', Split(found).Where(f => f.StartsWith("B-SUM", StringComparison.Ordinal)))));
    }

    [Fact]
    public void A_districts_decision_adds_up_over_its_communes()
    {
        var total = new Allocation { IsDecisionTotal = true, Amount = Money.FromDong(60), Decision = "QĐ 1" };

        Assert.Empty(Found(Facts([total, Line("DA1 20")]) with { AllocationsBelow = [Line("DA1 40")] }));
        Assert.Equal("B-SUM 2024/QĐ 1 60 | 20 | 40", Found(Facts([total, Line("DA1 20")])));
    }

    private static string[] Split(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static BudgetFacts Facts(Allocation[] allocations) => new()
    {
        CommuneCode = Books.Commune,
        Year = 2024,
        Month = Books.March,
        Allocations = allocations,
        ParentOf = ProjectReference.Projects.ToDictionary(p => p.Code, p => p.ParentCode),
    };

    private static Allocation Line(string text)
    {
        var parts = text.Split(' ');
        var state = parts[1] == "?" ? AllocationState.NotYetAllocated
            : parts.Contains("expected") ? AllocationState.Expected : AllocationState.Allocated;
        return new()
        {
            ProjectCode = parts[0],
            State = state,
            Amount = parts[1] == "?" ? null : Money.FromDong(long.Parse(parts[1], null)),
            FundSource = parts.ElementAtOrDefault(2) is { } source and not "expected" ? source : "",
            Decision = "QĐ 1",
            DecisionDate = new(2024, 1, 25),
        };
    }

    private static Expenditure Voucher(string text)
    {
        var parts = text.Split(' ');
        return new()
        {
            ProjectCode = parts[0],
            Date = new(2024, 3, 1),
            Amount = Money.FromDong(long.Parse(parts[1], null)),
            IsAdvance = parts.Contains("advance"),
            FundSource = parts.ElementAtOrDefault(2) is { } source and not "advance" ? source : "",
        };
    }

    private static string Found(BudgetFacts facts) =>
        string.Join(';', ReconciliationRules.Over<BudgetFacts>(facts.Month).SelectMany(r => r.Find(facts))
        .Select(f => $"{f.Rule} {f.Subject} {f.SaidA()} | {f.SaidB()} | {f.Difference?.Dong}"));
}
