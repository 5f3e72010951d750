using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using FundsMonitor.Core.Reports;
using FundsMonitor.UseCases.Spreadsheets.Writing;
using static FundsMonitor.UseCases.Spreadsheets.Writing.WordParts;

namespace FundsMonitor.UseCases.Reports.Writing;

/// <summary>What stands around the tables of a document of the state: letterhead, title, text, recipients, signature.</summary>
internal static class WordFrame
{
    // Twentieths of a point.
    private const int HeadLeft = 3550;
    private const int FirstLine = 624;
    private const int Beneath = 120;
    private const string Motto = "Độc lập - Tự do - Hạnh phúc";

    /// <summary>Letterhead on both sides, number and day, type and extract.</summary>
    public static IEnumerable<OpenXmlElement> Head(Report report, int width)
    {
        var issuer = report.Issuer;
        var right = width - HeadLeft;
        yield return Side(
            (HeadLeft, right),
            [
                .. issuer.Superior.Length > 0 ? new[] { Centred(issuer.Superior, Look.Medium) } : [],
                .. issuer.Body.Select(line => Centred(line, Look.Bold | Look.Medium)),
                Rule(HeadLeft, Letters(issuer.Body[^1], Look.Medium) / 2),
                Centred($"Số:             /{issuer.Symbol}", Look.None),
            ],
            [
                Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Look.Bold | Look.Medium),
                Centred(Motto, Look.Bold),
                Rule(right, Letters(Motto, Look.None)),
                Centred(report.PlaceAndDate, Look.Italic),
            ]);
        yield return Spaced(Centred(Report.Type, Look.Bold | Look.Large), 360, 0);
        yield return Centred(report.About, Look.Bold | Look.Large);
        yield return Rule(width, width / 5);
    }

    /// <summary>A paragraph of the text: both margins straight, its first line indented by 11 mm.</summary>
    public static Paragraph Said(string text) => Text(text, Look.None);

    /// <summary>The heading of a part.</summary>
    public static Paragraph Heading(string text) => Text(text, Look.Bold | Look.Together);

    /// <summary>A note below a table.</summary>
    public static Paragraph Note(string text) => Text(text, Look.Italic | Look.Small);

    /// <summary>Who gets it, and who signs it.</summary>
    public static IEnumerable<OpenXmlElement> Foot(Report report, int width)
    {
        yield return Spaced(Line("", Look.Small), 120, 0);
        yield return Side(
            (width / 2, width - (width / 2)),
            [
                Line("Nơi nhận:", Look.Bold | Look.Italic | Look.Medium),
                Line("- Như trên;", Look.Small),
                Line("- Lưu: VT.", Look.Small),
            ],
            [
                .. report.Issuer.Signer.Select(line => Centred(line, Look.Bold)),
                Line(""), Line(""), Line(""), Line(""),
            ]);
    }

    /// <summary>Number, title, and what the annex belongs to.</summary>
    public static IEnumerable<OpenXmlElement> AnnexHead(Report report, int index)
    {
        yield return Centred(report.Annexes.Count > 1 ? $"PHỤ LỤC {Report.NumberOf(index)}" : "PHỤ LỤC", Look.Bold | Look.Large);
        yield return Centred(report.Annexes[index].Title.ToUpperInvariant(), Look.Bold | Look.Large);
        yield return Centred(
            $"(Kèm theo Báo cáo số          /{report.Issuer.Symbol} ngày      tháng      năm {Year(report)})", Look.Italic);
        yield return Rule(14000, 2800);
    }

    private static string Year(Report report) => report.MadeOn.Year.ToString(CultureInfo.InvariantCulture);

    private static Paragraph Text(string text, Look look)
    {
        var line = Spaced(Line(text, look, JustificationValues.Both), Beneath, 0);
        line.ParagraphProperties!.InsertBefore(
            new Indentation { FirstLine = Number(FirstLine) }, line.ParagraphProperties.GetFirstChild<Justification>());
        return line;
    }

    private static Paragraph Centred(string text, Look look) => Line(text, look, JustificationValues.Center);

    private static Paragraph Spaced(Paragraph line, int before, int after)
    {
        line.ParagraphProperties!.InsertBefore(
            new SpacingBetweenLines { Before = Number(before), After = Number(after) },
            line.ParagraphProperties.GetFirstChild<Justification>());
        return line;
    }

    /// <summary>A solid line of this length in the middle of a column.</summary>
    private static Paragraph Rule(int column, int length) => new(
        new ParagraphProperties(
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }),
            new SpacingBetweenLines { Before = "40", After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact },
            new Indentation { Left = Number((column - length) / 2), Right = Number((column - length) / 2) }),
        Run("", Look.Tiny));

    /// <summary>How long a text is, near enough for a line beneath it: letters of Times are half as wide as high.</summary>
    private static int Letters(string text, Look look)
    {
        var perLetter = HalfPoints(look) * (text.Any(char.IsLower) ? 5.2 : 7.0);
        return (int)(text.Length * perLetter);
    }

    private static Table Side((int Left, int Right) widths, Paragraph[] left, Paragraph[] right)
    {
        TableCell Cell(int width, Paragraph[] lines) => new(
            [new TableCellProperties(new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa }), .. lines]);
        return new(
            new TableProperties(
                new TableWidth { Width = Number(widths.Left + widths.Right), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            Grid([widths.Left, widths.Right]),
            Row(isHead: false, [Cell(widths.Left, left), Cell(widths.Right, right)]));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
