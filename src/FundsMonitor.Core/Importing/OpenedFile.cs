using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Importing.Recognising;
using FundsMonitor.Core.Text;
using FundsMonitor.Core.Text.Legacy;

namespace FundsMonitor.Core.Importing;

/// <summary>A file whose header was found, to be read once from there to its end.</summary>
public sealed class OpenedFile
{
    private readonly LegacyRows source;
    private readonly TableCursor cursor;
    private readonly CellReader cells;
    private readonly RowShapes shapes;
    private readonly TotalsCheck totals;
    private readonly TableReader reader;
    private readonly ProblemLog log;
    private readonly List<(int Row, string Text)> notes = [];
    private readonly int keyColumn;
    private bool started;
    private int lastPeriod = -1;

    internal OpenedFile(LegacyRows rows, RecognisedTable table, Func<CellReader, TableReader> makeReader)
    {
        source = rows;
        Recognition = table.ToRecognition();
        log = new(table.Sheet, CaseOf);
        cursor = new(rows, table);
        cells = new(cursor, table, log);
        shapes = new(table, cursor);
        reader = makeReader(cells);
        keyColumn = table.Columns.GetValueOrDefault(reader.Key, -1);
        totals = new(cells, reader, table.Layout.HasAmounts ? table.Unit : AmountUnit.Dong);
    }

    /// <summary>
    /// What was recognised before the first record; sheets behind the one read are named when <see cref="Rows"/> has ended.
    /// </summary>
    public Recognition Recognition { get; private set; }

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

    /// <summary>yyyymm or yyyy that all rows read so far are of; 0 where they are of several, or there are none.</summary>
    public int Period { get; private set; }

    /// <summary>Characters of the texts read so far.</summary>
    public long TextRead => source.TextRead;

    /// <summary>Cells that were converted to Unicode, by the encoding they were in; known when <see cref="Rows"/> has ended.</summary>
    public IReadOnlyDictionary<LegacyEncoding, int> ConvertedCells { get; private set; } = new Dictionary<LegacyEncoding, int>();

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
            var row = ReadRow();
            if (reader.Refusal is not null)
            {
                Refusal = reader.Refusal;
                yield break;
            }

            if (row is not null)
            {
                NotePeriod(row.Value.Scope.Period);
                yield return row.Value;
            }
        }

        Finish();
    }

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

        if (!reader.IsData())
        {
            return shapes.IsBlank() || shapes.IsHeader() || shapes.IsMarkers() ? null : Other();
        }

        notes.ForEach(n => log.Add(ProblemKinds.RowNotRead, (n.Row, ""), n.Text));
        notes.Clear();
        totals.Add();
        RowsRead++;
        return reader.Read();
    }

    private ScopedRow? Total(string label)
    {
        totals.Compare();
        RowsRead += reader.ReadsTotals ? 1 : 0;
        return reader.ReadTotal(label);
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
        if (reader.HasFigures())
        {
            cells.Problem(ProblemKinds.RowIncomplete, words);
        }
        else if (!reader.ReadNote(words))
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

    private void Finish()
    {
        reader.Finish();
        source.Report(log, c => c < Recognition.Headings.Count ? Recognition.Headings[c] : "");
        ConvertedCells = source.Converted;
        var others = OtherSheets.Look(source, Recognition.Kind, log);
        Recognition = Recognition with { OtherSheets = [.. Recognition.OtherSheets, .. others] };
        Refusal = source.Refusal
            ?? reader.Refusal
            ?? (ErrorCount > 0 ? new Refusal(ProblemKinds.RowsUnreadable.Code, Count(ErrorCount)) : null)
            ?? (RowsRead == 0 ? new Refusal(ProblemKinds.NoRows.Code, Recognition.Sheet) : null);
    }

    private void NotePeriod(int period)
    {
        if (period != lastPeriod)
        {
            Period = lastPeriod < 0 ? period : 0;
            lastPeriod = period;
        }
    }

    /// <summary>What the row being read is about.</summary>
    private string CaseOf(int row) => row != cursor.RowNumber
        ? ""
        : string.Join(" · ", reader.Case.Select(cells.Text).Where(t => t.Length > 0));

    private static string Count(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
