using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using FundsMonitor.UseCases.Spreadsheets.Marking;

namespace FundsMonitor.UseCases.Spreadsheets.Writing;

/// <summary>How a line looks.</summary>
[Flags]
internal enum Look
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Underlined = 4,
    Small = 8,
    Large = 16,

    /// <summary>Stays on the page of the line behind it.</summary>
    Together = 32,

    /// <summary>Between usual and small.</summary>
    Medium = 64,

    /// <summary>For tables with many columns.</summary>
    Tiny = 128,
}

/// <summary>The few parts our Word documents are made of: lines, tables with and without rules, page numbers.</summary>
internal static class WordParts
{
    private const string Font = "Times New Roman";

    // Half points: 13 as Nghị định 30/2020 has it, smaller in tables.
    private const int Usual = 26;
    private const int MediumSize = 24;
    private const int SmallSize = 22;
    private const int TinySize = 19;
    private const int LargeSize = 28;

    /// <summary>The font and size of everything that says no other.</summary>
    public static Styles Styles() => new(new DocDefaults(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font },
            new FontSize { Val = Number(Usual) },
            new Languages { Val = "vi-VN" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
            new SpacingBetweenLines { Before = "20", After = "20", Line = "240", LineRule = LineSpacingRuleValues.Auto }))));

    /// <summary>A line of text.</summary>
    public static Paragraph Line(string text, Look look = Look.None, JustificationValues? across = null, bool startsPage = false)
    {
        var properties = new ParagraphProperties();
        if (look.HasFlag(Look.Together))
        {
            properties.Append(new KeepNext());
        }

        if (startsPage)
        {
            properties.Append(new PageBreakBefore());
        }

        properties.Append(new Justification { Val = across ?? JustificationValues.Left });
        return new(properties, Run(text, look));
    }

    /// <summary>A cell of a table.</summary>
    public static TableCell Cell(string text, Look look, JustificationValues? across = null) =>
        new(
            new TableCellProperties(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
            Line(text, look, across));

    /// <summary>A row; it stays whole, and a head is repeated on every page.</summary>
    public static TableRow Row(bool isHead, IEnumerable<TableCell> cells)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead)
        {
            properties.Append(new TableHeader());
        }

        return new([properties, .. cells]);
    }

    /// <summary>A table with rules.</summary>
    /// <param name="widths">Widths of its columns in twentieths of a point.</param>
    public static Table Ruled(IEnumerable<int> widths) => new(
        new TableProperties(
            new TableWidth { Width = Number(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 4 },
                new LeftBorder { Val = BorderValues.Single, Size = 4 },
                new BottomBorder { Val = BorderValues.Single, Size = 4 },
                new RightBorder { Val = BorderValues.Single, Size = 4 },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
            new TableLayout { Type = TableLayoutValues.Fixed }),
        Grid(widths));

    /// <summary>A table of one row without rules, its columns of equal width, each with its lines.</summary>
    public static Table Plain(int width, IReadOnlyList<Paragraph[]> columns)
    {
        var each = width / columns.Count;
        return new(
            new TableProperties(
                new TableWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed }),
            Grid(columns.Select(_ => each)),
            Row(isHead: false, columns.Select(lines => new TableCell(
                [new TableCellProperties(new TableCellWidth { Width = Number(each), Type = TableWidthUnitValues.Dxa }), .. lines]))));
    }

    /// <summary>"Trang 1/3" below every page.</summary>
    public static Footer PageNumbers() => new(new Paragraph(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        Run("Trang ", Look.Small), Field("PAGE"), Run("/", Look.Small), Field("NUMPAGES")));

    /// <summary>A number that the program computes: PAGE, NUMPAGES.</summary>
    public static SimpleField Field(string code) => new(Run("1", Look.Small)) { Instruction = code };

    /// <summary>The columns of a table.</summary>
    /// <param name="widths">Twentieths of a point.</param>
    public static TableGrid Grid(IEnumerable<int> widths) => new(widths.Select(w => new GridColumn { Width = Number(w) }));

    /// <summary>Its size in half points.</summary>
    public static int HalfPoints(Look look) => look switch
    {
        _ when look.HasFlag(Look.Large) => LargeSize,
        _ when look.HasFlag(Look.Medium) => MediumSize,
        _ when look.HasFlag(Look.Small) => SmallSize,
        _ when look.HasFlag(Look.Tiny) => TinySize,
        _ => Usual,
    };

    /// <summary>Text of one look.</summary>
    public static Run Run(string text, Look look)
    {
        var properties = new RunProperties();
        if (look.HasFlag(Look.Bold))
        {
            properties.Append(new Bold());
        }

        if (look.HasFlag(Look.Italic))
        {
            properties.Append(new Italic());
        }

        properties.Append(new FontSize { Val = Number(HalfPoints(look)) });
        if (look.HasFlag(Look.Underlined))
        {
            properties.Append(new Underline { Val = UnderlineValues.Single });
        }

        return new(properties, new Text(Ooxml.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
