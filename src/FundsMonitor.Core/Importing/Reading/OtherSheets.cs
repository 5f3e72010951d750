using FundsMonitor.Core.Importing.Recognising;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Reading;

/// <summary>Looks at the sheets behind the one that was read: nothing a file holds goes by unsaid.</summary>
/// <remarks>
/// A second table of the same kind refuses lists and budgets, which would else be accepted by half (a register with a sheet a hamlet).
/// In the bank's exports it is a copy that somebody added, and the control totals tell whether rows are missing.
/// </remarks>
internal static class OtherSheets
{
    /// <summary>The names of the sheets that hold anything, each noted as a problem.</summary>
    public static IReadOnlyList<string> Look(IWorkbookRows rows, FileKind kind, ProblemLog log)
    {
        var names = new List<string>();
        while (rows.NextSheet())
        {
            var header = new HeaderRows(Recogniser.Buffer(rows));
            if (header.Rows.All(r => Array.TrueForAll(r.Cells, CellText.IsBlank)))
            {
                continue;
            }

            names.Add(rows.SheetName);
            var isSecondTable = kind is not (FileKind.Loans or FileKind.ControlTotals) && Recogniser.Holds(header, kind);
            log.Add(isSecondTable ? ProblemKinds.SheetAlsoHolds : ProblemKinds.SheetNotRead, (0, ""), rows.SheetName);
        }

        return names;
    }
}
