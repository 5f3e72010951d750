using FundsMonitor.Core.Dashboard;
using FundsMonitor.Web.Shell;
using ScottPlot;

namespace FundsMonitor.Web.Dashboard.Charts;

/// <summary>One column a month, stacked by programme, with its sum above.</summary>
internal static class BalanceByProgrammeChart
{
    private const int Height = 220;
    private const double Billion = 1_000_000_000;

    /// <summary>Names of the stacks' colours, in the order of the series; the table beside the chart uses the same.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["accent", "accent-2", "accent-3", "other"];

    private static Color[] Colours { get; } = [ChartCanvas.Accent, ChartCanvas.Accent2, ChartCanvas.Accent3, ChartCanvas.Other];

    public static ChartDrawing Draw(BalanceByProgramme series)
    {
        var plot = ChartCanvas.NewPlot();
        for (var month = 0; month < series.Months.Count; month++)
        {
            Column(plot, series, month);
        }

        ChartCanvas.Names(plot.Axes.Bottom, series.Months.Select(Format.MonthShort));
        plot.Axes.Left.IsVisible = false;
        var highest = Enumerable.Range(0, series.Months.Count).Max(m => series.TotalOf(m).Dong) / Billion;
        plot.Axes.SetLimits(-0.7, Math.Max(series.Months.Count, 3) - 0.3, 0, Math.Max(highest * 1.15, 0.001));
        return new(ChartCanvas.Draw(plot, Height), Height);
    }

    private static void Column(Plot plot, BalanceByProgramme series, int month)
    {
        var from = 0d;
        for (var at = 0; at < series.Programmes.Count; at++)
        {
            var to = from + (series.Programmes[at].Balances[month].Dong / Billion);
            plot.Add.Bar(new Bar { Position = month, ValueBase = from, Value = to, FillColor = Colours[at], LineWidth = 0, Size = 0.6 });
            from = to;
        }

        var above = new TextLook(ChartCanvas.Ink, Alignment.LowerCenter, 0, -3);
        ChartCanvas.Write(plot, Format.Billions(series.TotalOf(month)), new(month, from), above);
    }
}
