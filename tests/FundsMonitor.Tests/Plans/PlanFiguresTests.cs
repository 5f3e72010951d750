using FundsMonitor.Core.Plans;

namespace FundsMonitor.Tests.Plans;

/// <summary>What a plan table says of a place as a whole.</summary>
public sealed class PlanFiguresTests
{
    private static readonly PlanRow First = new() { HamletName = "Thôn 1", Households = 101, PoorAtStart = 3, Poor = 2 };
    private static readonly PlanRow Second = new() { HamletName = "Thôn 2", Households = 57, PoorAtStart = 5, Poor = 4 };
    private static readonly PlanRow Total =
        new() { IsTotal = true, Households = 999, TargetLoanSharePercent = 95, TargetLoanShareOf = "tất cả" };

    [Fact]
    public void Hamlets_are_summed_and_a_printed_total_is_in_no_sum()
    {
        var figures = PlanFigures.Of([First, Second, Total]);

        Assert.Equal((158, 8, 6, 2), (figures.Households, figures.PoorAtStart, figures.Poor, figures.Hamlets));
        Assert.Equal(-0.25m, figures.ChangeOfPoor);
    }

    [Fact]
    public void A_row_of_the_whole_goes_before_the_hamlets()
    {
        var figures = PlanFigures.Of([First, new PlanRow { Households = 1_514, Poor = 44 }]);

        Assert.Equal((1_514, 44), (figures.Households, figures.Poor));
    }

    [Fact]
    public void A_printed_total_alone_is_all_there_is() => Assert.Equal(999, PlanFigures.Of([Total]).Households);

    [Fact]
    public void Targets_of_the_whole_may_stand_on_the_total()
    {
        var figures = PlanFigures.Of([First, Total]);

        Assert.Equal((95, "tất cả"), (figures.TargetLoanSharePercent, figures.TargetLoanShareOf));
    }

    [Fact]
    public void One_unknown_part_makes_a_sum_unknown_and_its_share()
    {
        var figures = PlanFigures.Of([First, new PlanRow { HamletName = "Thôn 3", Households = 69 }]);

        Assert.Equal((170, null, null), (figures.Households, figures.Poor, figures.PoorShare));
    }
}
