using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Recognising;

/// <summary>Names what a fixed export no longer has, has under another name, and has anew.</summary>
internal static class HeadingChanges
{
    // Below this share of its headings a table was cut out of the export by hand, and lacks what it lacks on purpose.
    private const int LeastPercent = 75;

    /// <summary>Notes each change by its heading; nothing for forms that people draw up, and for tables cut out of an export.</summary>
    public static void Note(RecognisedTable table, ProblemLog log)
    {
        var export = table.Layout.Export;
        var written = table.Headings.Where(h => h.Length > 0).ToLookup(HeaderText.Fold);
        var missing = export.Where(h => !written.Contains(HeaderText.Fold(h))).ToList();
        if (export.Count == 0 || (export.Count - missing.Count) * 100 < export.Count * LeastPercent)
        {
            return;
        }

        var renamed = missing.Select(h => (Old: h, New: Renamed(table, h))).Where(r => r.New.Length > 0)
            .ToDictionary(r => r.Old, r => r.New);
        foreach (var heading in missing)
        {
            var (kind, value) = renamed.TryGetValue(heading, out var other)
                ? (ProblemKinds.HeadingRenamed, other)
                : (ProblemKinds.HeadingMissing, "");
            log.Add(kind, (table.HeaderRow, heading), value);
        }

        var known = export.Select(HeaderText.Fold).ToHashSet();
        foreach (var (heading, column) in table.Headings.Select((h, c) => (h, c)))
        {
            // A title above a column without a heading of its own is no heading.
            var isHeading = table.HeaderTiers[^1].Text(column).Length > 0;
            if (isHeading && !known.Contains(HeaderText.Fold(heading)) && !renamed.ContainsValue(heading))
            {
                log.Add(ProblemKinds.HeadingNew, new(table.HeaderRow, heading, column + 1), "");
            }
        }
    }

    /// <summary>Under which heading the field is read that this one would have been; empty where it is read under none.</summary>
    private static string Renamed(RecognisedTable table, string heading)
    {
        var folded = HeaderText.Fold(heading);
        var field = table.Layout.Fields.FirstOrDefault(f => f.Variants.Any(v => HeaderText.Fold(v) == folded));
        return field is null ? "" : table.Heading(field.Field);
    }
}
