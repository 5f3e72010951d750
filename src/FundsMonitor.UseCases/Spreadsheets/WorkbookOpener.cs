using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>Opens .xlsx, .xls and text files by their content, within the bounds on size, rows, cells and time.</summary>
public static class WorkbookOpener
{
    /// <summary>Opens the file at a path; the name only helps the messages.</summary>
    /// <returns>The rows, or why the file cannot be read (empty, picture, password, xlsb, truncated, past a bound).</returns>
    public static (IWorkbookRows? Rows, Refusal? Refusal) Open(string path) => throw new NotImplementedException();
}
