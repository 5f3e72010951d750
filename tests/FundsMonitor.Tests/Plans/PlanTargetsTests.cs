using FundsMonitor.Core;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Plans.Targets;
using FundsMonitor.Core.Register;

namespace FundsMonitor.Tests.Plans;

/// <summary>How a plan's targets stand, and what is said where nothing tells.</summary>
public sealed class PlanTargetsTests
{
    private static readonly PlanRow Row = new()
    {
        Year = 2024,
        Households = 1_514,
        Poor = 44,
        NearPoor = 58,
        TargetPoorLifted = 8,
        TargetNearPoorLifted = 11,
        TargetPoorPointsThousandths = 600,
        TargetNearPoorPointsThousandths = 700,
        TargetLoanSharePercent = 100,
        TargetLoanShareOf = "hộ nghèo",
    };

    [Theory]
    [InlineData(44, 36, TargetStanding.Reached, TargetStanding.Behind, "0,53 điểm %")]
    [InlineData(44, 34, TargetStanding.Reached, TargetStanding.Reached, "0,66 điểm %")]
    [InlineData(44, 37, TargetStanding.Behind, TargetStanding.Behind, "0,46 điểm %")]
    public void Households_and_points_are_judged_by_the_lists_before_and_after_the_year(
        int before, int after, TargetStanding lifted, TargetStanding points, string fallen)
    {
        var lines = PlanTargets.Judge(new() { Rows = [Row], Month = new(2024, 12), Poor = (before, after) });

        Assert.Equal((lifted, points, fallen), (lines[0].Standing, lines[1].Standing, lines[1].Actual!.Vi));
        Assert.Equal($"{before - after} hộ", lines[0].Actual!.Vi);
    }

    [Fact]
    public void Without_the_review_nothing_is_known_and_it_is_said_why()
    {
        var line = PlanTargets.Judge(new() { Rows = [Row], Month = new(2024, 3) })[0];

        Assert.Equal((TargetStanding.Unknown, null), (line.Standing, line.Actual));
        Assert.Contains("2025", line.How.Vi, StringComparison.Ordinal);
        Assert.Equal("8 hộ", line.Promised.Vi);
    }

    [Fact]
    public void A_promise_told_twice_says_in_what_it_contradicts_itself()
    {
        var lines = PlanTargets.Judge(new() { Rows = [Row], Month = new(2024, 3) });

        Assert.Equal("kế hoạch mâu thuẫn: 8 hộ chỉ là 0,53 điểm, cần 10 hộ", lines[1].Remark!.Vi);
        Assert.Null(lines[3].Remark);
    }

    [Theory]
    [InlineData(1, 4, 3, TargetStanding.OnLine, "25% (1/4)")]
    [InlineData(1, 4, 6, TargetStanding.Behind, "25% (1/4)")]
    [InlineData(4, 4, 1, TargetStanding.Reached, "100% (4/4)")]
    public void The_share_with_a_loan_is_judged_by_its_line(int with, int all, int month, TargetStanding standing, string actual)
    {
        var households = Enumerable.Range(0, all)
            .Select(n => new CountedHousehold(1, n + 2, $"{n}", "05551", HouseholdClass.Poor, n < with)).ToList();
        var line = PlanTargets.Judge(new()
        {
            Rows = [Row],
            Month = new Month(2024, month),
            Coverage = LoanCoverage.From("hộ nghèo", households, hasLoans: true),
        }).Single(l => l.IsLoanShare);

        Assert.Equal((standing, actual, "hộ nghèo"), (line.Standing, line.Actual!.Vi, line.OfWhom!.Vi));
    }

    [Fact]
    public void A_share_that_cannot_be_computed_is_not_known_and_says_which_column_is_missing()
    {
        CountedHousehold[] households = [new(1, 2, "1", "05551", HouseholdClass.Poor, true)];
        var line = PlanTargets.Judge(new()
        {
            Rows = [Row],
            Month = new Month(2024, 3),
            Coverage = LoanCoverage.From("hộ nghèo có nhu cầu", households, hasLoans: true),
        }).Single(l => l.IsLoanShare);

        Assert.Equal(
            (TargetStanding.Unknown, "không tính được, vì danh sách không có cột nhu cầu vay"), (line.Standing, line.How.Vi));
    }

    [Theory]
    [InlineData(TargetMeasure.PoorShare, TargetComparison.LessThan, 3, TargetStanding.Reached, "dưới 3%")]
    [InlineData(TargetMeasure.PoorShare, TargetComparison.LessThan, 2, TargetStanding.Behind, "dưới 2%")]
    [InlineData(TargetMeasure.BorrowersInGroups, TargetComparison.AtLeast, 90, TargetStanding.Reached, "90%")]
    [InlineData(TargetMeasure.BorrowersInGroups, TargetComparison.MoreThan, 90, TargetStanding.Behind, "trên 90%")]
    [InlineData(TargetMeasure.None, TargetComparison.AtLeast, 100, TargetStanding.Unknown, "100%")]
    public void Targets_in_words_are_measured_where_something_measures_them(
        TargetMeasure measure, TargetComparison comparison, int percent, TargetStanding standing, string promised)
    {
        var target = new PlanTarget { Title = "x", Measure = measure, Comparison = comparison, Thousandths = percent * 1_000 };

        var line = PlanTargets.Judge(new() { Rows = [Row], Month = new(2024, 3), Written = [target], Borrowers = (9, 10) })[^1];

        Assert.Equal((standing, promised), (line.Standing, line.Promised.Vi));
    }
}
