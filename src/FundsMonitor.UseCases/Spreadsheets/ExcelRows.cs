using ExcelDataReader;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>A workbook as rows, over ExcelDataReader: nothing held but the current row and the shared texts.</summary>
/// <param name="reader">Disposed with this.</param>
/// <param name="clock">Counts the time of every call.</param>
/// <param name="notes">What the file says of single cells and the reader does not tell.</param>
internal sealed class ExcelRows(IExcelDataReader reader, ReadingClock clock, CellNotes? notes = null) : BoundedRows(clock)
{
    public override string SheetName => WholeCharacters(reader.Name ?? "");

    public override int ColumnCount => Math.Min(reader.FieldCount, FileBounds.Columns);

    public override object? Cell(int column)
    {
        if (column >= ColumnCount)
        {
            return null;
        }

        var value = reader.GetValue(column);
        return value switch
        {
            string text => Bounded(text),
            null => notes?.Error(SheetName, RowNumber, column),
            int number => (double)number,
            decimal number => (double)number,
            _ => value,
        };
    }

    public override string FontOf(int column) => notes?.Font(SheetName, RowNumber, column) ?? "";

    public override void Dispose() => reader.Dispose();

    protected override (bool More, Refusal? Refusal) Called(Func<bool> read, ReadingClock reading) =>
        ReaderFailures.CallExcel(read, reading);

    protected override bool ReadNextRow()
    {
        var more = reader.Read();
        // ExcelDataReader gives a row for every number, blank ones too.
        RowNumber = more ? reader.Depth + 1 : RowNumber;
        return more;
    }

    protected override bool GoToNextSheet() => reader.NextResult();
}
