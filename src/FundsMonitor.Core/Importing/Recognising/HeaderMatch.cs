using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Mapping;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Recognising;

/// <summary>How well a row serves as the header of a layout.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="Row">Index of the (last) header row among the buffered ones.</param>
/// <param name="Columns">Where each field stands, from 0.</param>
internal sealed record HeaderMatch(FileLayout Layout, int Row, IReadOnlyDictionary<Field, int> Columns)
{
    /// <summary>What is required and has no column, by its usual heading.</summary>
    public IReadOnlyList<string> Missing { get; } =
    [
        .. Layout.Fields.Where(f => f.IsRequired && !Columns.ContainsKey(f.Field)).Select(f => f.Variants[0]),
        .. Layout.OneOf.Where(g => !g.Any(Columns.ContainsKey)).Select(g => string.Join(" / ", g.Select(f => Usual(Layout, f)))),
    ];

    /// <summary>The kept mapping that says what the columns mean; null for a form that is known.</summary>
    public ColumnMapping? Mapping { get; init; }

    /// <summary>Required fields found.</summary>
    public int RequiredFound => Layout.Fields.Count(f => f.IsRequired) + Layout.OneOf.Count - Missing.Count;

    /// <summary>Whether the row carries everything that is required.</summary>
    public bool IsComplete => Missing.Count == 0 && Columns.Count >= Layout.AtLeast;

    /// <summary>Whether enough was found to say that this layout was meant.</summary>
    public bool IsNear => Missing.Count > 0 && RequiredFound >= 2 && RequiredFound >= Missing.Count;

    /// <summary>Tries a row as the header of a layout; null where it has fewer than two fields in cells of its own.</summary>
    public static HeaderMatch? Try(HeaderRows header, int row, FileLayout layout)
    {
        var variants = Variants(layout);
        var best = new Dictionary<Field, (int Variant, int Column)>();
        var own = 0;
        for (var column = 0; column < Width(header, row); column++)
        {
            if (Find(header.Headings(row, column), variants) is not { } hit
                || (best.TryGetValue(hit.Field, out var earlier) && earlier.Variant <= hit.Variant))
            {
                continue;
            }

            best[hit.Field] = (hit.Variant, column);
            own += header.Rows[row].Text(column).Length > 0 ? 1 : 0;
        }

        return own < 2 ? null : new(layout, row, best.ToDictionary(b => b.Key, b => b.Value.Column));
    }

    private static string Usual(FileLayout layout, Field field) => layout.Fields.First(f => f.Field == field).Variants[0];

    private static int Width(HeaderRows header, int row) =>
        Math.Max(header.Rows[row].Texts.Length, row > 0 ? header.Rows[row - 1].Texts.Length : 0);

    private static (Field Field, int Variant)? Find(
        IEnumerable<string> headings, Dictionary<string, (Field Field, int Variant)> variants)
    {
        foreach (var heading in headings)
        {
            if (variants.TryGetValue(heading, out var hit))
            {
                return hit;
            }
        }

        return null;
    }

    private static Dictionary<string, (Field Field, int Variant)> Variants(FileLayout layout)
    {
        var variants = new Dictionary<string, (Field, int)>();
        foreach (var field in layout.Fields)
        {
            for (var i = 0; i < field.Variants.Count; i++)
            {
                variants.TryAdd(HeaderText.Fold(field.Variants[i]), (field.Field, i));
            }
        }

        return variants;
    }
}
