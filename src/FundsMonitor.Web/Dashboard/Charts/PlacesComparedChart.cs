using FundsMonitor.Core.Dashboard;
using FundsMonitor.Web.Shell;
using ScottPlot;

namespace FundsMonitor.Web.Dashboard.Charts;

/// <summary>One line a place, as long as its overdue share; red where that has been rising.</summary>
internal static class PlacesComparedChart
{
    /// <summary>More rows than this stand in the table only.</summary>
    public const int MostShown = 8;

    private const int RowHeight = 28;

    public static ChartDrawing Draw(PlacesCompared series)
    {
        var plot = ChartCanvas.NewPlot();
        var places = series.Places.Take(MostShown).Reverse().ToList();
        for (var row = 0; row < places.Count; row++)
        {
            var share = (double)(places[row].Share ?? 0) * 100;
            var rises = places[row].RisingMonths >= OverdueTrend.MonthsThatWorry;
            var colour = rises ? ChartCanvas.Danger : ChartCanvas.Accent;
            plot.Add.Line(0, row, share, row).Color = colour;
            plot.Add.Marker(share, row, MarkerShape.FilledCircle, 11, colour);
            var words = Format.Percent(places[row].Share) + (rises ? " · " + Rising(places[row].RisingMonths) : "");
            ChartCanvas.Write(plot, words, new(share, row), new TextLook(ChartCanvas.Quiet, Alignment.MiddleLeft, 11, 0));
        }

        ChartCanvas.Names(plot.Axes.Left, places.Select(p => p.Name.Length > 0 ? p.Name : "—"));
        plot.Axes.Bottom.IsVisible = false;
        var longest = Math.Max((double)(places.Max(p => p.Share) ?? 0) * 100, 0.01);
        var room = places.Exists(p => p.RisingMonths >= OverdueTrend.MonthsThatWorry) ? 2 : 1.3;
        plot.Axes.SetLimits(-longest * 0.03, longest * room, -0.6, places.Count - 0.4);
        var height = (places.Count * RowHeight) + 16;
        return new(ChartCanvas.Draw(plot, height), height);
    }

    private static string Rising(int months) => Format.Language == "en" ? $"{months} months up" : $"{months} tháng tăng";
}
