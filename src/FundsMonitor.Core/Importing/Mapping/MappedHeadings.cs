using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Mapping;

/// <summary>The headings of a table whose header rows a person named: read in one way for guessing, keeping and finding again.</summary>
public static partial class MappedHeadings
{
    /// <summary>The most rows a header consists of.</summary>
    public const int MostTiers = 3;

    /// <summary>
    /// A heading as written, column by column: the texts of its rows from above, joined by " / ". A text above several columns
    /// (a merged cell keeps it in the leftmost) stands over each of them that has one of its own below.
    /// </summary>
    /// <param name="rows">Texts of the header rows, the upper first.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var tiers = rows.Select(r => r.ToArray()).ToList();
        var width = tiers.Count == 0 ? 0 : tiers.Max(t => t.Length);
        for (var tier = tiers.Count - 2; tier >= 0; tier--)
        {
            tiers[tier] = Spread(tiers[tier], tiers[tier + 1], width);
        }

        return [.. Enumerable.Range(0, width).Select(c => Joined(tiers, c))];
    }

    /// <summary>A heading as compared: folded, and without dates and years, which change from file to file.</summary>
    public static string Key(string heading) => HeaderText.Fold(Dates().Replace(heading, " "));

    /// <summary>
    /// Stands for the headings as a set: the same whatever the order of the columns, unless two have the same heading. 64 hexadecimal
    /// digits.
    /// </summary>
    public static string Fingerprint(IEnumerable<string> headings)
    {
        var keys = headings.Select(Key).Where(k => k.Length > 0).ToList();
        if (keys.Distinct().Count() == keys.Count)
        {
            keys.Sort(StringComparer.Ordinal);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', keys))));
    }

    /// <summary>Where a column of a mapping stands, from 0; below 0 where the headings have no such column.</summary>
    public static int Find(IReadOnlyList<string> headings, MappedColumn column)
    {
        var left = column.Occurrence;
        for (var i = 0; i < headings.Count; i++)
        {
            if (Key(headings[i]) == column.Heading && left-- == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The column of a mapping that stands at this place among the headings.</summary>
    public static MappedColumn At(IReadOnlyList<string> headings, int index, string field)
    {
        var key = Key(headings[index]);
        return new(field, key, headings.Take(index).Count(h => Key(h) == key));
    }

    private static string[] Spread(string[] upper, string[] lower, int width)
    {
        var spread = new string[width];
        var last = "";
        for (var column = 0; column < width; column++)
        {
            var own = column < upper.Length ? upper[column] : "";
            var below = column < lower.Length && lower[column].Length > 0;
            last = own.Length > 0 ? own : below ? last : "";
            spread[column] = last;
        }

        return spread;
    }

    private static string Joined(List<string[]> tiers, int column) =>
        string.Join(" / ", tiers.Select(t => column < t.Length ? t[column] : "").Where(t => t.Length > 0).Distinct());

    [GeneratedRegex(
        @"\b([0-9]{1,2}\s*[/.\-]\s*)?[0-9]{1,2}\s*[/.\-]\s*(19|20)[0-9]{2}\b|\b(19|20)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();
}
