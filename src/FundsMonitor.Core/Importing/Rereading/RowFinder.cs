using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Importing.Recognising;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Rereading;

/// <summary>Finds rows of a file that was accepted: goes forward to the last of them and stops there.</summary>
public static class RowFinder
{
    /// <param name="rows">The file, at its start.</param>
    /// <param name="asked">What its sender said, with the mappings kept for him.</param>
    /// <param name="wanted">The rows.</param>
    /// <param name="cancel">Stops between rows.</param>
    /// <returns>Those that were found; or why the file can no longer be read as it was.</returns>
    public static (IReadOnlyDictionary<WantedRow, FoundRow> Rows, Refusal? Refusal) Find(
        IWorkbookRows rows, Asked asked, IReadOnlyCollection<WantedRow> wanted, CancellationToken cancel)
    {
        var source = LegacyRows.Over(rows);
        var (table, refusal) = Recogniser.Find(source, asked);
        var found = new Dictionary<WantedRow, FoundRow>();
        var likely = new Dictionary<WantedRow, FoundRow>();
        for (var next = table; next is not null; next = NextTable(source, next, asked))
        {
            Search((source, next), wanted.Where(w => !found.ContainsKey(w)).ToLookup(w => w.Number), (found, likely), cancel);
            if (found.Count == wanted.Count)
            {
                break;
            }
        }

        // What the record was known by may have been repaired as it was read: then the first sheet with that row is meant.
        foreach (var (row, cells) in likely)
        {
            found.TryAdd(row, cells);
        }

        return (found, table is null ? rows.Refusal ?? refusal : rows.Refusal);
    }

    private static RecognisedTable? NextTable(LegacyRows source, RecognisedTable before, Asked asked)
    {
        while (source.NextSheet())
        {
            var header = new HeaderRows(Recogniser.Buffer(source));
            if (Recogniser.Of(header, source.SheetName, before.Layout.Kind, asked) is { } match)
            {
                return new(header, match, source.SheetName, []);
            }
        }

        return null;
    }

    private static void Search(
        (LegacyRows Source, RecognisedTable Table) sheet,
        ILookup<int, WantedRow> wanted,
        (Dictionary<WantedRow, FoundRow> Found, Dictionary<WantedRow, FoundRow> Likely) result,
        CancellationToken cancel)
    {
        var left = wanted.Count;
        foreach (var row in Rows(sheet.Source, sheet.Table, wanted, cancel))
        {
            foreach (var want in wanted[row.Number])
            {
                (Carries(row, want.Keys) ? result.Found : result.Likely).TryAdd(want, Show(row, sheet.Table, want.Column));
            }

            if (--left == 0)
            {
                return;
            }
        }
    }

    /// <summary>Rows with a wanted number; of the others no cell is looked at.</summary>
    private static IEnumerable<BufferedRow> Rows(
        LegacyRows source, RecognisedTable table, ILookup<int, WantedRow> wanted, CancellationToken cancel)
    {
        foreach (var row in table.RowsAfterHeader.Where(r => wanted.Contains(r.Number)))
        {
            yield return row;
        }

        while (source.ReadRow())
        {
            cancel.ThrowIfCancellationRequested();
            if (wanted.Contains(source.RowNumber))
            {
                yield return BufferedRow.From(source);
            }
        }
    }

    private static bool Carries(BufferedRow row, IReadOnlyList<string> keys)
    {
        var folded = keys.Select(HeaderText.Fold).Where(k => k.Length > 0).ToHashSet();
        return folded.Count == 0 || row.Texts.Any(t => folded.Contains(HeaderText.Fold(t)));
    }

    private static FoundRow Show(BufferedRow row, RecognisedTable table, string column)
    {
        var counting = column.Length == 0 ? -1 : ColumnOf(table, column);
        var ids = table.Columns.Where(c => c.Key.Name.Contains("citizen-id", StringComparison.Ordinal)).Select(c => c.Value).ToList();
        var cells = Enumerable.Range(0, Math.Max(row.Texts.Length, table.Headings.Count))
            .Select(c => (Column: c, Heading: c < table.Headings.Count ? table.Headings[c] : "", Text: row.Text(c)))
            .Where(c => c.Heading.Length > 0 || c.Text.Length > 0)
            .Select(c => new FoundCell(
                c.Column,
                c.Heading,
                ids.Contains(c.Column) ? MaskedId.Of(c.Text) : MaskedId.InCell(c.Heading, c.Text),
                c.Column == counting));
        return new(row.Number, table.Sheet, [.. cells]);
    }

    /// <summary>Where a heading of the bank's forms stands in this file: under the same words, or others of that meaning.</summary>
    private static int ColumnOf(RecognisedTable table, string heading)
    {
        var folded = HeaderText.Fold(heading);
        for (var column = 0; column < table.Headings.Count; column++)
        {
            if (HeaderText.Fold(table.Headings[column]) == folded)
            {
                return column;
            }
        }

        var field = FileLayouts.All.Where(l => l.Kind == table.Layout.Kind).SelectMany(l => l.Fields)
            .Where(f => f.Variants.Any(v => HeaderText.Fold(v) == folded))
            .Select(f => f.Field).FirstOrDefault(table.Columns.ContainsKey);
        return field is null ? -1 : table.Columns[field];
    }
}
