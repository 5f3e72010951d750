using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Importing.Reading.Columns;
using FundsMonitor.Core.Importing.Recognising;
using FundsMonitor.Core.Text;
using FundsMonitor.Core.Text.Legacy;

namespace FundsMonitor.Core.Importing;

/// <summary>A file whose header was found, to be read once from there to its end.</summary>
public sealed class OpenedFile
{
    private readonly LegacyRows source;
    private readonly Asked asked;
    private readonly ProblemLog log;
    private readonly Func<CellReader, RecognisedTable, TableReader> makeReader;
    private readonly HashSet<string> layouts;
    private readonly RecognisedTable first;
    private readonly ColumnSigns signs;
    private SheetReading sheet;
    private int rowsBefore;
    private bool started;
    private int lastPeriod = -1;

    internal OpenedFile(
        LegacyRows rows, RecognisedTable table, Asked asked, Func<CellReader, RecognisedTable, TableReader> makeReader)
    {
        source = rows;
        this.asked = asked;
        signs = new(asked.Dates, asked.Month ?? new TitleText(table.TitleLines).Month);
        if (asked.Learnt is { } learnt)
        {
            signs.Learn(learnt);
        }

        first = Told(table);
        this.makeReader = makeReader;
        Recognition = first.ToRecognition();
        log = new(table.Sheet, row => sheet!.CaseOf(row));
        layouts = [table.Layout.Form];
        sheet = new(rows, table, log, makeReader);
    }

    /// <summary>
    /// What was recognised before the first record; further sheets are named, as read or not read, when <see cref="Rows"/> has ended.
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
    public int RowsRead => rowsBefore + sheet.RowsRead;

    /// <summary>yyyymm or yyyy that all rows read so far are of; 0 where they are of several, or there are none.</summary>
    public int Period { get; private set; }

    /// <summary>Characters of the texts read so far.</summary>
    public long TextRead => source.TextRead;

    /// <summary>Cells that were converted to Unicode, by the encoding they were in; known when <see cref="Rows"/> has ended.</summary>
    public IReadOnlyDictionary<LegacyEncoding, int> ConvertedCells { get; private set; } = new Dictionary<LegacyEncoding, int>();

    /// <summary>
    /// Set when <see cref="Rows"/> has ended and cells had been read before their column told how: the file must be opened and read again
    /// with this, and what was read so far be thrown away.
    /// </summary>
    public Asked? AskedAgain { get; private set; }

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
        do
        {
            foreach (var row in sheet.Rows())
            {
                NotePeriod(row.Scope.Period);
                yield return row;
            }

            NoteConverted();
        }
        while (sheet.Reader.Refusal is null && NextTable());
        AskedAgain = asked.Learnt is null && signs.MustReadAgain ? asked with { Learnt = signs } : null;
        var mayBeDates = sheet.Reader.Refusal is null || sheet.Reader.Refusal.Code == ProblemKinds.MonthContradicts.Code;
        Refusal = source.Refusal
            ?? (mayBeDates ? signs.Question(sheet.HeadingOf, sheet.Reader.DataDate) : null)
            ?? sheet.Reader.Refusal
            ?? (ErrorCount == 0 ? signs.Sizes.Question(first, asked) : null)
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

    private void NoteConverted()
    {
        source.Report(log, sheet.HeadingOf);
        ConvertedCells = ConvertedCells.Concat(source.Converted).GroupBy(c => c.Key).ToDictionary(g => g.Key, g => g.Sum(c => c.Value));
    }

    /// <summary>
    /// Goes to the next sheet that is a part of this file. Those that are not are named: nothing a file holds goes by unsaid.
    /// </summary>
    /// <remarks>
    /// A second table of the same kind refuses budgets and plans, which would else be accepted by half. In the bank's exports a sheet
    /// of the same form is a copy that somebody added, and the control totals tell whether rows are missing.
    /// </remarks>
    private bool NextTable()
    {
        while (source.NextSheet())
        {
            var header = new HeaderRows(Recogniser.Buffer(source));
            if (header.Rows.All(r => Array.TrueForAll(r.Cells, CellText.IsBlank)))
            {
                continue;
            }

            var match = Recogniser.Of(header, source.SheetName, Recognition.Kind, asked);
            if (match is not null && sheet.Reader.ReadsSheet(match.Layout.Form, layouts))
            {
                Enter(new(header, match, source.SheetName, []));
                return true;
            }

            var isRefused = match is not null && Recognition.Kind is FileKind.Allocations or FileKind.Expenditures or FileKind.Plan;
            log.Add(isRefused ? ProblemKinds.SheetAlsoHolds : ProblemKinds.SheetNotRead, (0, ""), source.SheetName);
            Recognition = Recognition with { OtherSheets = [.. Recognition.OtherSheets, source.SheetName] };
        }

        return false;
    }

    private void Enter(RecognisedTable table)
    {
        rowsBefore = RowsRead;
        layouts.Add(table.Layout.Form);
        log.Enter(table.Sheet);
        Recognition = Recognition with { AlsoRead = [.. Recognition.AlsoRead, table.Sheet] };
        var before = sheet.Reader;
        sheet = new(source, Told(table), log, makeReader);
        sheet.Reader.Continue(before);
    }

    private RecognisedTable Told(RecognisedTable table)
    {
        (table.Signs, table.UnitSaid) = (signs, asked.Unit);
        return table;
    }

    private static string Count(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
