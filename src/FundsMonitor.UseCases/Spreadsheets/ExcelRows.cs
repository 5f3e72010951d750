using System.Diagnostics;
using System.Globalization;
using ExcelDataReader;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>A workbook as rows, over ExcelDataReader: one pass, nothing held but the current row and the shared texts.</summary>
internal sealed class ExcelRows(IExcelDataReader reader) : IWorkbookRows
{
    private long reading;
    private int checkedRow;

    public string SheetName => reader.Name ?? "";

    // ExcelDataReader gives a row for every number, blank ones too.
    public int RowNumber { get; private set; }

    public int ColumnCount => Math.Min(reader.FieldCount, FileBounds.Columns);

    public string Encoding => "";

    public Refusal? Refusal { get; private set; }

    public bool ReadRow()
    {
        if (!Try(reader.Read))
        {
            return false;
        }

        RowNumber = reader.Depth + 1;
        return RowNumber <= FileBounds.Rows || Refuse(ProblemKinds.TooManyRows, Number(FileBounds.Rows));
    }

    public bool NextSheet() => Try(reader.NextResult);

    public object? Cell(int column)
    {
        if (column >= reader.FieldCount)
        {
            return null;
        }

        var value = reader.GetValue(column);
        return value switch
        {
            string text when text.Length > FileBounds.CellCharacters => TooLong(text),
            int number => (double)number,
            decimal number => (double)number,
            _ => value,
        };
    }

    public void Dispose() => reader.Dispose();

    private bool Try(Func<bool> read)
    {
        if (Refusal is not null)
        {
            return false;
        }

        var start = Stopwatch.GetTimestamp();
        var (more, refusal) = ReaderFailures.Call(read);
        reading += Stopwatch.GetTimestamp() - start;
        Refusal ??= refusal;
        return more && (Stopwatch.GetElapsedTime(0, reading) <= FileBounds.ReadingTime
            || Refuse(ProblemKinds.TooSlow, Number((int)FileBounds.ReadingTime.TotalSeconds)));
    }

    private string TooLong(string text)
    {
        if (checkedRow != RowNumber)
        {
            checkedRow = RowNumber;
            Refuse(ProblemKinds.CellTooLong, Number(RowNumber), Number(FileBounds.CellCharacters));
        }

        return text[..FileBounds.CellCharacters];
    }

    private bool Refuse(ProblemKind kind, params string[] detail)
    {
        Refusal ??= new(kind.Code, detail);
        return false;
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
