using FundsMonitor.Core.Importing.LoanFiles;
using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Importing.Recognising;

namespace FundsMonitor.Core.Importing;

/// <summary>Recognises a file and makes it ready to be read: one pass, whatever the kind.</summary>
public static class FileReader
{
    /// <summary>Finds the header and checks what the sender said against it.</summary>
    /// <param name="rows">The file, at its start.</param>
    /// <param name="asked">What the sender said; contradicting the file is a refusal.</param>
    /// <param name="fileName">Only for files that are named by nothing else; no date or code is taken from it.</param>
    /// <param name="communeByName">The 5-digit code of a commune (or 3-digit of a district) as a file writes it, or null; unknown when absent.</param>
    /// <returns>The file ready to be read, or why it is refused.</returns>
    public static (OpenedFile? File, Refusal? Refusal) Open(
        IWorkbookRows rows, Asked asked, string fileName, Func<string, string?>? communeByName = null)
    {
        var (table, refusal) = Recogniser.Find(rows, asked);
        if (table is null || rows.Refusal is not null)
        {
            return (null, rows.Refusal ?? refusal);
        }

        var kind = table.Layout.Kind;
        return asked.Kind is { } said && said != kind
            ? (null, new(ProblemKinds.KindContradicts.Code, kind.Word(), said.Word()))
            : (new(rows, table, cells => new LoanTableReader(cells, asked)), null);
    }
}
