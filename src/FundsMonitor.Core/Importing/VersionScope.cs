using System.Globalization;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing;

/// <summary>What a version is a version of: two files with the same scope replace each other.</summary>
/// <remarks>
/// Loan files and lists of groups: office + month. Control totals and lists of debts: office + month + form or list.
/// Register and plan: commune + year (+ decision). Allocations: commune + decision number.
/// Expenditures: commune + month of the vouchers.
/// </remarks>
/// <param name="Kind">What the file holds.</param>
/// <param name="OfficeCode">6 digits, or empty.</param>
/// <param name="CommuneCode">5 digits, or empty.</param>
/// <param name="Period">yyyymm, or yyyy for kinds that belong to a year, or 0 where the decision alone tells.</param>
/// <param name="Decision">Number of the decision, words of the form or list, or empty.</param>
public sealed record VersionScope(FileKind Kind, string OfficeCode, string CommuneCode, int Period, string Decision)
{
    /// <summary>The scope as one string, stored and unique among current versions.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Kind.Word()}|{OfficeCode}|{CommuneCode}|{Period}|{Decision}");

    /// <summary>What <see cref="Key"/> gave, for people: <c>hồ sơ vay (Mẫu 31), 006307, 03/2024</c>.</summary>
    public static Bilingual Told(string key)
    {
        var parts = key.Split('|', 5);
        var kind = FileKinds.Find(parts[0])?.Label() ?? new(parts[0], parts[0]);
        var rest = string.Concat(
            parts.Skip(1).Select((part, i) => i == 2 ? PeriodTold(part) : part).Where(part => part.Length > 0).Select(part => ", " + part));
        return new(kind.Vi + rest, kind.En + rest);
    }

    private static string PeriodTold(string period) =>
        period == "0" ? "" : period.Length == 6 ? $"{period[4..]}/{period[..4]}" : period;
}
