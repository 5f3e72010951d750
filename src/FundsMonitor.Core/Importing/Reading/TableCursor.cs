using FundsMonitor.Core.Importing.Recognising;

namespace FundsMonitor.Core.Importing.Reading;

/// <summary>Goes through the rows behind the header: first those that were held to find it, then the source's.</summary>
internal sealed class TableCursor(IWorkbookRows rows, RecognisedTable table)
{
    private int next;
    private object?[]? held;

    /// <summary>The row number Excel shows.</summary>
    public int RowNumber { get; private set; }

    /// <summary>Columns of the current row.</summary>
    public int ColumnCount => held?.Length ?? rows.ColumnCount;

    /// <summary>The cell of the current row; null past its end and for a column the file has not (below 0).</summary>
    public object? Cell(int column) => column < 0 ? null : held is null ? rows.Cell(column) : column < held.Length ? held[column] : null;

    /// <summary>Goes to the next row; false at the end of the sheet.</summary>
    public bool Next()
    {
        if (next < table.RowsAfterHeader.Count)
        {
            held = table.RowsAfterHeader[next].Cells;
            RowNumber = table.RowsAfterHeader[next++].Number;
            return true;
        }

        held = null;
        var more = rows.ReadRow();
        RowNumber = more ? rows.RowNumber : 0;
        return more;
    }
}
