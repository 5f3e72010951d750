using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FundsMonitor.Core.Text;
using FundsMonitor.UseCases.Spreadsheets.Marking;
using CellTextElement = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace FundsMonitor.UseCases.Spreadsheets.Writing;

/// <summary>A column of a table that is written.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">Its width in characters.</param>
internal sealed record TableColumn(string Heading, int Width);

/// <summary>
/// Writes one table as an .xlsx, row by row: numbers and days as such, texts so that none of them runs as a formula. Its head stays in
/// sight, carries a filter and is printed on every page.
/// </summary>
internal sealed class TableWorkbook : IDisposable
{
    private const int LongestCell = FileBounds.CellCharacters;
    private readonly SpreadsheetDocument document;
    private readonly OpenXmlWriter sheet;
    private readonly IReadOnlyList<TableColumn> columns;
    private int row;

    /// <param name="stream">Read and written; stays open.</param>
    /// <param name="name">Name of the sheet, at most 31 letters.</param>
    /// <param name="columns">The columns.</param>
    public TableWorkbook(Stream stream, string name, IReadOnlyList<TableColumn> columns)
    {
        this.columns = columns;
        document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = TableStyles.Sheet();
        var part = workbook.AddNewPart<WorksheetPart>();
        workbook.Workbook = new Workbook(
            new Sheets(new Sheet { Name = name, SheetId = 1, Id = workbook.GetIdOfPart(part) }),
            new DefinedNames(new DefinedName($"'{name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        sheet = OpenXmlWriter.Create(part);
        Begin();
        Add([.. columns.Select(c => (object?)c.Heading)]);
    }

    /// <summary>Writes a row.</summary>
    /// <param name="cells">Each null, a string, a long, a DateOnly or a DateTime.</param>
    public void Add(IReadOnlyList<object?> cells)
    {
        row++;
        sheet.WriteStartElement(new Row { RowIndex = (uint)row });
        for (var column = 0; column < cells.Count; column++)
        {
            if (cells[column] is { } value && value is not "")
            {
                sheet.WriteElement(Cell(CellAddress.Of(row, column + 1), value, row == 1));
            }
        }

        sheet.WriteEndElement();
    }

    /// <summary>Ends the workbook.</summary>
    public void Dispose()
    {
        sheet.WriteEndElement();
        sheet.WriteElement(new AutoFilter { Reference = $"A1:{CellAddress.Of(row, columns.Count)}" });
        sheet.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        sheet.WriteEndElement();
        sheet.Dispose();
        document.Dispose();
    }

    private void Begin()
    {
        sheet.WriteStartElement(new Worksheet());
        sheet.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        sheet.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0,
        }));
        sheet.WriteElement(new Columns(columns.Select((c, i) => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = c.Width,
            CustomWidth = true,
        })));
        sheet.WriteStartElement(new SheetData());
    }

    private static Cell Cell(string address, object value, bool isHead) => value switch
    {
        long number => new Cell
        {
            CellReference = address,
            StyleIndex = TableStyles.Number,
            CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)),
        },
        DateOnly day => Day(address, day.ToDateTime(TimeOnly.MinValue)),
        DateTime day => Day(address, day),
        _ => new Cell
        {
            CellReference = address,
            StyleIndex = isHead ? TableStyles.Head : TableStyles.Text,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new CellTextElement(Clean((string)value)) { Space = SpaceProcessingModeValues.Preserve }),
        },
    };

    private static Cell Day(string address, DateTime day) => new()
    {
        CellReference = address,
        StyleIndex = TableStyles.Day,
        CellValue = new CellValue(day.Date.ToOADate().ToString(CultureInfo.InvariantCulture)),
    };

    private static string Clean(string text)
    {
        var clean = Ooxml.Clean(FormulaText.Escaped(text));
        return clean.Length <= LongestCell ? clean : clean[..LongestCell];
    }
}
