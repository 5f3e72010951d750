using System.Globalization;
using System.Text.RegularExpressions;
using ScottPlot;

namespace FundsMonitor.Web.Dashboard.Charts;

/// <summary>How a text of a chart stands: colour, which of its sides is at the place, and how far from it.</summary>
internal sealed record TextLook(Color Color, Alignment Alignment, float OffsetX, float OffsetY);

/// <summary>Colours a chart draws with. In the page each becomes its token, so that one drawing serves light, dark and print.</summary>
internal static partial class ChartCanvas
{
    /// <summary>Width of a drawing in its own units; the page scales it to the card.</summary>
    public const int Width = 440;

    public static readonly Color Ink = Color.FromHex("#010101");
    public static readonly Color Quiet = Color.FromHex("#020202");
    public static readonly Color Line = Color.FromHex("#030303");
    public static readonly Color Accent = Color.FromHex("#040404");
    public static readonly Color Accent2 = Color.FromHex("#050505");
    public static readonly Color Accent3 = Color.FromHex("#060606");
    public static readonly Color Danger = Color.FromHex("#070707");
    public static readonly Color Other = Color.FromHex("#080808");

    private const string FontName = "Noto Sans";
    private const float TextSize = 13;

    private static readonly (Color Drawn, string Token)[] Tokens =
    [
        (Ink, "--ink"), (Quiet, "--ink-2"), (Line, "--line"), (Accent, "--accent"),
        (Accent2, "--accent-2"), (Accent3, "--accent-3"), (Danger, "--danger"), (Other, "--other"),
    ];

    static ChartCanvas()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "fonts");
        Fonts.AddFontFile(FontName, Path.Combine(folder, "NotoSans-Regular.ttf"));
        Fonts.AddFontFile(FontName, Path.Combine(folder, "NotoSans-Bold.ttf"), bold: true);
    }

    /// <summary>An empty plot with quiet axes: one per drawing, since a plot is not shared between requests.</summary>
    public static Plot NewPlot()
    {
        var plot = new Plot();
        plot.Font.Set(FontName);
        plot.FigureBackground.Color = Colors.Transparent;
        plot.DataBackground.Color = Colors.Transparent;
        plot.Axes.Color(Quiet);
        plot.Grid.MajorLineColor = Line;
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Grid.YAxisStyle.IsVisible = false;
        plot.Axes.Top.IsVisible = false;
        plot.Axes.Right.IsVisible = false;
        foreach (var axis in new IAxis[] { plot.Axes.Left, plot.Axes.Bottom })
        {
            axis.TickLabelStyle.FontSize = TextSize;
            axis.TickLabelStyle.ForeColor = Quiet;
            axis.MajorTickStyle.Length = 0;
            axis.MinorTickStyle.Length = 0;
            axis.FrameLineStyle.Color = Line;
        }

        return plot;
    }

    /// <summary>Text at a place of the plot.</summary>
    public static void Write(Plot plot, string text, Coordinates at, TextLook look)
    {
        var label = plot.Add.Text(text, at);
        label.LabelFontName = FontName;
        label.LabelFontSize = TextSize;
        label.LabelFontColor = look.Color;
        label.LabelAlignment = look.Alignment;
        label.OffsetX = look.OffsetX;
        label.OffsetY = look.OffsetY;
    }

    /// <summary>Names along an axis.</summary>
    public static void Names(IAxis axis, IEnumerable<string> names) =>
        axis.TickGenerator = new ScottPlot.TickGenerators.NumericManual([.. names.Select((name, at) => new Tick(at, name))]);

    /// <summary>The drawing as the inside of an <c>svg</c> element that the page can colour.</summary>
    public static string Draw(Plot plot, int height)
    {
        var svg = plot.GetSvgXml(Width, height);
        svg = Opening().Replace(svg[svg.IndexOf("<svg", StringComparison.Ordinal)..], "", 1);
        svg = svg.Replace("</svg>", "", StringComparison.Ordinal);
        foreach (var (drawn, token) in Tokens)
        {
            svg = Regex.Replace(svg, Named(drawn), $"var({token})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        }

        return svg;
    }

    private static string Named(Color color) =>
        string.Create(CultureInfo.InvariantCulture, $@"#{color.R:X2}{color.G:X2}{color.B:X2}|rgb\({color.R}, ?{color.G}, ?{color.B}\)");

    [GeneratedRegex("^<svg[^>]*>")]
    private static partial Regex Opening();
}
