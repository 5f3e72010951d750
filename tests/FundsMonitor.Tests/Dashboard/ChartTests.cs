using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Text;
using FundsMonitor.Web.Dashboard.Charts;

namespace FundsMonitor.Tests.Dashboard;

public sealed class ChartTests
{
    /// <summary>The words follow the language of the screen, which a test run may have set otherwise.</summary>
    public ChartTests() => CultureInfo.CurrentUICulture = new CultureInfo("vi-VN");

    [Fact]
    public void A_drawing_names_only_the_pages_colours_and_keeps_vietnamese_text()
    {
        var drawing = PlacesComparedChart.Draw(PlacesCompared.Of(
            PlaceLevel.Hamlet,
            [
                new("", "Xóm Nà Loòng", Money.FromDong(100), Money.FromDong(3)) { RisingMonths = 2 },
                new("", "Ấp <b>Mỹ</b>", Money.FromDong(100), Money.FromDong(0)),
            ]));

        Assert.Contains("Xóm Nà Loòng", drawing.Svg, StringComparison.Ordinal);
        Assert.Contains("var(--danger)", drawing.Svg, StringComparison.Ordinal);
        Assert.Contains("2 tháng tăng", drawing.Svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", drawing.Svg, StringComparison.Ordinal);
        Assert.DoesNotContain("#0", drawing.Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_is_red_while_its_share_rises_and_not_because_it_is_large()
    {
        var steady = PlacesComparedChart.Draw(
            PlacesCompared.Of(PlaceLevel.Hamlet, [new("", "Thôn 1", Money.FromDong(100), Money.FromDong(90)) { RisingMonths = 1 }]));
        Assert.DoesNotContain("var(--danger)", steady.Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void The_trend_draws_the_place_that_its_title_names()
    {
        var months = new[] { new Month(2024, 1), new Month(2024, 2), new Month(2024, 3) };
        var places = PlacesCompared.Of(
            PlaceLevel.Hamlet,
            months.Select((m, at) => new PlaceMonth(m, new("", "Thôn 3", Money.FromDong(100), Money.FromDong(at + 1)))),
            months);
        var rows = months.Select((m, at) => new ProgrammeBalance(m, "01", new("A", "A"), Money.FromDong(100), Money.FromDong(at + 1)));
        var drawing = OverdueTrendChart.Draw(OverdueTrend.Of(rows, null, places));
        Assert.Contains("Thôn 3: 3", drawing.Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_chart_draws_the_smallest_series_there_is()
    {
        var rows = new[] { new ProgrammeBalance(new Month(2024, 3), "01", new Bilingual("Hộ nghèo", "Poor"), Money.Zero, Money.Zero) };
        var drawings = new[]
        {
            FundsByProjectChart.Draw(FundsByProject.Of([new("DA2", "", Money.FromDong(-1), Money.Zero, 0, Money.Zero, Money.Zero)])),
            BalanceByProgrammeChart.Draw(BalanceByProgramme.Of(rows)),
            OverdueTrendChart.Draw(OverdueTrend.Of(rows)),
            PlacesComparedChart.Draw(PlacesCompared.Of(PlaceLevel.Commune, [new("05551", "Kim Phượng", Money.FromDong(1), Money.Zero)])),
        };
        Assert.All(drawings, d => Assert.Contains("<text", d.Svg, StringComparison.Ordinal));
    }
}
