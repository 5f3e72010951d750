using FundsMonitor.Core.Importing.Allocations;
using FundsMonitor.Core.Importing.ControlTotals;
using FundsMonitor.Core.Importing.Debts;
using FundsMonitor.Core.Importing.Expenditures;
using FundsMonitor.Core.Importing.Groups;
using FundsMonitor.Core.Importing.LoanFiles;
using FundsMonitor.Core.Importing.Plans;
using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Importing.Recognising;
using FundsMonitor.Core.Importing.Register;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing;

/// <summary>Recognises a file and makes it ready to be read: one pass, whatever the kind.</summary>
public static class FileReader
{
    /// <summary>Finds the header and checks what the sender said against it.</summary>
    /// <param name="rows">The file, at its start.</param>
    /// <param name="asked">What the sender said; contradicting the file is a refusal.</param>
    /// <param name="communeByName">The list of places; null where none is at hand.</param>
    /// <returns>The file ready to be read, or why it is refused.</returns>
    public static (OpenedFile? File, Refusal? Refusal) Open(
        IWorkbookRows rows, Asked asked, CommuneByName? communeByName = null)
    {
        var converted = LegacyRows.Over(rows);
        var (table, refusal) = Recogniser.Find(converted, asked);
        if (table is null || rows.Refusal is not null)
        {
            return (null, rows.Refusal ?? refusal);
        }

        asked = table.Mapping?.Complete(asked) ?? asked;
        var kind = table.Layout.Kind;
        if (asked.Kind is { } said && said != kind)
        {
            return (null, new(ProblemKinds.KindContradicts.Code, kind.Word(), said.Word()));
        }

        if (table is { UnitInFile: { } named, Layout.HasAmounts: true } && asked.Unit is { } unit && unit != named)
        {
            return (null, new(ProblemKinds.UnitContradicts.Code, named.Label(), unit.Label()));
        }

        var title = new TitleText(table.TitleLines);
        return (new(converted, table, asked, Reader), null);

        // What stands above the first table holds for a further sheet that does not say it itself.
        TableReader Reader(CellReader cells, RecognisedTable of) => ReaderOf(
            kind, cells, new(asked, of == table ? title : new(of.TitleLines, title), communeByName) { Sheet = of.Sheet });
    }

    private static TableReader ReaderOf(FileKind kind, CellReader cells, ReadingContext context) => kind switch
    {
        FileKind.Loans => new LoanTableReader(cells, context),
        FileKind.ControlTotals => new ControlTotalTableReader(cells, context),
        FileKind.Register => new RegisterTableReader(cells, context),
        FileKind.Allocations => new AllocationTableReader(cells, context),
        FileKind.Expenditures => new ExpenditureTableReader(cells, context),
        FileKind.Debts => new DebtTableReader(cells, context),
        FileKind.Groups => new GroupTableReader(cells, context),
        FileKind.Plan => new PlanTableReader(cells, context),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
