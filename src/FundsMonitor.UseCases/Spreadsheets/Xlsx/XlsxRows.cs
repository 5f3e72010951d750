using System.IO.Compression;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets.Xlsx;

/// <summary>An .xlsx workbook as rows, unpacked and read once; nothing is held but the current row and the shared texts.</summary>
/// <remarks>
/// ExcelDataReader would unpack and read every sheet twice, and hold what a hostile file tells it to; here each bound stops the reading.
/// </remarks>
internal sealed class XlsxRows : BoundedRows
{
    // Blank rows between two that hold something count as rows, as far as a header is looked for; beyond that they only take time.
    private const int BlankRows = 100;

    private readonly Stream stream;
    private readonly ZipArchive zip;
    private readonly PartSource parts;
    private readonly WorkbookParts workbook;
    private SheetReader? current;
    private int sheet;
    private int ahead;

    /// <summary>Reads what the rows need; the stream and the archive are disposed with this.</summary>
    public XlsxRows(Stream stream, ZipArchive zip, ReadingClock clock)
        : base(clock)
    {
        (this.stream, this.zip) = (stream, zip);
        parts = new PartSource(zip, stream.Length, clock);
        workbook = new WorkbookParts(parts);
        current = workbook.Sheets.Count > 0 ? OpenSheet() : null;
    }

    public override string SheetName => sheet < workbook.Sheets.Count ? workbook.Sheets[sheet].Name : "";

    public override int ColumnCount => ahead > 0 ? 0 : current?.Row.Count ?? 0;

    public override object? Cell(int column)
    {
        if (column >= ColumnCount)
        {
            return null;
        }

        var value = current!.Row.Value(column, workbook.Is1904);
        return value is string text ? Bounded(text) : value;
    }

    /// <summary>The font of a cell of text where it is of TCVN3 or VNI; else empty.</summary>
    public string FontOf(int column) => column < ColumnCount ? workbook.Styles.LegacyFont(current!.Row.Style(column)) : "";

    public override void Dispose()
    {
        current?.Dispose();
        zip.Dispose();
        stream.Dispose();
    }

    protected override bool ReadNextRow()
    {
        if (ahead > 0)
        {
            RowNumber++;
            ahead--;
            return true;
        }

        if (current?.Next() != true)
        {
            return false;
        }

        var blank = current.RowNumber - RowNumber - 1;
        ahead = blank is > 0 and <= BlankRows ? blank : 0;
        RowNumber = current.RowNumber - ahead;
        return true;
    }

    protected override bool GoToNextSheet()
    {
        if (sheet + 1 >= workbook.Sheets.Count)
        {
            return false;
        }

        current?.Dispose();
        sheet++;
        (RowNumber, ahead) = (0, 0);
        current = OpenSheet();
        return true;
    }

    private SheetReader OpenSheet()
    {
        var (name, part) = workbook.Sheets[sheet];
        return new(parts.Open(part) ?? throw BoundException.Damaged($"thiếu trang tính {name}"), workbook);
    }
}
