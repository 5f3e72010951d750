using System.Globalization;
using FundsMonitor.Core.Importing.Recognising;
using FundsMonitor.Core.Text;
using FundsMonitor.Core.Text.Legacy;

namespace FundsMonitor.Core.Importing.Reading;

/// <summary>A file whose text in TCVN3 and VNI is Unicode to whoever reads it: headings, titles and values alike.</summary>
/// <remarks>
/// A cell that only may be in an older encoding is converted where another of the file surely is. What was converted is counted by
/// column, and so is what was doubtful. An ordinary cell costs one look for a character beyond ASCII.
/// </remarks>
internal sealed class LegacyRows : IWorkbookRows
{
    // Text files that are no UTF-8; see TextEncoding.
    private const string CodePage = "windows-1258";
    private const int MostPending = 5_000;
    private const int MostColumns = 64;
    private const int CellsToFollow = 3;

    private readonly IWorkbookRows source;
    private readonly bool is1258;
    private readonly HashSet<LegacyEncoding> sure = [];
    private readonly Dictionary<(int Column, LegacyEncoding Encoding), Tally> converted = [];
    private readonly Dictionary<int, Tally> doubtful = [];
    private readonly Dictionary<int, string> row = [];
    private readonly List<(int Row, int Column, string Text, LegacyReading Reading)> pending = [];

    private LegacyRows(IWorkbookRows source)
    {
        this.source = source;
        is1258 = source.Encoding == CodePage;
    }

    /// <inheritdoc/>
    public string SheetName => source.SheetName;

    /// <inheritdoc/>
    public int RowNumber => source.RowNumber;

    /// <inheritdoc/>
    public int ColumnCount => source.ColumnCount;

    /// <inheritdoc/>
    public string Encoding => source.Encoding;

    /// <inheritdoc/>
    public Refusal? Refusal => source.Refusal;

    /// <inheritdoc/>
    public long TextRead => source.TextRead;

    /// <summary>Cells of the current sheet that were converted, by encoding.</summary>
    public IReadOnlyDictionary<LegacyEncoding, int> Converted =>
        converted.GroupBy(c => c.Key.Encoding).ToDictionary(g => g.Key, g => g.Sum(c => c.Value.Count));

    /// <summary>The rows, converted; rows that already are stay as they are.</summary>
    public static LegacyRows Over(IWorkbookRows rows) => rows as LegacyRows ?? new(rows);

    /// <inheritdoc/>
    public bool ReadRow()
    {
        row.Clear();
        return source.ReadRow();
    }

    /// <inheritdoc/>
    public bool NextSheet()
    {
        row.Clear();
        pending.Clear();
        converted.Clear();
        doubtful.Clear();
        return source.NextSheet();
    }

    /// <inheritdoc/>
    public object? Cell(int column)
    {
        var cell = source.Cell(column);
        return cell is string text && LegacyText.MayBe(text, is1258) ? Read(column, text) : cell;
    }

    /// <inheritdoc/>
    public string FontOf(int column) => source.FontOf(column);

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();

    /// <summary>Converts, in rows that were held, what only may have been in an older encoding before another cell surely was.</summary>
    public void Settle(IReadOnlyList<BufferedRow> held)
    {
        var byNumber = held.DistinctBy(r => r.Number).ToDictionary(r => r.Number);
        foreach (var (number, column, text, reading) in pending)
        {
            if (sure.Contains(reading.Encoding) && byNumber.TryGetValue(number, out var row))
            {
                row.Cells[column] = reading.Unicode;
                Count(converted, (column, reading.Encoding), number, (text, reading.Unicode));
            }
        }

        pending.Clear();
    }

    /// <summary>Notes what was converted and what was doubtful on the current sheet: one problem a column.</summary>
    public void Report(ProblemLog log, Func<int, string> heading)
    {
        foreach (var ((column, encoding), tally) in converted.OrderBy(c => c.Key))
        {
            log.Add(ProblemKinds.TextConverted, new(tally.Row, heading(column), column + 1), tally.Written, tally.Words(encoding));
        }

        foreach (var (column, tally) in sure.Count == 0 ? [] : doubtful.OrderBy(d => d.Key).ToList())
        {
            log.Add(ProblemKinds.TextDoubtful, new(tally.Row, heading(column), column + 1), tally.Written, tally.Words(tally.Encoding));
        }
    }

    private string Read(int column, string text)
    {
        if (row.TryGetValue(column, out var before))
        {
            return before;
        }

        var reading = LegacyText.Read(text, is1258, source.FontOf(column));
        if (reading.Certainty == LegacyCertainty.Sure)
        {
            sure.Add(reading.Encoding);
        }

        var converts = reading.Certainty == LegacyCertainty.Sure
            || (reading.Certainty == LegacyCertainty.Weak && sure.Contains(reading.Encoding))
            || (reading.Certainty == LegacyCertainty.Doubtful && reading.Unicode != text && FollowsRow(column, reading.Encoding));
        if (converts)
        {
            Count(converted, (column, reading.Encoding), RowNumber, (text, reading.Unicode));
        }
        else if (reading.Certainty == LegacyCertainty.Weak && pending.Count < MostPending)
        {
            pending.Add((RowNumber, column, text, reading));
        }
        else if (reading.Certainty != LegacyCertainty.No && reading.Unicode != text)
        {
            Count(doubtful, column, RowNumber, (text, reading.Unicode)).Encoding = reading.Encoding;
        }

        return row[column] = converts ? reading.Unicode : text;
    }

    /// <summary>
    /// Whether at least three other cells of the row are in an encoding, and none in another or in Unicode: a heading such as "Sè CCCD".
    /// </summary>
    private bool FollowsRow(int column, LegacyEncoding encoding)
    {
        var same = 0;
        for (var other = 0; other < Math.Min(source.ColumnCount, MostColumns); other++)
        {
            if (other == column || source.Cell(other) is not string text || !text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F'))
            {
                continue;
            }

            var reading = LegacyText.Read(text, is1258, source.FontOf(other));
            if (!LegacyText.MayBe(text, is1258) || (reading.Certainty >= LegacyCertainty.Weak && reading.Encoding != encoding))
            {
                return false;
            }

            same += reading.Certainty >= LegacyCertainty.Weak ? 1 : 0;
        }

        return same >= CellsToFollow;
    }

    private static Tally Count<TKey>(Dictionary<TKey, Tally> tallies, TKey key, int number, (string Written, string Unicode) text)
        where TKey : notnull
    {
        if (!tallies.TryGetValue(key, out var tally))
        {
            tallies[key] = tally = new(number, text.Written, text.Unicode);
        }

        tally.Count++;
        return tally;
    }

    private sealed class Tally(int row, string written, string unicode)
    {
        public int Row { get; } = row;

        public string Written { get; } = WrittenText.Of(written);

        public int Count { get; set; }

        public LegacyEncoding Encoding { get; set; }

        public string Words(LegacyEncoding encoding) => string.Create(
            CultureInfo.InvariantCulture, $"{LegacyEncodings.Label(encoding)} × {Count} (“{WrittenText.Of(unicode)}”)");
    }
}
