using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Loans.Reference;
using FundsMonitor.Core.Reconciliation;

namespace FundsMonitor.Tests.Reconciliation.Rules.Vouchers;

/// <summary>Rules over the lines and decisions of a budget year.</summary>
public sealed class LineRuleTests : IRuleRows
{
    public static IEnumerable<RuleRow> RuleRows =>
    [
        .. RuleRow.Of<LineRuleTests>("B-NODECISION", nameof(B_NODECISION)), .. RuleRow.Of<LineRuleTests>("B-SLOW", nameof(B_SLOW)),
    ];

    [Theory]
    [InlineData("number and date", "DA2 9 no=38/QĐ on=2024-01-25", "")]
    [InlineData("no date", "DA2 9 no=38/QĐ", "Warning 2024/38/QĐ 38/QĐ | không ghi ngày")]
    [InlineData("no number", "DA2 9 on=2024-01-25", "Warning 2024/DA2 không ghi số | ngày 25/01/2024")]
    [InlineData("two lines of one decision are one finding", "DA2 9 no=38/QĐ;DA3 9 no=38/QĐ", "Warning 2024/38/QĐ 38/QĐ | không ghi ngày")]
    [InlineData("only expected", "DA2 9 no=498/KH expected", "")]
    [InlineData("not yet allocated", "DA2 ? no=12/KH", "")]
    public void B_NODECISION(string what, string lines, string expected) =>
        Assert.Equal((what, expected), (what, VoucherCase.Found(VoucherCase.Facts(lines, ""), "B-NODECISION")));

    [Theory]
    [InlineData("before the first day that is looked at", 8, "DA2 100", "", "")]
    [InlineData("half by 30 September", 9, "DA2 100", "A 2024-09-30 DA2 50", "")]
    [InlineData("less than half", 9, "DA2 100", "A 2024-09-30 DA2 49", "Notice 2024/DA2 49 | 100")]
    [InlineData("spent a day later", 10, "DA2 100", "A 2024-10-01 DA2 50", "Notice 2024/DA2 0 | 100")]
    [InlineData("an advance is not yet spending", 9, "DA2 100", "A 2024-09-01 DA2 50 advance", "Notice 2024/DA2 0 | 100")]
    [InlineData("an advance that was settled is", 9, "DA2 100", "A 2024-09-01 DA2 50 advance settled=2024-09-20", "")]
    [InlineData("allocated after that day", 9, "DA2 100 on=2024-10-01", "", "")]
    [InlineData("only expected", 9, "DA2 100 expected", "", "")]
    [InlineData("not yet allocated", 9, "DA2 ?", "", "")]
    [InlineData("four fifths by 30 November", 11, "DA2 100", "A 2024-09-30 DA2 80", "")]
    [InlineData("half is too little by then", 11, "DA2 100", "A 2024-09-30 DA2 79", "Notice 2024/DA2 79 | 100")]
    [InlineData("both days", 12, "DA2 100", "A 2024-09-30 DA2 10", "Notice 2024/DA2 10 | 100;Notice 2024/DA2 10 | 100")]
    public void B_SLOW(string what, int month, string lines, string vouchers, string expected) =>
        Assert.Equal((what, expected), (what, VoucherCase.Found(VoucherCase.Facts(lines, vouchers, month: month), "B-SLOW")));

    [Theory]
    [InlineData("2024-09-30", 1)]
    [InlineData("2024-08-31", 0)]
    [InlineData(null, 0)]
    public void B_SLOW_says_nothing_of_a_day_up_to_which_no_vouchers_came(string? until, int found)
    {
        var facts = VoucherCase.Facts("DA2 100", "", month: 9) with { VouchersUntil = until is null ? null : DateOnly.Parse(until, null) };

        Assert.Equal(found, ReconciliationRules.Over<BudgetFacts>(facts.Month).Single(r => r.Code == "B-SLOW").Judge(facts).Count());
    }

    [Fact]
    public void B_SLOW_is_told_under_the_month_of_its_day_and_by_the_pace_that_was_set()
    {
        var facts = VoucherCase.Facts("DA2 100", "", month: 12);
        var rule = ReconciliationRules.Over<BudgetFacts>(facts.Month).Single(r => r.Code == "B-SLOW");

        Assert.Equal(["2024-09", "2024-11"], rule.Judge(facts).Select(f => f.Month.ToString()));
        Assert.Equal(["2024-06"], rule.Judge(facts with { Pace = [new(6, 30, 40)] }).Select(f => f.Month.ToString()));
        Assert.Empty(rule.Judge(facts with { Pace = [new(6, 30, 0)] }));
    }

    [Fact]
    public void The_pace_is_what_holds_on_its_days()
    {
        var set = new Settings([new() { SettingCode = SettingKinds.SlowInNovember.Code, Value = 70, From = new(2025, 1, 1) }]);

        Assert.Equal([50, 80], SpendingPace.Of(set, 2024).Select(p => p.Percent));
        Assert.Equal([50, 70], SpendingPace.Of(set, 2025).Select(p => p.Percent));
        Assert.Equal(SpendingPace.Default, SpendingPace.Of(Settings.Delivered, 2024));
    }
}
