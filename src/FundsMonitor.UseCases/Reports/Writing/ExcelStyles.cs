using DocumentFormat.OpenXml.Spreadsheet;
using FundsMonitor.Core.Reports;

namespace FundsMonitor.UseCases.Reports.Writing;

/// <summary>
/// The formats of a report's workbook. They name Vietnamese (<c>[$-42A]</c>), so that a program in another language groups and dates as
/// the screen does where it can.
/// </summary>
internal static class ExcelStyles
{
    /// <summary>Wrapped text.</summary>
    public const uint Text = 1;

    /// <summary>A heading of a table.</summary>
    public const uint Head = 2;

    /// <summary>The title of a sheet.</summary>
    public const uint Title = 3;

    /// <summary>A smaller heading.</summary>
    public const uint Strong = 4;

    private const uint FirstFormat = 164;
    private const uint FirstStyle = 5;
    private const uint Bold = 1;
    private const uint Large = 2;

    /// <summary>Kinds of cells with the format that writes them as the screen does; each stands plain, then in bold for totals.</summary>
    private static readonly (CellKind Kind, string Format)[] Kinds =
    [
        (CellKind.Money, "[$-42A]#,##0"),
        (CellKind.Count, "[$-42A]#,##0"),
        (CellKind.Change, "[$-42A]+#,##0;-#,##0;0"),
        (CellKind.Share, "[$-42A]0.00%"),
        (CellKind.Day, "[$-42A]dd/mm/yyyy"),
        (CellKind.Unknown, "@"),
        (CellKind.Text, "@"),
    ];

    /// <summary>The style of a cell of a table.</summary>
    public static uint Of(CellKind kind, bool isTotal) =>
        FirstStyle + (2 * (uint)Array.FindIndex(Kinds, k => k.Kind == kind)) + (isTotal ? 1u : 0);

    public static Stylesheet Sheet() => new(
        new NumberingFormats(Kinds.Select((k, i) => new NumberingFormat { NumberFormatId = FirstFormat + (uint)i, FormatCode = k.Format })),
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Times New Roman" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Times New Roman" }),
            new Font(new Bold(), new FontSize { Val = 14 }, new FontName { Val = "Times New Roman" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(
                new LeftBorder { Style = BorderStyleValues.Thin },
                new RightBorder { Style = BorderStyleValues.Thin },
                new TopBorder { Style = BorderStyleValues.Thin },
                new BottomBorder { Style = BorderStyleValues.Thin },
                new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
        [
            new CellFormat(),
            Wrapped(new CellFormat(), HorizontalAlignmentValues.Left),
            Wrapped(new CellFormat { FontId = Bold, ApplyFont = true, BorderId = 1, ApplyBorder = true }, HorizontalAlignmentValues.Center),
            new CellFormat { FontId = Large, ApplyFont = true },
            Wrapped(new CellFormat { FontId = Bold, ApplyFont = true }, HorizontalAlignmentValues.Left),
            .. Kinds.SelectMany((k, i) => new[] { Cell(k.Kind, i, 0), Cell(k.Kind, i, Bold) }),
        ]));

    private static CellFormat Cell(CellKind kind, int index, uint font) => Wrapped(
        new CellFormat
        {
            NumberFormatId = FirstFormat + (uint)index,
            ApplyNumberFormat = true,
            FontId = font,
            ApplyFont = true,
            BorderId = 1,
            ApplyBorder = true,
        },
        kind == CellKind.Text ? HorizontalAlignmentValues.Left : HorizontalAlignmentValues.Right);

    private static CellFormat Wrapped(CellFormat format, HorizontalAlignmentValues across)
    {
        format.ApplyAlignment = true;
        format.Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true, Horizontal = across };
        return format;
    }
}
