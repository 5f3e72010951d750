using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Recognising;

/// <summary>One of the first rows of a sheet, held to find the header.</summary>
/// <param name="Number">The row number Excel shows.</param>
/// <param name="Cells">The cells as the file has them.</param>
internal sealed record BufferedRow(int Number, object?[] Cells)
{
    private string[]? texts;

    /// <summary>The cells as text, NFC.</summary>
    public string[] Texts => texts ??= Array.ConvertAll(Cells, c => WrittenText.Of(CellText.Of(c)));

    /// <summary>The text of a column; empty past the row's end.</summary>
    public string Text(int column) => column < Texts.Length ? Texts[column] : "";

    /// <summary>Holds a row of the source.</summary>
    public static BufferedRow From(IWorkbookRows rows)
    {
        var cells = new object?[rows.ColumnCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = rows.Cell(i);
        }

        return new(rows.RowNumber, cells);
    }
}
