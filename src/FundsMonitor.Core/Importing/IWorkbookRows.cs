namespace FundsMonitor.Core.Importing;

/// <summary>A workbook or text file being read once, forwards: sheet by sheet, row by row.</summary>
/// <remarks>Implemented over ExcelDataReader and CsvHelper in UseCases/Spreadsheets and in memory by tests.</remarks>
public interface IWorkbookRows : IDisposable
{
    /// <summary>The current sheet's name; empty for text files.</summary>
    string SheetName { get; }

    /// <summary>The row number Excel shows for the current row, from 1.</summary>
    int RowNumber { get; }

    /// <summary>Columns of the current row, at most 512.</summary>
    int ColumnCount { get; }

    /// <summary>Encoding of a text file ("utf-8", "utf-16le", "windows-1258"); empty for workbooks.</summary>
    string Encoding { get; }

    /// <summary>
    /// Set when the file cannot be read any further (cut short, past a bound); from then on there are no more rows or sheets.
    /// </summary>
    Refusal? Refusal => null;

    /// <summary>
    /// Characters of the texts given so far: whoever holds rows holds fewer of them where the texts are long.
    /// </summary>
    long TextRead => 0;

    /// <summary>Goes to the next row of the current sheet; false at its end.</summary>
    bool ReadRow();

    /// <summary>Goes to the next sheet; false after the last. The first sheet is current from the start.</summary>
    bool NextSheet();

    /// <summary>
    /// The cell as the file has it: null, string, double, DateTime, TimeSpan, bool or <see cref="Text.CellFault"/>; null past the row's
    /// end.
    /// </summary>
    object? Cell(int column);

    /// <summary>
    /// The font of a cell of text of the current row, where it is one of an older encoding (".VnTime", "VNI-Times"); else empty, also where
    /// the format does not tell.
    /// </summary>
    string FontOf(int column) => "";
}
