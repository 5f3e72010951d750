using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Planning;

namespace FundsMonitor.Tests.Reconciliation.Rules.Plans;

/// <summary>P-TABLE: what in a plan table contradicts the rest of it, and what only looks so.</summary>
public sealed class TableRuleTests : IRuleRows
{
    public static IEnumerable<RuleRow> RuleRows => RuleRow.Of<TableRuleTests>(
        "P-TABLE",
        nameof(Closing_is_opening_less_escaped_and_more),
        nameof(A_total_is_the_sum_of_the_hamlets),
        nameof(A_printed_share_is_that_of_its_counts),
        nameof(A_promise_in_points_and_one_in_households_go_together),
        nameof(A_share_is_of_whom_its_heading_says),
        nameof(Years_and_dates_go_with_the_plan));

    [Theory]
    [InlineData("as it should be", 9, 1, 0, 0, 8, "")]
    [InlineData("fallen back and newly arisen count", 9, 3, 1, 2, 9, "")]
    [InlineData("one too many", 9, 1, 0, 0, 9, "2021/closing/Thôn 3 9 hộ nghèo cuối kỳ | tính ra 8")]
    [InlineData("one too few", 9, 1, 0, 0, 7, "2021/closing/Thôn 3 7 hộ nghèo cuối kỳ | tính ra 8")]
    public void Closing_is_opening_less_escaped_and_more(
        string what, int start, int escaped, int back, int fresh, int end, string expected)
    {
        var row = new PlanRow
        {
            HamletName = "Thôn 3",
            PoorAtStart = start,
            Escaped = escaped,
            FallenBack = back,
            NewlyPoor = fresh,
            Poor = end,
        };

        Assert.Equal((what, expected), (what, Found(row)));
    }

    [Fact]
    public void A_count_that_is_left_out_contradicts_nothing() =>
        Assert.Equal("", Found(new PlanRow { HamletName = "Thôn 3", PoorAtStart = 9, Escaped = 1, Poor = 3 }));

    [Theory]
    [InlineData("adds up", 30, "")]
    [InlineData("does not", 31, "2021/total/households Tổng số hộ 31 | các dòng cộng lại 30")]
    public void A_total_is_the_sum_of_the_hamlets(string what, int total, string expected) => Assert.Equal(
        (what, expected),
        (what, Found(
            new PlanRow { HamletName = "Thôn 1", Households = 10 }, new PlanRow { HamletName = "Thôn 2", Households = 20 },
            new PlanRow { IsTotal = true, Households = total })));

    [Fact]
    public void A_total_over_a_hamlet_without_a_number_is_not_judged() => Assert.Equal("", Found(
        new PlanRow { HamletName = "Thôn 1", Households = 10 }, new PlanRow { HamletName = "Thôn 2" },
        new PlanRow { IsTotal = true, Households = 99 }));

    [Theory]
    [InlineData("rounded", 5_750, "")]
    [InlineData("cut off instead of rounded", 5_740, "2021/share-start/Thôn 5 tỷ lệ hộ nghèo đầu kỳ 5,74% | tính ra 5,75%")]
    [InlineData("rounded to one decimal", 5_700, "")]
    [InlineData("rounded to none", 6_000, "")]
    [InlineData("the next one above", 5_800, "2021/share-start/Thôn 5 tỷ lệ hộ nghèo đầu kỳ 5,8% | tính ra 5,75%")]
    public void A_printed_share_is_that_of_its_counts(string what, int printed, string expected) => Assert.Equal(
        (what, expected),
        (what, Found(new PlanRow { HamletName = "Thôn 5", Households = 87, PoorAtStart = 5, PoorShareAtStartThousandths = printed })));

    [Theory]
    [InlineData("Kim Phượng's 8 of 1,514", 1_514, 8, 600, "2021/promise-poor giảm 0,6 điểm %, 8 hộ nghèo | 8 hộ chỉ là 0,53 điểm")]
    [InlineData("9 would not be enough", 1_514, 9, 600, "2021/promise-poor giảm 0,6 điểm %, 9 hộ nghèo | 9 hộ chỉ là 0,59 điểm")]
    [InlineData("10 would be", 1_514, 10, 600, "")]
    [InlineData("exactly", 1_000, 6, 600, "")]
    public void A_promise_in_points_and_one_in_households_go_together(
        string what, int households, int lifted, int points, string expected) => Assert.Equal((what, expected), (what, Found(new PlanRow
        {
            Households = households,
            TargetPoorLifted = lifted,
            TargetPoorPointsThousandths = points,
        })));

    [Fact]
    public void Eleven_near_poor_of_1514_meet_the_promised_0_7() => Assert.Equal("", Found(new PlanRow
    {
        Households = 1_514,
        TargetNearPoorLifted = 11,
        TargetNearPoorPointsThousandths = 700,
    }));

    [Theory]
    [InlineData("of all aged 15 and over", 40_100,
        "2021/work-poor/whole hộ nghèo: 40,1% số người có khả năng lao động có việc làm | tính ra 57,25%")]
    [InlineData("of those able to work, as headed", 57_250, "")]
    [InlineData("of neither", 44_000,
        "2021/work-poor/whole hộ nghèo: 44% số người có khả năng lao động có việc làm | tính ra 57,25%")]
    public void A_share_is_of_whom_its_heading_says(string what, int share, string expected) => Assert.Equal(
        (what, expected),
        (what, Found(new PlanRow
        {
            PoorAgedFifteen = 965,
            PoorAbleToWork = 676,
            PoorWorking = 387,
            PoorWorkingShareThousandths = share,
        })));

    [Fact]
    public void The_real_denominator_is_named() => Assert.Contains(
        "40,1% là của 965 người từ 15 tuổi trở lên",
        Findings(new PlanRow { PoorAgedFifteen = 965, PoorAbleToWork = 676, PoorWorking = 387, PoorWorkingShareThousandths = 40_100 })
            .Single().Arguments[^1],
        StringComparison.Ordinal);

    [Theory]
    [InlineData("the plan's year", 2021, "2020-12-31", "")]
    [InlineData("the closing column is of the year before", 2020, "2020-12-31",
        "2021/closing-year hộ nghèo cuối năm 2020 | biểu là của năm 2021")]
    [InlineData("a list from before the review", 2021, "2020-01-03",
        "2021/list-date theo danh sách ngày 03/01/2020 | kế hoạch năm 2021 dựa trên rà soát cuối năm 2020")]
    [InlineData("a list from the review's first day", 2021, "2020-09-01", "")]
    public void Years_and_dates_go_with_the_plan(string what, int closing, string list, string expected) => Assert.Equal(
        (what, expected),
        (what, Found(new PlanRow { PoorAtStart = 3, ClosingYear = closing, ListDate = DateOnly.Parse(list, null) })));

    private static string Found(params PlanRow[] rows) =>
        string.Join(';', Findings(rows).Select(f => $"{f.Subject} {f.SaidA()} | {f.SaidB()}"));

    private static List<Finding> Findings(params PlanRow[] rows)
    {
        var facts = new PlanFacts { CommuneCode = Books.Commune, Year = 2021, Rows = rows };
        var found = ReconciliationRules.Over<PlanFacts>(new(2021, 1)).SelectMany(r => r.Judge(facts)).ToList();
        Assert.All(found, f => Assert.Equal(("P-TABLE", Severity.Notice, "2021-01"), (f.Rule, f.Severity, f.Month.ToString())));
        Assert.All(found, f => Assert.Equal([FindingSide.A, FindingSide.B], f.Rows.Select(r => r.Side).Distinct()));
        return found;
    }
}
