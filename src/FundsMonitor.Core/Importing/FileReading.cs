using FundsMonitor.Core.Importing.Mapping;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing;

/// <summary>What the sender said besides the file; it only settles what the file does
/// not say, and contradicting the file is a refusal.</summary>
/// <param name="Kind">The kind, or null.</param>
/// <param name="Month">The month, or null.</param>
/// <param name="OfficeCode">6 digits, or empty.</param>
/// <param name="CommuneCode">5 digits, or empty.</param>
public sealed record Asked(FileKind? Kind = null, Month? Month = null, string OfficeCode = "", string CommuneCode = "")
{
    /// <summary>The unit of the amounts, or null.</summary>
    public AmountUnit? Unit { get; init; }

    /// <summary>Which number of a written date is the day, or null.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>What a first reading of the same file learnt of its columns; see <see cref="OpenedFile.AskedAgain"/>.</summary>
    internal Reading.Columns.ColumnSigns? Learnt { get; init; }

    /// <summary>
    /// Whether versions that would replace current ones wait for a person; null for the rule: all wait, except what the command line
    /// sends, because a person asked for it.
    /// </summary>
    public bool? Hold { get; init; }

    /// <summary>Name of the kept mapping the file is to be read by; empty for any that fits, else a known form.</summary>
    public string Mapping { get; init; } = "";

    /// <summary>Kept mappings of this sender, the one to be preferred first.</summary>
    public IReadOnlyList<ColumnMapping> Mappings { get; init; } = [];
}

/// <summary>Why a file is refused as a whole; the words are those of the <see cref="ProblemKind"/> with this code.</summary>
/// <param name="Code">Code of a <see cref="ProblemKind"/> of weight error.</param>
/// <param name="Detail">What its sentence needs, in the order of its places.</param>
public sealed record Refusal(string Code, params string[] Detail);

/// <summary>What was recognised before the first record.</summary>
/// <param name="Kind">What the file holds.</param>
/// <param name="Layout">Name of the layout, for example <c>mau-31</c>.</param>
/// <param name="Sheet">The sheet the rows come from.</param>
/// <param name="HeaderRow">Excel's number of the (last) header row.</param>
/// <param name="Headings">Headings as written, in column order, empty for columns without one.</param>
/// <param name="Unit">Unit of the amounts: <c>đồng</c>, <c>nghìn đồng</c> or <c>triệu đồng</c>; empty for kinds without amounts.</param>
/// <param name="OtherSheets">Sheets that were not read.</param>
/// <param name="UnknownHeadings">Headings the layout does not use; their columns are kept in the stored bytes and shown, not read.</param>
public sealed record Recognition(
    FileKind Kind,
    string Layout,
    string Sheet,
    int HeaderRow,
    IReadOnlyList<string> Headings,
    string Unit,
    IReadOnlyList<string> OtherSheets,
    IReadOnlyList<string> UnknownHeadings)
{
    /// <summary>Further sheets whose rows belong to the same list, or to another form of the same kind.</summary>
    public IReadOnlyList<string> AlsoRead { get; init; } = [];
}

/// <summary>A record with what it is a part of.</summary>
/// <param name="Scope">The version it belongs to.</param>
/// <param name="Row">A <c>LoanRow</c>, <c>ControlTotalRow</c>, <c>DebtRow</c>, <c>SavingsGroup</c>, <c>Member</c>,
/// <c>Allocation</c>, <c>Expenditure</c> or <c>PlanRow</c>.</param>
public readonly record struct ScopedRow(VersionScope Scope, FileRow Row);
