using System.Globalization;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation;

/// <summary>How serious a finding is. The numbers are stored and order the queue.</summary>
public enum Severity
{
    /// <summary>Lỗi: money or law is touched.</summary>
    Error = 3,

    /// <summary>Cảnh báo: probably wrong.</summary>
    Warning = 2,

    /// <summary>Lưu ý: to be known.</summary>
    Notice = 1,
}

/// <summary>Which side of a comparison a source row stands on.</summary>
public enum FindingSide
{
    /// <summary>The side named first in the rule.</summary>
    A = 1,

    /// <summary>The side it is compared with.</summary>
    B = 2,
}

/// <summary>A row of a file that a finding rests on.</summary>
/// <param name="Side">Which side.</param>
/// <param name="VersionId">The version the row is in.</param>
/// <param name="RowNumber">Excel's row number.</param>
/// <param name="Column">The heading of the cell that counts; empty where the whole row does.</param>
public sealed record FindingRow(FindingSide Side, int VersionId, int RowNumber, string Column)
{
    /// <summary>
    /// Stands in place of a row number where a side is the sum of all rows of the finding's commune or programme in that version.
    /// </summary>
    public const int AllRowsOfCommune = 0;

    /// <summary>As stored: <c>side:version:row:column</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Side}:{VersionId}:{RowNumber}:{Column}");

    /// <summary>Reads <see cref="ToString"/> back.</summary>
    /// <exception cref="FormatException">The text was not written by it.</exception>
    public static FindingRow Parse(string text)
    {
        var parts = text.Split(':', 4);
        return parts.Length == 4
            ? new((FindingSide)Number(parts[0]), Number(parts[1]), Number(parts[2]), parts[3])
            : throw new FormatException($"\"{text}\" is no source row.");
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>One rule found one difference: a value with evidence. It never changes the source.</summary>
public sealed record Finding
{
    /// <summary>The rule's code, for example <c>L-SPLIT</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How serious; a rule may lower its own for a single case.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Loan number, voucher, household, commune or office concerned: a business key, never a row or version number.</summary>
    public required string Subject { get; init; }

    /// <summary>6 digits, or empty.</summary>
    public string OfficeCode { get; init; } = "";

    /// <summary>5 digits, or empty.</summary>
    public string CommuneCode { get; init; } = "";

    /// <summary>The month it was found in.</summary>
    public required Month Month { get; init; }

    /// <summary>What the first side says, for example <c>12.000.000</c>; words as <see cref="Bilingual.AsArgument"/>.</summary>
    public string SideA { get; init; } = "";

    /// <summary>What the other side says, in the same way.</summary>
    public string SideB { get; init; } = "";

    /// <summary>A − B in đồng where both are amounts; else null.</summary>
    public Money? Difference { get; init; }

    /// <summary>What the rule's sentence needs, in the order of its places {0}, {1} …</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The source rows of both sides.</summary>
    public IReadOnlyList<FindingRow> Rows { get; init; } = [];

    /// <summary>The compared values; a decided finding opens again when this changes.</summary>
    public string Compared => Comparing(SideA, SideB, Difference);

    /// <summary>The values of two sides as they are compared with those of another day: in Vietnamese alone.</summary>
    public static string Comparing(string sideA, string sideB, Money? difference) =>
        $"{Bilingual.Argument(sideA, "vi")}|{Bilingual.Argument(sideB, "vi")}|{difference?.Dong}";

    /// <summary>What makes it the same finding in a later run: rule, office or commune,
    /// subject, and the month for rules that speak of a month.</summary>
    public string Identity(bool byMonth) =>
        $"{Rule}|{(OfficeCode.Length > 0 ? OfficeCode : CommuneCode)}|{Subject}|{(byMonth ? Month.Key : 0)}";
}
