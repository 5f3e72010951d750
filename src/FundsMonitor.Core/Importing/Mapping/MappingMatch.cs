using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Recognising;

namespace FundsMonitor.Core.Importing.Mapping;

/// <summary>Finds a header that a kept mapping was made for.</summary>
internal static class MappingMatch
{
    /// <summary>The header of the first mapping that was made for exactly these headings, or null.</summary>
    public static HeaderMatch? Find(HeaderRows header, string sheet, Asked asked)
    {
        if (asked.Mappings.Count == 0)
        {
            return null;
        }

        var seen = new Dictionary<(int Row, int Tiers), (IReadOnlyList<string> Headings, string Fingerprint)>();
        foreach (var mapping in asked.Mappings.Where(m => m.Sheet.Length == 0 || m.Sheet == sheet))
        {
            for (var row = mapping.Tiers - 1; row < header.Rows.Count; row++)
            {
                if (!seen.TryGetValue((row, mapping.Tiers), out var read))
                {
                    var headings = Headings(header, row, mapping.Tiers);
                    seen[(row, mapping.Tiers)] = read = (headings, MappedHeadings.Fingerprint(headings));
                }

                if (read.Fingerprint == mapping.Fingerprint && mapping.AsLayout() is { } layout)
                {
                    return new(layout, row, Columns(layout, mapping, read.Headings)) { Mapping = mapping };
                }
            }
        }

        return null;
    }

    /// <summary>The headings over a row and those above it.</summary>
    public static IReadOnlyList<string> Headings(HeaderRows header, int row, int tiers) =>
        MappedHeadings.Of([.. header.Rows.Take(row + 1).TakeLast(tiers).Select(r => r.Texts)]);

    /// <summary>Where each field of the layout stands.</summary>
    public static Dictionary<Field, int> Columns(FileLayout layout, ColumnMapping mapping, IReadOnlyList<string> headings)
    {
        var columns = new Dictionary<Field, int>();
        foreach (var column in mapping.Columns)
        {
            var field = layout.Fields.FirstOrDefault(f => f.Field.Name == column.Field)?.Field;
            var index = MappedHeadings.Find(headings, column);
            if (field is not null && index >= 0)
            {
                columns.TryAdd(field, index);
            }
        }

        return columns;
    }
}
