using System.Runtime.CompilerServices;
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
    private static readonly ConditionalWeakTable<FileLayout, Headings> Known = [];

    /// <summary>What is required and has no column, by its usual heading.</summary>
    public IReadOnlyList<string> Missing { get; } =
    [
        .. Layout.Fields.Where(f => f.IsRequired && !Columns.ContainsKey(f.Field)).Select(f => f.Variants[0]),
        .. Layout.OneOf.Where(g => !g.Any(Columns.ContainsKey)).Select(g => string.Join(" / ", g.Select(f => Usual(Layout, f)))),
    ];

    /// <summary>The kept mapping that says what the columns mean; null for a form that is known.</summary>
    public ColumnMapping? Mapping { get; init; }

    /// <summary>Whether a heading or the title says that the table is of another form.</summary>
    public bool IsOther { get; init; }

    /// <summary>Required fields found.</summary>
    public int RequiredFound => Layout.Fields.Count(f => f.IsRequired) + Layout.OneOf.Count - Missing.Count;

    /// <summary>Whether the row carries everything that is required.</summary>
    public bool IsComplete => !IsOther && Missing.Count == 0 && Columns.Count >= Layout.AtLeast;

    /// <summary>Whether enough was found to say that this layout was meant.</summary>
    public bool IsNear => !IsOther && Missing.Count > 0 && RequiredFound >= 2 && RequiredFound >= Missing.Count;

    /// <summary>Tries a row as the header of a layout; null where it has fewer than two fields in cells of its own.</summary>
    public static HeaderMatch? Try(HeaderRows header, int row, FileLayout layout)
    {
        var known = Known.GetValue(layout, l => new(l));
        var best = new Dictionary<Field, (int Variant, int Column)>();
        var own = 0;
        var isOther = false;
        for (var column = 0; column < header.Width(row); column++)
        {
            var headings = header.Headings(row, column);
            isOther |= headings.Any(known.Excluded.Contains);
            if (known.Find(headings) is not { } hit || (best.TryGetValue(hit.Field, out var earlier) && earlier.Variant <= hit.Variant))
            {
                continue;
            }

            best[hit.Field] = (hit.Variant, column);
            own += header.Rows[row].Text(column).Length > 0 ? 1 : 0;
        }

        return own < 2
            ? null
            : new(layout, row, best.ToDictionary(b => b.Key, b => b.Value.Column))
            {
                IsOther = isOther || !header.Says(row, layout.TitleSays),
            };
    }

    private static string Usual(FileLayout layout, Field field) => layout.Fields.First(f => f.Field == field).Variants[0];

    /// <summary>A layout's headings as they are compared.</summary>
    private sealed class Headings
    {
        private readonly Dictionary<string, (Field Field, int Variant)> variants = [];

        public Headings(FileLayout layout)
        {
            foreach (var field in layout.Fields)
            {
                for (var i = 0; i < field.Variants.Count; i++)
                {
                    variants.TryAdd(HeaderText.Fold(field.Variants[i]), (field.Field, i));
                }
            }

            Excluded = [.. layout.Excludes.Select(HeaderText.Fold)];
        }

        public HashSet<string> Excluded { get; }

        public (Field Field, int Variant)? Find(IReadOnlyList<string> headings)
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
    }
}
