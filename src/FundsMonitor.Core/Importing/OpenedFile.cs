using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Importing.Recognising;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing;

/// <summary>A file whose header was found, to be read once from there to its end.</summary>
public sealed class OpenedFile
{
    private readonly IWorkbookRows source;
    private readonly TableCursor cursor;
    private readonly CellReader cells;
    private readonly RowShapes shapes;
    private readonly TotalsCheck totals;
    private readonly TableReader reader;
    private readonly ProblemLog log;
    private readonly List<(int Row, string Text)> notes = [];
    private bool started;

    internal OpenedFile(IWorkbookRows rows, RecognisedTable table, Func<CellReader, TableReader> makeReader)
    {
        source = rows;
        Recognition = table.ToRecognition();
        log = new(table.Sheet);
        cursor = new(rows, table);
        cells = new(cursor, table, log);
        shapes = new(table, cursor);
        reader = makeReader(cells);
        totals = new(cells, reader.Summed, table.Layout.HasAmounts ? table.Unit : AmountUnit.Dong);
    }

    /// <summary>What was recognised before the first record.</summary>
    public Recognition Recognition { get; }

    /// <summary>Problems found so far, at most 5,000, errors kept before warnings, in the order of the rows.</summary>
    public IReadOnlyList<RowProblem> Problems => log.Problems;

    /// <summary>How many problems of each kind and heading, also beyond those kept.</summary>
    public IReadOnlyDictionary<(string Kind, string Column), int> ProblemCounts => log.Counts;

    /// <summary>All problems found so far.</summary>
    public int ProblemCount => log.Count;

    /// <summary>Those of weight error; any refuses the file.</summary>
    public int ErrorCount => log.ErrorCount;

    /// <summary>Rows with data read so far.</summary>
    public int RowsRead { get; private set; }

    /// <summary>Why the whole file is refused; final when <see cref="Rows"/> has ended.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The records, as they are read. Ends early when something refuses the whole file.</summary>
    /// <exception cref="InvalidOperationException">It is asked for a second time: a file is read once.</exception>
    public IEnumerable<ScopedRow> Rows()
    {
        if (started)
        {
            throw new InvalidOperationException("A file is read once.");
        }

        started = true;
        return Read();
    }

    private IEnumerable<ScopedRow> Read()
    {
        while (cursor.Next())
        {
            if (!IsRecord())
            {
                continue;
            }

            RowsRead++;
            var row = reader.Read();
            if (reader.Refusal is not null)
            {
                Refusal = reader.Refusal;
                yield break;
            }

            if (row is not null)
            {
                yield return row.Value;
            }
        }

        Finish();
    }

    /// <summary>Whether the current row holds a record; deals with it where it does not.</summary>
    private bool IsRecord()
    {
        var key = cells.Raw(reader.Key);
        if (key is string text && (RowShapes.IsTotal(text) || shapes.IsHeader() || shapes.IsMarkers()))
        {
            return RowShapes.IsTotal(text) && Total();
        }

        if (reader.IsData())
        {
            notes.ForEach(n => log.Add(ProblemKinds.RowNotRead, n.Row, "", n.Text));
            notes.Clear();
            totals.Add();
            return true;
        }

        return !shapes.IsBlank() && !shapes.IsHeader() && !shapes.IsMarkers() && Other();
    }

    private bool Total()
    {
        totals.Compare();
        return reader.ReadsTotals;
    }

    private bool Other()
    {
        if (shapes.TotalLabel().Length > 0)
        {
            return Total();
        }

        var words = shapes.Words();
        if (reader.HasFigures())
        {
            cells.Problem(ProblemKinds.RowIncomplete, words);
        }
        else if (!reader.ReadNote(words))
        {
            notes.Add((cursor.RowNumber, words));
        }

        return false;
    }

    private void Finish()
    {
        reader.Finish();
        Refusal = source.Refusal
            ?? reader.Refusal
            ?? (ErrorCount > 0 ? new Refusal(ProblemKinds.RowsUnreadable.Code, Count(ErrorCount)) : null)
            ?? (RowsRead == 0 ? new Refusal(ProblemKinds.NoRows.Code, Recognition.Sheet) : null);
    }

    private static string Count(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
