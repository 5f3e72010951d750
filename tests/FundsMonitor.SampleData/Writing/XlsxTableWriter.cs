using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FundsMonitor.SampleData.Writing;

/// <summary>Writes a table as a workbook with shared strings. The same table gives the same parts, with one fixed time on each.</summary>
internal static class XlsxTableWriter
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const uint DateStyle = 1;
    private static readonly DateTimeOffset FixedTime = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly ExcelDayZero = new(1899, 12, 30);

    public static byte[] Write(Table table)
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddNewPart<WorkbookPart>(WorkbookType, "rId1");
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = table.Sheet, SheetId = 1, Id = "rId1" }));
            workbook.AddNewPart<WorkbookStylesPart>("rId2").Stylesheet = Styles();
            var strings = new SharedStrings();
            WriteRows(workbook.AddNewPart<WorksheetPart>("rId1"), table, strings);
            strings.Write(workbook.AddNewPart<SharedStringTablePart>("rId3"));
        }

        return Repacked(buffer);
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font()) { Count = 1 },
        new Fills(new Fill(), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }) { Count = 2 });

    private static void WriteRows(WorksheetPart part, Table table, SharedStrings strings)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        for (var r = 0; r < table.Rows.Count; r++)
        {
            if (table.Rows[r].All(cell => cell is null))
            {
                continue;
            }

            writer.WriteStartElement(new Row { RowIndex = (uint)(r + 1) });
            for (var c = 0; c < table.Rows[r].Length; c++)
            {
                if (table.Rows[r][c] is { } value)
                {
                    writer.WriteElement(CellOf(value, $"{ColumnName(c)}{r + 1}", strings));
                }
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell CellOf(object value, string reference, SharedStrings strings) => value switch
    {
        string text => new Cell
        {
            CellReference = reference,
            DataType = CellValues.SharedString,
            CellValue = new CellValue(strings.Index(text))
        },
        long whole => new Cell { CellReference = reference, CellValue = new CellValue(whole.ToString(CultureInfo.InvariantCulture)) },
        decimal number => new Cell
        {
            CellReference = reference,
            CellValue = new CellValue(number.ToString("0.######", CultureInfo.InvariantCulture))
        },
        DateOnly day => new Cell
        {
            CellReference = reference,
            StyleIndex = DateStyle,
            CellValue = new CellValue(day.DayNumber - ExcelDayZero.DayNumber)
        },
        _ => throw new ArgumentException($"No cell of type {value.GetType().Name}.", nameof(value)),
    };

    private static string ColumnName(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : ColumnName((index / 26) - 1) + (char)('A' + (index % 26));

    private static byte[] Repacked(MemoryStream written)
    {
        using var target = new MemoryStream();
        using (var source = new ZipArchive(written, ZipArchiveMode.Read))
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = archive.CreateEntry(entry.FullName, CompressionLevel.SmallestSize);
                copy.LastWriteTime = FixedTime;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return target.ToArray();
    }

    private sealed class SharedStrings
    {
        private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
        private readonly List<string> texts = [];

        public int Index(string text)
        {
            if (!indexes.TryGetValue(text, out var index))
            {
                indexes[text] = index = texts.Count;
                texts.Add(text);
            }

            return index;
        }

        public void Write(SharedStringTablePart part)
        {
            using var writer = OpenXmlWriter.Create(part);
            writer.WriteStartElement(new SharedStringTable());
            foreach (var text in texts)
            {
                writer.WriteElement(new SharedStringItem(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
            }

            writer.WriteEndElement();
        }
    }
}
