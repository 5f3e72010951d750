using FundsMonitor.Core.Dashboard;
using FundsMonitor.Web.Shell;
using ScottPlot;

namespace FundsMonitor.Web.Dashboard.Charts;

/// <summary>The overdue share as a line over the months; red while it rises.</summary>
internal static class OverdueTrendChart
{
    private const int Height = 180;

    public static ChartDrawing Draw(OverdueTrend series)
    {
        var plot = ChartCanvas.NewPlot();
        var shares = series.Points.Select(p => (double)(p.Share ?? 0) * 100).ToArray();
        var colour = series.RisingMonths > 0 ? ChartCanvas.Danger : ChartCanvas.Accent;
        var line = plot.Add.Scatter(Enumerable.Range(0, shares.Length).Select(i => (double)i).ToArray(), shares, colour);
        line.LineWidth = 2;
        line.MarkerSize = 9;
        for (var month = 0; month < shares.Length; month++)
        {
            var words = Format.Percent(series.Points[month].Share);
            ChartCanvas.Write(plot, words, new(month, shares[month]), new TextLook(ChartCanvas.Ink, Alignment.LowerCenter, 0, -8));
        }

        ChartCanvas.Names(plot.Axes.Bottom, series.Points.Select(p => Format.MonthShort(p.Month)));
        plot.Axes.Left.IsVisible = false;
        plot.Axes.SetLimits(-0.7, Math.Max(shares.Length, 3) - 0.3, 0, Math.Max(shares.Max() * 1.4, 0.1));
        return new(ChartCanvas.Draw(plot, Height), Height);
    }
}
