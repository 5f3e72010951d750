using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Recognising;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Reading;

/// <summary>One sheet with a recognised table, read once from its header to its end.</summary>
internal sealed class SheetReading
{
    private readonly RecognisedTable table;
    private readonly TableCursor cursor;
    private readonly CellReader cells;
    private readonly RowShapes shapes;
    private readonly TotalsCheck totals;
    private readonly ProblemLog log;
    private readonly List<(int Row, string Text)> notes = [];
    private readonly int keyColumn;

    public SheetReading(
        IWorkbookRows rows, RecognisedTable table, ProblemLog log, Func<CellReader, RecognisedTable, TableReader> makeReader)
    {
        this.log = log;
        cursor = new(rows, table);
        cells = new(cursor, table, log);
        shapes = new(table, cursor);
        Reader = makeReader(cells, table);
        keyColumn = table.Columns.GetValueOrDefault(Reader.Key, -1);
        totals = new(cells, Reader, table.Layout.HasAmounts ? table.Unit : AmountUnit.Dong);
        this.table = table;
    }

    /// <summary>What makes records of its rows.</summary>
    public TableReader Reader { get; }

    /// <summary>Rows with data read so far.</summary>
    public int RowsRead { get; private set; }

    /// <summary>The records; ends early when the reader refuses the whole file.</summary>
    public IEnumerable<ScopedRow> Rows()
    {
        HeadingChanges.Note(table, log);
        while (Reader.Refusal is null && cursor.Next())
        {
            if (ReadRow() is { } row && Reader.Refusal is null)
            {
                yield return row;
            }
        }

        if (Reader.Refusal is null)
        {
            Reader.Finish();
        }
    }

    /// <summary>The heading of a column, from 0; empty where it has none.</summary>
    public string HeadingOf(int column) => column < table.Headings.Count ? table.Headings[column] : "";

    /// <summary>The heading of a field as written.</summary>
    public string HeadingOf(Field field) => table.Heading(field);

    /// <summary>What the row being read is about; empty for any other row.</summary>
    public string CaseOf(int row) =>
        row != cursor.RowNumber ? "" : string.Join(" · ", Reader.Case.Select(cells.Text).Where(t => t.Length > 0));

    private ScopedRow? ReadRow()
    {
        if (cursor.Cell(keyColumn) is string key)
        {
            if (RowShapes.IsTotal(key))
            {
                return Total(WrittenText.Of(key));
            }

            if (shapes.MayBeHeader(keyColumn, key) && (shapes.IsHeader() || shapes.IsMarkers()))
            {
                return null;
            }
        }

        if (!Reader.IsData())
        {
            return shapes.IsBlank() || shapes.IsHeader() || shapes.IsMarkers() ? null : Other();
        }

        notes.ForEach(n => log.Add(ProblemKinds.RowNotRead, (n.Row, ""), n.Text));
        notes.Clear();
        totals.Add();
        RowsRead++;
        return Reader.Read();
    }

    private ScopedRow? Total(string label)
    {
        totals.Compare();
        RowsRead += Reader.ReadsTotals ? 1 : 0;
        return Reader.ReadTotal(label);
    }

    /// <summary>
    /// A row that is no data by its key: a total named in another column, figures without an owner, a section's heading or a note.
    /// </summary>
    private ScopedRow? Other()
    {
        if (shapes.TotalLabel() is { Length: > 0 } label)
        {
            return Total(label);
        }

        var words = shapes.Words();
        if (Reader.HasFigures())
        {
            cells.Problem(ProblemKinds.RowIncomplete, words);
        }
        else if (!Reader.ReadNote(words))
        {
            Note(words);
        }

        return null;
    }

    // Held until more data follows: behind the last row they are signatures.
    private void Note(string words)
    {
        if (notes.Count < ProblemLog.Kept)
        {
            notes.Add((cursor.RowNumber, ProblemLog.Short(words)));
        }
        else
        {
            cells.Problem(ProblemKinds.RowNotRead, words);
        }
    }
}
