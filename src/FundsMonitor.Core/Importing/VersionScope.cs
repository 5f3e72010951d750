using System.Globalization;

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
}
