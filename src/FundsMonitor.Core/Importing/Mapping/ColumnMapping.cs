using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Mapping;

/// <summary>One column of a mapping: where it stands is said by its heading, so that columns may be added and moved.</summary>
/// <param name="Field"><see cref="Field.Name"/> of what it means.</param>
/// <param name="Heading">The heading as compared, see <see cref="MappedHeadings.Key"/>; empty for a column without one.</param>
/// <param name="Occurrence">Which of the columns with this heading, from 0.</param>
public sealed record MappedColumn(string Field, string Heading, int Occurrence);

/// <summary>
/// What a person said of the columns of a form that is not known: a file with exactly these headings is read by it, as if it were
/// of the layout it stands for.
/// </summary>
/// <remarks>
/// What may be fixed besides (place, unit, order of dates) counts as the sender's word: a file that says otherwise is refused, never
/// overruled. A year or month is never fixed; next year's file would be read as this year's.
/// </remarks>
public sealed record ColumnMapping
{
    /// <summary>Stands before the name where a layout's name is stored: <c>mapping:Bảng xã A</c>.</summary>
    public const string Prefix = "mapping:";

    /// <summary>What the person calls it; unique for a sender.</summary>
    public required string Name { get; init; }

    /// <summary><see cref="FileLayout.Name"/> of the layout it stands for.</summary>
    public required string Layout { get; init; }

    /// <summary>Rows the header consists of, 1 to 3.</summary>
    public required int Tiers { get; init; }

    /// <summary>See <see cref="MappedHeadings.Fingerprint"/>.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The columns that are read.</summary>
    public required IReadOnlyList<MappedColumn> Columns { get; init; }

    /// <summary>The sheet's name; empty for any sheet.</summary>
    public string Sheet { get; init; } = "";

    /// <summary>The unit of the amounts, where the form never names it.</summary>
    public AmountUnit? Unit { get; init; }

    /// <summary>Which number of a written date is the day, where the form never tells.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>6 digits, where the form never names its office; else empty.</summary>
    public string OfficeCode { get; init; } = "";

    /// <summary>5 digits, where the form never names its commune; else empty.</summary>
    public string CommuneCode { get; init; } = "";

    /// <summary>The layout as this mapping makes it; null where the layout it stands for is gone.</summary>
    public FileLayout? AsLayout() => FileLayouts.All.FirstOrDefault(l => l.Name == Layout) is { } layout
        ? layout with { Name = Prefix + Name, Export = [] }
        : null;

    /// <summary>What the sender said, completed by what this mapping fixes.</summary>
    public Asked Complete(Asked asked) => asked with
    {
        OfficeCode = asked.OfficeCode.Length > 0 ? asked.OfficeCode : OfficeCode,
        CommuneCode = asked.CommuneCode.Length > 0 ? asked.CommuneCode : CommuneCode,
        Unit = asked.Unit ?? Unit,
        Dates = asked.Dates ?? Dates,
    };
}
