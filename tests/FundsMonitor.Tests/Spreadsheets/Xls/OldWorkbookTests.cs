using System.Globalization;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.SampleData.Writing;
using FundsMonitor.UseCases.Spreadsheets;

namespace FundsMonitor.Tests.Spreadsheets.Xls;

public sealed class OldWorkbookTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Theory]
    [InlineData("#NULL!")]
    [InlineData("#DIV/0!")]
    [InlineData("#VALUE!")]
    [InlineData("#REF!")]
    [InlineData("#NAME?")]
    [InlineData("#NUM!")]
    [InlineData("#N/A")]
    public void An_error_is_a_fault_and_not_an_empty_cell(string name)
    {
        using var rows = Opened(XlsTableWriter.Write(Sheet("A", [1L, new ErrorCell(name), null])));

        Assert.True(rows.ReadRow());
        Assert.Equal([1.0, new CellFault(name), null], Enumerable.Range(0, 3).Select(rows.Cell));
    }

    [Fact]
    public void Fonts_and_errors_are_those_of_their_sheet_row_and_column()
    {
        using var rows = Opened(XlsTableWriter.Write(
            Sheet("Bìa", [], ["a", new InFont("b", ".VnTimeH")]),
            Sheet("Số liệu", [new InFont("c", "VNI-Times"), new InFont("d", ".VnTime")], ["e", "f"], [new ErrorCell("#REF!"), null])));

        Assert.Equal(
            ["Bìa 2: a", "Bìa 2: b .VnTimeH", "Số liệu 1: c VNI-Times", "Số liệu 1: d .VnTime", "Số liệu 2: e", "Số liệu 2: f",
                "Số liệu 3: #REF!"],
            Cells(rows));
    }

    [Fact]
    public void A_workbook_whose_sectors_need_further_tables_is_gone_through_to_its_end()
    {
        var table = new Table("A");
        for (var row = 0; row < 1_000; row++)
        {
            table.Add(row.ToString(CultureInfo.InvariantCulture).PadRight(4_000, 'x'));
        }

        table.Add(new ErrorCell("#DIV/0!"), new InFont("Xãm", ".VnTime"));
        var bytes = XlsTableWriter.Write(table);
        using var rows = Opened(bytes);

        // The header knows 109 tables of 128 sectors.
        Assert.True(bytes.Length > 109 * 128 * CompoundFile.Sector);
        Assert.Equal(["A 1001: #DIV/0!", "A 1001: Xãm .VnTime"], Cells(rows).Skip(1_000));
    }

    [Fact]
    public void A_workbook_in_small_pieces_has_its_fonts_and_errors_too() => AssertNoted(SmallCompoundFile.Write("Workbook", Raw()));

    [Fact]
    public void A_workbook_without_a_container_has_its_fonts_and_errors_too() => AssertNoted(Raw());

    /// <summary>The fault of a chart in the sheet is none of the sheet's cells.</summary>
    private void AssertNoted(byte[] workbook)
    {
        using var rows = Opened(workbook);

        Assert.Equal(["T 1: Xãm .VnTime", "T 1: #N/A"], Cells(rows));
    }

    private IWorkbookRows Opened(byte[] bytes)
    {
        File.WriteAllBytes(path, bytes);
        var (rows, refusal) = WorkbookOpener.Open(path);
        Assert.Null(refusal);
        return rows!;
    }

    private static Table Sheet(string name, params object?[][] rows)
    {
        var table = new Table(name);
        table.AddRange(rows);
        return table;
    }

    private static List<string> Cells(IWorkbookRows rows)
    {
        var cells = new List<string>();
        do
        {
            while (rows.ReadRow())
            {
                cells.AddRange(Enumerable.Range(0, rows.ColumnCount).Where(c => rows.Cell(c) is not null).Select(c => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rows.SheetName} {rows.RowNumber}: {CellText.Of(rows.Cell(c))} {rows.FontOf(c)}").TrimEnd()));
            }
        }
        while (rows.NextSheet());
        Assert.Null(rows.Refusal);
        return cells;
    }

    /// <summary>A sheet of a formula that gives a text in .VnTime, of an error, and with a chart in which an error stands too.</summary>
    private static byte[] Raw()
    {
        static byte[] Begin(byte what) => Record(0x0809, 0, 6, what, 0, 0xBB, 0x0D, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0);
        byte[] sheet =
        [
            .. Begin(0x10), .. Record(0x0200, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 3, 0, 0, 0),
            .. Record(0x0006, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 2, 0, 0x1C, 0x2A),
            .. Record(0x0207, 3, 0, 0, (byte)'X', 0xE3, (byte)'m'), .. Record(0x0205, 0, 0, 1, 0, 0, 0, 0x2A, 1),
            .. Begin(0x20), .. Record(0x0205, 0, 0, 2, 0, 0, 0, 0x2A, 1), .. Record(0x000A), .. Record(0x000A),
        ];
        byte[] globals =
        [
            .. Begin(5), .. Record(0x0042, 0xB0, 0x04),
            .. Record(0x0031, [0xC8, 0, 0, 0, 0xFF, 0x7F, 0x90, 0x01, 0, 0, 0, 0, 0, 0, 7, 0, .. ".VnTime"u8]),
            .. Record(0x00E0, new byte[20]),
        ];
        byte[] end = Record(0x000A);
        static byte[] Sheet(int place) => Record(0x0085, [.. BitConverter.GetBytes(place), 0, 0, 1, 0, (byte)'T']);
        return [.. globals, .. Sheet(globals.Length + Sheet(0).Length + end.Length), .. end, .. sheet];
    }

    private static byte[] Record(ushort id, params byte[] content) =>
        [.. BitConverter.GetBytes(id), .. BitConverter.GetBytes((ushort)content.Length), .. content];
}
