using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Layouts;

/// <summary>What one form of file looks like: data, not code. Reading exists once.</summary>
/// <param name="Name">Stored with the file, for example <c>mau-31</c>.</param>
/// <param name="Kind">What such a file holds.</param>
public sealed record FileLayout(string Name, FileKind Kind)
{
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

    /// <summary>Columns a table must have in all to be of this form; more than the required ones where those are common words.</summary>
    public int AtLeast { get; init; } = 2;

    /// <summary>The unit of the amounts where neither a line above the header nor a heading names one.</summary>
    public AmountUnit Unit { get; init; } = AmountUnit.Dong;

    /// <summary>True where a unit named in the file counts; false where the form has one unit and another is a mistake.</summary>
    public bool UnitMayBeNamed { get; init; } = true;

    /// <summary>True where the file has amounts at all.</summary>
    public bool HasAmounts { get; init; } = true;
}
