using ExcelDataReader;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>An .xls workbook as rows, over ExcelDataReader: nothing held but the current row and the shared texts.</summary>
internal sealed class ExcelRows(IExcelDataReader reader, ReadingClock clock) : BoundedRows(clock)
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
            int number => (double)number,
            decimal number => (double)number,
            _ => value,
        };
    }

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
