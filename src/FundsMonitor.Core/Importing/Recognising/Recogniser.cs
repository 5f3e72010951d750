using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Mapping;
using FundsMonitor.Core.Importing.Reading;

namespace FundsMonitor.Core.Importing.Recognising;

/// <summary>Finds the header of a known layout by its words, in the first rows of the first sheet that has one.</summary>
internal static class Recogniser
{
    /// <summary>Rows of a sheet in which a header is looked for.</summary>
    public const int RowsSearched = 60;

    /// <summary>Goes to the sheet with a known table and stops behind the rows it searched; or says what was missing.</summary>
    public static (RecognisedTable? Table, Refusal? Refusal) Find(IWorkbookRows rows, Asked asked)
    {
        var sheets = new List<string>();
        HeaderMatch? nearest = null;
        do
        {
            var header = new HeaderRows(Buffer(rows));
            if (MappingMatch.Find(header, rows.SheetName, asked) is { } mapped)
            {
                return (new(header, mapped, rows.SheetName, sheets), null);
            }

            var matches = asked.Mapping.Length > 0 ? [] : Matches(header).ToList();
            nearest = Nearest(matches.Append(nearest), asked);
            if (Best(matches.Where(m => m.IsComplete), asked) is { } match)
            {
                // A loan file without one of its columns still has those of the control totals, or of a list of loans.
                return nearest is not null && (nearest.Columns.Count > match.Columns.Count || IsMeant(nearest, match, asked))
                    ? (null, Missing(nearest))
                    : (new(header, match, rows.SheetName, sheets), null);
            }

            sheets.Add(rows.SheetName);
        }
        while (rows.NextSheet());
        return (null, asked.Mapping.Length > 0 ? new(ProblemKinds.MappingDiffers.Code, asked.Mapping)
            : nearest is null ? NotRecognised()
            : Missing(nearest));
    }

    /// <summary>Whether the sender said the kind of the form that lacks something, and the complete one is of another.</summary>
    private static bool IsMeant(HeaderMatch nearest, HeaderMatch match, Asked asked) =>
        asked.Kind is { } kind && nearest.Layout.Kind == kind && match.Layout.Kind != kind;

    /// <summary>The best complete header of this kind in the rows of a further sheet, or null.</summary>
    public static HeaderMatch? Of(HeaderRows header, string sheet, FileKind kind, Asked asked)
    {
        var match = MappingMatch.Find(header, sheet, asked)
            ?? (asked.Mapping.Length > 0 ? null : Best(Matches(header).Where(m => m.IsComplete), asked));
        return match?.Layout.Kind == kind ? match : null;
    }

    /// <summary>The first rows of the current sheet.</summary>
    public static List<BufferedRow> Buffer(IWorkbookRows rows)
    {
        var buffer = new List<BufferedRow>();
        while (buffer.Count < RowsSearched && rows.ReadRow())
        {
            buffer.Add(BufferedRow.From(rows));
        }

        (rows as LegacyRows)?.Settle(buffer);
        return buffer;
    }

    private static IEnumerable<HeaderMatch> Matches(HeaderRows header) =>
        from row in Enumerable.Range(0, header.Rows.Count)
        from layout in FileLayouts.All
        let match = HeaderMatch.Try(header, row, layout)
        where match is not null
        select match;

    private static HeaderMatch? Best(IEnumerable<HeaderMatch> matches, Asked asked) =>
        matches
            .OrderByDescending(m => m.Columns.Count)
            .ThenByDescending(m => m.Layout.TitleSays.Count > 0)
            .ThenByDescending(m => m.RequiredFound)
            .ThenByDescending(m => m.Layout.Kind == asked.Kind)
            .ThenBy(m => m.Row)
            .FirstOrDefault();

    private static HeaderMatch? Nearest(IEnumerable<HeaderMatch?> matches, Asked asked) =>
        matches.OfType<HeaderMatch>().Where(m => m.IsNear)
            .OrderByDescending(m => m.Layout.Kind == asked.Kind)
            .ThenByDescending(m => m.RequiredFound)
            .ThenBy(m => m.Missing.Count)
            .FirstOrDefault();

    private static Refusal Missing(HeaderMatch nearest) =>
        new("columns-missing", nearest.Layout.Title, string.Join(", ", nearest.Missing.Select(m => $"“{m}”")));

    private static Refusal NotRecognised() =>
        new("not-recognised", string.Join("; ", FileLayouts.All.Select(l => l.Title).Distinct()));
}
