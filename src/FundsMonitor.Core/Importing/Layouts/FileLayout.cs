using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Layouts;

/// <summary>What one form of file looks like: data, not code. Reading exists once.</summary>
/// <param name="Name">Stored with the file, for example <c>mau-31</c>.</param>
/// <param name="Kind">What such a file holds.</param>
public sealed record FileLayout(string Name, FileKind Kind)
{
    /// <summary>Name of the form itself; a kept mapping has a name of its own and stands for one of the forms.</summary>
    public string Form { get; init; } = Name;

    /// <summary>The form as its users call it, for messages.</summary>
    public required string Title { get; init; }

    /// <summary>The columns that are read, by what they mean. Others are kept in the stored bytes and shown.</summary>
    public required IReadOnlyList<FieldHeadings> Fields { get; init; }

    /// <summary>Fields of which the file needs at least one, each group by itself.</summary>
    public IReadOnlyList<IReadOnlyList<Field>> OneOf { get; init; } = [];

    /// <summary>
    /// Every heading of a fixed export, in column order, so that a changed set is told by name; empty for forms that people draw up.
    /// </summary>
    public IReadOnlyList<string> Export { get; init; } = [];

    /// <summary>
    /// Headings by which a table is of another form, whatever else it has: the forms of sums differ only in what a row stands for.
    /// </summary>
    public IReadOnlyList<string> Excludes { get; init; } = [];

    /// <summary>
    /// Words of which one must stand above the table, without marks; for forms whose headings alone do not tell them from others.
    /// Empty where the headings do.
    /// </summary>
    public IReadOnlyList<string> TitleSays { get; init; } = [];

    /// <summary>Columns a table must have in all to be of this form; more than the required ones where those are common words.</summary>
    public int AtLeast { get; init; } = 2;

    /// <summary>The unit of the amounts where neither a line above the header nor a heading names one.</summary>
    public AmountUnit Unit { get; init; } = AmountUnit.Dong;

    /// <summary>True where a unit named in the file counts; false where the form has one unit and another is a mistake.</summary>
    public bool UnitMayBeNamed { get; init; } = true;

    /// <summary>True where the file has amounts at all.</summary>
    public bool HasAmounts { get; init; } = true;
}
