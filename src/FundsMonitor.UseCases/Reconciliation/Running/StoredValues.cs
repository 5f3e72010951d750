using FundsMonitor.Core;
using FundsMonitor.Core.Reconciliation;

namespace FundsMonitor.UseCases.Reconciliation.Running;

/// <summary>The part of a stored finding that a run decides, as it is stored: two runs over the same data give equal values.</summary>
internal sealed record StoredValues(
    Severity Severity,
    string OfficeCode,
    string CommuneCode,
    Month Month,
    string SideA,
    string SideB,
    Money? Difference,
    string Arguments,
    string Rows)
{
    private const int TextLength = 1000;
    private const int SubjectLength = 200;

    private string Subject { get; init; } = "";

    public static StoredValues Of(Finding finding) => new(
        finding.Severity,
        finding.OfficeCode,
        finding.CommuneCode,
        finding.Month,
        Clip(finding.SideA),
        Clip(finding.SideB),
        finding.Difference,
        Clip(string.Join('\t', finding.Arguments), StoredFinding.ArgumentsLength),
        string.Join('\n', finding.Rows.Take(StoredFinding.RowsKept)))
    {
        Subject = Clip(finding.Subject, SubjectLength),
    };

    public static StoredValues Of(StoredFinding stored) => new(
        stored.Severity,
        stored.OfficeCode,
        stored.CommuneCode,
        stored.Month,
        stored.SideA,
        stored.SideB,
        stored.Difference,
        stored.Arguments,
        stored.Rows)
    {
        Subject = stored.Subject,
    };

    public void WriteTo(StoredFinding stored)
    {
        stored.Severity = Severity;
        stored.Subject = Subject;
        stored.OfficeCode = OfficeCode;
        stored.CommuneCode = CommuneCode;
        stored.Month = Month;
        stored.SideA = SideA;
        stored.SideB = SideB;
        stored.Difference = Difference;
        stored.Impact = Difference is { } difference ? difference < Money.Zero ? -difference : difference : Money.Zero;
        stored.Arguments = Arguments;
        stored.Rows = Rows;
        stored.FillSearch();
    }

    /// <summary>Text that fits its column; what is cut off is marked.</summary>
    public static string Clip(string text, int length = TextLength) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
