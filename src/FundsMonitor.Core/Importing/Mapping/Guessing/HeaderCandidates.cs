using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Recognising;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Mapping.Guessing;

/// <summary>Rows of a sheet that look like a header: short texts side by side, words that headings have, and values below.</summary>
internal static class HeaderCandidates
{
    private const int RowsLookedAt = 60;
    private const int Kept = 4;
    private const int LongestHeading = 120;

    private static readonly Lazy<HashSet<string>> Vocabulary = new(() =>
        [.. FileLayouts.All.SelectMany(l => l.Fields).SelectMany(f => f.Variants).SelectMany(v => HeadingWords.Of(v).Words)]);

    /// <summary>The likeliest first, at most 4 rows, each with the numbers of tiers it may have.</summary>
    public static IReadOnlyList<HeaderPlace> Of(SheetStart sheet)
    {
        var rows = sheet.Rows.Take(RowsLookedAt).ToList();
        var scored = new List<(HeaderPlace Place, double Score)>();
        for (var i = 0; i < rows.Count; i++)
        {
            for (var tiers = 1; tiers <= Math.Min(MappedHeadings.MostTiers, i + 1); tiers++)
            {
                var header = rows.Skip(i + 1 - tiers).Take(tiers).ToList();
                if (header.TrueForAll(IsTier) && Follows(header))
                {
                    scored.Add((new(rows[i].Number, tiers), Score(MappedHeadings.Of([.. header.Select(r => r.Texts)]), rows, i)));
                }
            }
        }

        var likeliest = scored.OrderByDescending(s => s.Score).ThenBy(s => s.Place.Row).ThenBy(s => s.Place.Tiers);
        return [.. likeliest.Take(Kept).Select(s => s.Place)];
    }

    /// <summary>At least two short texts, and no values among them.</summary>
    private static bool IsTier(BufferedRow row)
    {
        var texts = row.Cells.Where(c => !CellText.IsBlank(c)).ToList();
        return texts.Count >= 2 && texts.TrueForAll(c => c is string { Length: <= LongestHeading } text && text.Any(char.IsLetter));
    }

    /// <summary>
    /// An upper tier stands over columns that the lower one divides or leaves empty: a full row over a full row is no tier.
    /// </summary>
    private static bool Follows(List<BufferedRow> tiers)
    {
        for (var i = 1; i < tiers.Count; i++)
        {
            var (upper, lower) = (tiers[i - 1], tiers[i]);
            var width = Math.Max(upper.Texts.Length, lower.Texts.Length);
            var both = Enumerable.Range(0, width).Count(c => upper.Text(c).Length > 0 && lower.Text(c).Length > 0);
            var all = Enumerable.Range(0, width).Count(c => upper.Text(c).Length > 0 || lower.Text(c).Length > 0);
            if (both * 3 > all * 2)
            {
                return false;
            }
        }

        return true;
    }

    private static double Score(IReadOnlyList<string> headings, List<BufferedRow> rows, int last)
    {
        var named = headings.Select((h, c) => (Words: HeadingWords.Of(h).Words, Column: c)).Where(h => h.Words.Count > 0).ToList();
        var known = named.Sum(h => (double)h.Words.Count(Vocabulary.Value.Contains) / h.Words.Count);
        var below = rows.Skip(last + 1).Take(8).ToList();
        var filled = below.Count == 0
            ? 0
            : named.Sum(h => (double)below.Count(r => h.Column < r.Cells.Length && !CellText.IsBlank(r.Cells[h.Column])) / below.Count);
        var figures = below.Sum(r => r.Cells.Count(c => c is double or DateTime || (c is string t && t.Any(char.IsAsciiDigit))));
        var again = named.Count - named.Select(h => string.Concat(h.Words)).Distinct().Count();
        return (2 * known) + filled + Math.Min(figures, named.Count) - again;
    }
}
