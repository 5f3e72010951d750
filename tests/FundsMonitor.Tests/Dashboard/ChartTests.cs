using FundsMonitor.Core;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Text;
using FundsMonitor.Web.Dashboard.Charts;

namespace FundsMonitor.Tests.Dashboard;

public sealed class ChartTests
{
    [Fact]
    public void A_drawing_names_only_the_pages_colours_and_keeps_vietnamese_text()
    {
        var drawing = PlacesComparedChart.Draw(PlacesCompared.Of(
            PlaceLevel.Hamlet,
            [
                new("", "Xóm Nà Loòng", Money.FromDong(100), Money.FromDong(3)),
                new("", "Ấp <b>Mỹ</b>", Money.FromDong(100), Money.FromDong(0)),
            ]));

        Assert.Contains("Xóm Nà Loòng", drawing.Svg, StringComparison.Ordinal);
        Assert.Contains("var(--danger)", drawing.Svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", drawing.Svg, StringComparison.Ordinal);
        Assert.DoesNotContain("#0", drawing.Svg, StringComparison.Ordinal);
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
