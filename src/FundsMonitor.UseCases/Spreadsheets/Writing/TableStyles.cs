using DocumentFormat.OpenXml.Spreadsheet;

namespace FundsMonitor.UseCases.Spreadsheets.Writing;

/// <summary>The formats of a written table.</summary>
internal static class TableStyles
{
    /// <summary>Text, wrapped.</summary>
    public const uint Text = 1;

    /// <summary>Whole đồng, grouped.</summary>
    public const uint Number = 2;

    /// <summary>A day.</summary>
    public const uint Day = 3;

    /// <summary>A heading.</summary>
    public const uint Head = 4;

    private const uint DayFormat = 164;
    private const uint Grouped = 3;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" }),
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Aligned(new CellFormat(), isWrapped: true),
            Aligned(new CellFormat { NumberFormatId = Grouped, ApplyNumberFormat = true }, isWrapped: false),
            Aligned(new CellFormat { NumberFormatId = DayFormat, ApplyNumberFormat = true }, isWrapped: false),
            Aligned(new CellFormat { FontId = 1, ApplyFont = true }, isWrapped: true)));

    private static CellFormat Aligned(CellFormat format, bool isWrapped)
    {
        format.ApplyAlignment = true;
        format.Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = isWrapped };
        return format;
    }
}
