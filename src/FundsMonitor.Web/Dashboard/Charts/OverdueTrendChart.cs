using FundsMonitor.Core.Dashboard;
using FundsMonitor.Web.Shell;
using ScottPlot;

namespace FundsMonitor.Web.Dashboard.Charts;

/// <summary>The overdue share as a line over the months, red while it rises; with it the place in which it rose longest.</summary>
internal static class OverdueTrendChart
{
    private const int Height = 190;

    public static ChartDrawing Draw(OverdueTrend series)
    {
        var plot = ChartCanvas.NewPlot();
        var months = series.Points.Select(p => p.Month).ToList();
        var colour = series.RisingMonths > 0 ? ChartCanvas.Danger : ChartCanvas.Accent;
        var highest = Line(plot, months, series.Points, (colour, ""));
        if (series.Place is { } place)
        {
            highest = Math.Max(highest, Line(plot, months, place.Months, (ChartCanvas.Danger, place.Name)));
        }

        ChartCanvas.Names(plot.Axes.Bottom, months.Select(Format.MonthShort));
        plot.Axes.Left.IsVisible = false;
        plot.Axes.SetLimits(-0.7, Math.Max(months.Count, 3) - 0.3, 0, Math.Max(highest * 1.4, 0.1));
        return new(ChartCanvas.Draw(plot, Height), Height);
    }

    /// <summary>The values of the whole stand under their line, the first and last of the named place over it.</summary>
    /// <returns>Its highest value.</returns>
    private static double Line(Plot plot, List<Core.Month> months, IReadOnlyList<OverduePoint> points, (Color Colour, string Name) look)
    {
        var xs = points.Select(p => (double)months.IndexOf(p.Month)).ToArray();
        var ys = points.Select(p => (double)(p.Share ?? 0) * 100).ToArray();
        var line = plot.Add.Scatter(xs, ys, look.Colour);
        line.LineWidth = 2;
        line.MarkerSize = 9;
        var isNamed = look.Name.Length > 0;
        for (var at = 0; at < ys.Length; at += isNamed ? Math.Max(1, ys.Length - 1) : 1)
        {
            var isLast = isNamed && at == ys.Length - 1;
            var words = (isLast ? look.Name + ": " : "") + Format.Percent(points[at].Share);
            var place = isLast ? Alignment.LowerRight : isNamed ? Alignment.LowerCenter : Alignment.UpperCenter;
            ChartCanvas.Write(plot, words, new(xs[at], ys[at]), new TextLook(ChartCanvas.Ink, place, isLast ? 20 : 0, isNamed ? -8 : 8));
        }

        return ys.DefaultIfEmpty().Max();
    }
}
