using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FundsMonitor.Core.Reports;
using FundsMonitor.UseCases.Spreadsheets.Marking;
using static FundsMonitor.UseCases.Reports.Writing.ExcelCells;

namespace FundsMonitor.UseCases.Reports.Writing;

/// <summary>
/// Writes a report as a workbook: its sentences on the first sheet, and each table on a sheet of its own as a native table with header,
/// filter and totals row, its head frozen, printed on A4 across with the head on every page.
/// </summary>
internal static class ExcelReport
{
    private const string FrontName = "Báo cáo";
    private const int FrontWidth = 120;
    private const int HeadRow = 3;

    public static void Write(Stream stream, Report report)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = ExcelStyles.Sheet();
        var sheets = new Sheets();
        var names = new DefinedNames();
        AddFront(workbook, sheets, report);
        foreach (var table in report.Tables)
        {
            AddTable(workbook, sheets, table, report);
            names.Append(new DefinedName($"'{table.Sheet}'!$1:${HeadRow}")
            {
                Name = "_xlnm.Print_Titles",
                LocalSheetId = SheetCount(sheets) - 1,
            });
        }

        workbook.Workbook = new Workbook(sheets, names);
    }

    private static uint SheetCount(Sheets sheets) => (uint)sheets.ChildElements.Count;

    private static WorksheetPart Add(WorkbookPart workbook, Sheets sheets, string name)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        sheets.Append(new Sheet { Name = name, SheetId = SheetCount(sheets) + 1, Id = workbook.GetIdOfPart(part) });
        return part;
    }

    private static void AddFront(WorkbookPart workbook, Sheets sheets, Report report)
    {
        var data = new SheetData();
        void Say(string text, uint style = ExcelStyles.Text)
        {
            var row = data.ChildElements.Count + 1;
            data.Append(new Row(Words(row, 1, text, style)) { RowIndex = (uint)row });
        }

        Say(Report.Type, ExcelStyles.Title);
        Say(report.About, ExcelStyles.Strong);
        Say(report.PlaceAndDate);
        report.Opening.ToList().ForEach(p => Say(p));
        foreach (var (index, section) in report.Sections.Index())
        {
            Say($"{Report.NumberOf(index)}. {section.Heading}", ExcelStyles.Strong);
            section.Paragraphs.Concat(section.Notes).ToList().ForEach(p => Say(p));
            section.Tables.ToList().ForEach(t => Say(t.Rows.Count > 0 ? $"Bảng: trang tính “{t.Sheet}”." : t.Empty));
        }

        report.Annexes.Select((a, i) => $"Phụ lục {Report.NumberOf(i)}. {a.Title}: trang tính “{a.Sheet}”.").ToList().ForEach(p => Say(p));
        Add(workbook, sheets, FrontName).Worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new Columns(new Column { Min = 1, Max = 1, Width = FrontWidth, CustomWidth = true }),
            data,
            Margins(),
            Paper());
    }

    private static void AddTable(WorkbookPart workbook, Sheets sheets, ReportTable table, Report report)
    {
        var part = Add(workbook, sheets, table.Sheet);
        var data = new SheetData(
            new Row(Words(1, 1, table.Title, ExcelStyles.Title)) { RowIndex = 1 },
            new Row(Words(2, 1, $"{report.Place.Name}, {report.Period.Name.Vi}. {table.Unit}".Trim(), 0)) { RowIndex = 2 });
        var hasRows = table.Rows.Count > 0;
        data.Append(hasRows
            ? new Row(table.Columns.Select((c, i) => Words(HeadRow, i + 1, c.Heading, ExcelStyles.Head))) { RowIndex = HeadRow }
            : new Row(Words(HeadRow, 1, table.Empty, 0)) { RowIndex = HeadRow });
        data.Append(table.Rows.Select((row, i) => Filled(table, row, HeadRow + 1 + i, isTotal: false)));
        var last = HeadRow + table.Rows.Count;
        if (table.Total is { } total)
        {
            data.Append(Filled(table, total, ++last, isTotal: true));
        }

        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(new Pane
            {
                VerticalSplit = HeadRow,
                TopLeftCell = $"A{HeadRow + 1}",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            })
            { WorkbookViewId = 0 }),
            new Columns(table.Columns.Select((c, i) => new Column
            {
                Min = (uint)i + 1,
                Max = (uint)i + 1,
                Width = ExcelCells.Width(table, i),
                CustomWidth = true,
            })),
            data,
            Margins(),
            Paper(),
            new HeaderFooter(new OddFooter("&P/&N")));
        if (hasRows)
        {
            var defined = part.AddNewPart<TableDefinitionPart>();
            defined.Table = ExcelCells.Definition(table, SheetCount(sheets), (HeadRow, last));
            sheet.Append(new TableParts(new TablePart { Id = part.GetIdOfPart(defined) }) { Count = 1 });
        }

        part.Worksheet = sheet;
    }

    private static PageMargins Margins() => new() { Left = 0.6, Right = 0.6, Top = 0.8, Bottom = 0.8, Header = 0.4, Footer = 0.4 };

    private static PageSetup Paper() => new() { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 };
}
