using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FundsMonitor.Core.Text;
using FundsMonitor.SampleData.Writing;
using CellText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace FundsMonitor.Tests.Spreadsheets;

/// <summary>Small workbooks for tests: sheets of rows of null, string, number or DateTime cells.</summary>
public sealed class TestWorkbook
{
    private static readonly string[] Fonts = [".VnTime", ".VnTimeH", "VNI-Times"];

    private readonly List<(string Name, IReadOnlyList<object?[]> Rows)> sheets = [];

    /// <summary>Adds a sheet; row 1 of Excel is the first of the rows.</summary>
    public TestWorkbook Sheet(string name, params object?[][] rows)
    {
        sheets.Add((name, rows));
        return this;
    }

    /// <summary>The workbook as .xlsx bytes.</summary>
    public byte[] ToXlsx()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            AddStyles(workbook);
            var list = new Sheets();
            foreach (var (name, rows) in sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                Write(part, rows);
                list.Append(new Sheet { Name = name, SheetId = (uint)list.Count() + 1, Id = workbook.GetIdOfPart(part) });
            }

            workbook.Workbook = new Workbook(list);
        }

        return stream.ToArray();
    }

    /// <summary>Writes the workbook to a new file in the folder and gives its path.</summary>
    public string Save(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, ToXlsx());
        return path;
    }

    private static void Write(WorksheetPart part, IReadOnlyList<object?[]> rows)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        for (var r = 0; r < rows.Count; r++)
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)r + 1 });
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c] is { } value)
                {
                    writer.WriteElement(Cell(Reference(r, c), value));
                }
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell Cell(string reference, object value) => value switch
    {
        string text => new Cell
        {
            CellReference = reference,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new CellText(text) { Space = SpaceProcessingModeValues.Preserve }),
        },
        DateTime day => new Cell
        {
            CellReference = reference,
            StyleIndex = 1,
            CellValue = new(day.ToOADate().ToString(CultureInfo.InvariantCulture)),
        },
        InFont text => new Cell
        {
            CellReference = reference,
            StyleIndex = (uint)Array.IndexOf(Fonts, text.Font) + 2,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new CellText(text.Text) { Space = SpaceProcessingModeValues.Preserve }),
        },
        CellFault fault when fault == CellFault.NotCalculated =>
            new Cell { CellReference = reference, CellFormula = new("1+1") },
        CellFault fault => new Cell
        {
            CellReference = reference,
            DataType = CellValues.Error,
            CellFormula = new("1/0"),
            CellValue = new(fault.Name),
        },
        bool truth => new Cell { CellReference = reference, DataType = CellValues.Boolean, CellValue = new(truth) },
        _ => new Cell { CellReference = reference, CellValue = new(Convert.ToString(value, CultureInfo.InvariantCulture)!) },
    };

    private static string Reference(int row, int column)
    {
        var letters = "";
        for (var c = column + 1; c > 0; c = (c - 1) / 26)
        {
            letters = (char)('A' + ((c - 1) % 26)) + letters;
        }

        return letters + (row + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static void AddStyles(WorkbookPart workbook) =>
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
            new DocumentFormat.OpenXml.Spreadsheet.Fonts([new Font(), .. Fonts.Select(f => new Font(new FontName { Val = f }))]),
            new Fills(new Fill()),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
            [
                new CellFormat(),
                new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
                .. Fonts.Select((_, i) => new CellFormat { FontId = (uint)i + 1, ApplyFont = true }),
            ]));
}
