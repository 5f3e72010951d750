using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.UseCases.Spreadsheets;

namespace FundsMonitor.Tests.Spreadsheets.Hostile;

public sealed class HostileFileTests : IDisposable
{
    private const long MostBytes = 512L * 1024 * 1024;
    private readonly string folder = Directory.CreateTempSubdirectory("hostile").FullName;

    public static TheoryData<string> Names => new(HostileFile.All.Select(h => h.Name));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_made_to_harm_is_refused_and_says_why(string name)
    {
        var hostile = HostileFile.All.Single(h => h.Name == name);
        var path = Saved(hostile.Make());

        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = ReadAll(path);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(hostile.Code, refusal?.Code);
        Assert.NotEmpty(ProblemKinds.Reason(refusal!).Vi);
        Assert.InRange(taken, 0, MostBytes);
    }

    [Fact]
    public void A_sheet_that_declares_every_cell_and_holds_ten_is_a_normal_file()
    {
        var rows = RawWorkbook.Many(5, "<row r=\"{0}\"><c r=\"A{0}\"><v>1</v></c><c r=\"B{0}\"><v>2</v></c></row>");
        var sheet = RawWorkbook.Sheet(rows, "<dimension ref=\"A1:XFD1048576\"/>");
        using var file = Opened(new RawWorkbook().With(RawWorkbook.SheetPart, sheet).Bytes());

        var cells = new List<(int, int)>();
        while (file.ReadRow())
        {
            cells.Add((file.RowNumber, file.ColumnCount));
        }

        Assert.Null(file.Refusal);
        Assert.Equal([(1, 2), (2, 2), (3, 2), (4, 2), (5, 2)], cells);
    }

    [Fact]
    public void A_cell_in_the_last_row_and_column_is_read_behind_the_blank_ones_before_it()
    {
        var sheet = RawWorkbook.Sheet("<row r=\"1048576\"><c r=\"SR1048576\"><v>7</v></c><c r=\"XFD1048576\"><v>8</v></c></row>");
        using var file = Opened(new RawWorkbook().With(RawWorkbook.SheetPart, sheet).Bytes());

        do
        {
            Assert.True(file.ReadRow());
        }
        while (file.Cell(511) is null);
        Assert.Equal((1_048_576, 512, 7.0), (file.RowNumber, file.ColumnCount, file.Cell(511)));
        Assert.False(file.ReadRow());
        Assert.Null(file.Refusal);
    }

    [Fact]
    public void A_formula_is_not_run_and_what_it_came_to_is_read()
    {
        const string cells = "<c><f>1+1</f><v>3</v></c><c t=\"str\"><f>WEBSERVICE(\"x\")</f><v>=1+1</v></c><c><f>2</f></c>";
        var sheet = RawWorkbook.Sheet($"<row>{cells}</row>");
        using var file = Opened(new RawWorkbook().With(RawWorkbook.SheetPart, sheet).Bytes());

        Assert.True(file.ReadRow());
        Assert.Equal([3.0, "=1+1", CellFault.NotCalculated], Enumerable.Range(0, 3).Select(file.Cell));
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_sign_for_what_is_no_character()
    {
        var sheet = RawWorkbook.Sheet("<row><c t=\"str\"><v>a_xD800_b_x0041_</v></c></row>");
        using var file = Opened(new RawWorkbook().With(RawWorkbook.SheetPart, sheet).Bytes());

        Assert.True(file.ReadRow());
        Assert.Equal("a\uFFFDbA", file.Cell(0));
    }

    [Fact]
    public void A_null_character_becomes_the_sign_for_what_is_no_character_and_never_vanishes_from_an_amount()
    {
        var sheet = RawWorkbook.Sheet("<row><c t=\"str\"><v>65_x0000_700000</v></c></row>");
        using var workbook = Opened(new RawWorkbook().With(RawWorkbook.SheetPart, sheet).Bytes());
        Assert.True(workbook.ReadRow());
        using var text = Opened([.. Enumerable.Repeat("x;y\n"u8.ToArray(), 10_000).SelectMany(line => line), .. "a\0b;c\n"u8]);
        while (text.RowNumber <= 10_000)
        {
            Assert.True(text.ReadRow());
        }

        Assert.Equal(("65\uFFFD700000", "a\uFFFDb"), (workbook.Cell(0), text.Cell(0)));
    }

    [Fact]
    public void A_file_larger_than_the_bound_is_not_opened()
    {
        var path = Path.Combine(folder, "large.csv");
        using (var stream = File.Create(path))
        {
            stream.SetLength((64L * 1024 * 1024) + 1);
        }

        Assert.Equal("file-too-large", WorkbookOpener.Open(path).Refusal?.Code);
    }

    private string Saved(byte[] bytes)
    {
        var path = Path.Combine(folder, "hostile");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private IWorkbookRows Opened(byte[] bytes)
    {
        var (rows, refusal) = WorkbookOpener.Open(Saved(bytes));
        Assert.Null(refusal);
        return rows!;
    }

    /// <summary>Takes every cell of every sheet.</summary>
    private static Refusal? ReadAll(string path)
    {
        var (rows, refusal) = WorkbookOpener.Open(path);
        using (rows)
        {
            if (rows is null)
            {
                return refusal;
            }

            do
            {
                while (rows.ReadRow())
                {
                    for (var column = 0; column < rows.ColumnCount; column++)
                    {
                        _ = rows.Cell(column);
                    }
                }
            }
            while (rows.NextSheet());
            return rows.Refusal;
        }
    }
}
