using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Recognising;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Mapping;

/// <summary>What a person says of a sheet's columns, before it is kept.</summary>
/// <param name="Sheet">The sheet it was said of; empty for text files.</param>
/// <param name="Header">Where the header stands.</param>
/// <param name="Layout">Name of the layout the sheet stands for.</param>
/// <param name="Fields">Names of fields by column, from 0.</param>
public sealed record MappingDraft(string Sheet, HeaderPlace Header, string Layout, IReadOnlyDictionary<int, string> Fields)
{
    /// <summary>What the person calls it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether only a sheet of the same name is read by it.</summary>
    public bool ThisSheetOnly { get; init; }

    /// <summary>See <see cref="ColumnMapping.Unit"/>.</summary>
    public AmountUnit? Unit { get; init; }

    /// <summary>See <see cref="ColumnMapping.Dates"/>.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>See <see cref="ColumnMapping.OfficeCode"/>.</summary>
    public string OfficeCode { get; init; } = "";

    /// <summary>See <see cref="ColumnMapping.CommuneCode"/>.</summary>
    public string CommuneCode { get; init; } = "";

    /// <summary>What the layout needs and no column is given for, by its usual heading; all of it where there is no such layout.</summary>
    public IReadOnlyList<string> Missing() => FileLayouts.All.FirstOrDefault(l => l.Name == Layout) is { } layout
        ? new HeaderMatch(layout, 0, Chosen(layout)).Missing
        : [Layout];

    /// <summary>Fields that two columns are given for, by their usual heading.</summary>
    public IReadOnlyList<string> Twice() =>
    [
        .. Fields.Values.GroupBy(f => f).Where(g => g.Count() > 1)
            .Select(g => FileLayouts.All.FirstOrDefault(l => l.Name == Layout)?.Fields
                .FirstOrDefault(f => f.Field.Name == g.Key)?.Variants[0] ?? g.Key),
    ];

    /// <summary>The mapping as it is kept.</summary>
    /// <param name="headings">Of the sheet it was said of, see <see cref="SheetStart.Headings"/>.</param>
    public ColumnMapping Build(IReadOnlyList<string> headings) => new()
    {
        Name = Name,
        Layout = Layout,
        Tiers = Header.Tiers,
        Fingerprint = MappedHeadings.Fingerprint(headings),
        Columns =
        [
            .. Fields.Where(f => f.Key >= 0 && f.Key < headings.Count).OrderBy(f => f.Key)
                .Select(f => MappedHeadings.At(headings, f.Key, f.Value)),
        ],
        Sheet = ThisSheetOnly ? Sheet : "",
        Unit = Unit,
        Dates = Dates,
        OfficeCode = OfficeCode,
        CommuneCode = CommuneCode,
    };

    private Dictionary<Field, int> Chosen(FileLayout layout)
    {
        var chosen = new Dictionary<Field, int>();
        foreach (var (column, name) in Fields)
        {
            if (layout.Fields.FirstOrDefault(f => f.Field.Name == name) is { } field)
            {
                chosen.TryAdd(field.Field, column);
            }
        }

        return chosen;
    }
}
