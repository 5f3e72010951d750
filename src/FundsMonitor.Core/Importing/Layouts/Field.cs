namespace FundsMonitor.Core.Importing.Layouts;

/// <summary>What a column means to a reader, whatever its heading; each kind of file declares its own fields once.</summary>
/// <remarks>A field is itself only: two of the same name in two kinds are different.</remarks>
public sealed class Field(string name)
{
    /// <summary>For messages and tests, for example <c>loan-number</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The field under any of these headings; a file without it is refused.</summary>
    public FieldHeadings Required(params string[] variants) => new(this, true, variants);

    /// <summary>The field under any of these headings, where the file has it.</summary>
    public FieldHeadings Optional(params string[] variants) => new(this, false, variants);
}

/// <summary>A field with the headings it has been seen under.</summary>
/// <param name="Field">What the column means.</param>
/// <param name="IsRequired">Whether a file without it is refused.</param>
/// <param name="Variants">
/// As written in real files, the usual one first; compared without marks, spaces and punctuation. Under a two-tier header the
/// upper and the lower heading are read together: <c>Dư nợ / Trong hạn</c>.
/// </param>
public sealed record FieldHeadings(Field Field, bool IsRequired, IReadOnlyList<string> Variants);
