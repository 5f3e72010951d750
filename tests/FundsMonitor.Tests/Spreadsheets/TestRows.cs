using FundsMonitor.Core.Importing;

namespace FundsMonitor.Tests.Spreadsheets;

/// <summary>Rows in memory, read as a workbook is.</summary>
public sealed class TestRows(params (string Name, object?[][] Rows)[] sheets) : IWorkbookRows
{
    private int sheet;
    private int row = -1;

    /// <summary>A single sheet named "Sheet1". Whole numbers become the doubles that a workbook gives.</summary>
    public static TestRows Of(params object?[][] rows) => new(("Sheet1", rows));

    public string SheetName => sheets[sheet].Name;

    public int RowNumber => row + 1;

    public int ColumnCount => Current.Length;

    public string Encoding => "";

    private object?[] Current => sheets[sheet].Rows[row];

    public bool ReadRow() => ++row < sheets[sheet].Rows.Length;

    public bool NextSheet()
    {
        row = -1;
        return ++sheet < sheets.Length;
    }

    public object? Cell(int column) => column >= Current.Length ? null : Current[column] switch
    {
        int number => (double)number,
        long number => (double)number,
        decimal number => (double)number,
        var other => other,
    };

    public void Dispose()
    {
    }
}
