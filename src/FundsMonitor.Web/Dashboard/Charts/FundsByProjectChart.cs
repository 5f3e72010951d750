using FundsMonitor.Core.Dashboard;
using FundsMonitor.Web.Shell;
using ScottPlot;

namespace FundsMonitor.Web.Dashboard.Charts;

/// <summary>A pale bar for what was allocated, a full one on it for what was spent.</summary>
internal static class FundsByProjectChart
{
    private const int RowHeight = 38;
    private const double Million = 1_000_000;

    public static ChartDrawing Draw(FundsByProject series)
    {
        var plot = ChartCanvas.NewPlot();
        var projects = series.Projects.Reverse().ToList();
        for (var row = 0; row < projects.Count; row++)
        {
            var project = projects[row];
            Bar(plot, row, project.Allocated.Dong / Million, ChartCanvas.Accent3);
            Bar(plot, row, project.Spent.Dong / Million, project.Left.Dong < 0 ? ChartCanvas.Danger : ChartCanvas.Accent);
            var end = Math.Max(project.Allocated.Dong, project.Spent.Dong) / Million;
            var words = $"{Format.Millions(project.Spent)} / {Format.Millions(project.Allocated)}";
            ChartCanvas.Write(plot, words, new(end, row), new TextLook(ChartCanvas.Quiet, Alignment.MiddleLeft, 6, 0));
        }

        ChartCanvas.Names(plot.Axes.Left, projects.Select(p => p.ProjectCode));
        plot.Axes.Bottom.IsVisible = false;
        var widest = projects.Max(p => Math.Max(p.Allocated.Dong, p.Spent.Dong)) / Million;
        plot.Axes.SetLimits(0, widest * 1.35, -0.6, projects.Count - 0.4);
        var height = (projects.Count * RowHeight) + 16;
        return new(ChartCanvas.Draw(plot, height), height);
    }

    private static void Bar(Plot plot, int row, double value, Color color)
    {
        var bar = plot.Add.Bar(new Bar { Position = row, Value = value, FillColor = color, LineWidth = 0, Size = 0.55 });
        bar.Horizontal = true;
    }
}
