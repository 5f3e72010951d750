using System.Security.Cryptography;
using System.Text;
using FundsMonitor.Core.Accounts;

namespace FundsMonitor.UseCases.Reports;

/// <summary>What a role sees of a report.</summary>
internal static class ReportRights
{
    /// <summary>Project money and households: as the pages of them, not for bank offices.</summary>
    public static bool SeesCommuneData(Reader reader) => reader.Role != Roles.BankOffice;

    /// <summary>A role the program knows; whoever has none reads nothing.</summary>
    public static bool MayRead(Reader reader) => Roles.All.Contains(reader.Role);

    /// <summary>SHA-256 over role and areas: while it stays, the reader may see what he might see before.</summary>
    public static string HashOf(Reader reader)
    {
        var limit = reader.Limit;
        var areas = limit.Everything ? ["*"]
            : limit.Given.Count > 0 ? limit.Given
            : limit.Offices.Concat(limit.Communes);
        var rights = $"{reader.Role}|{string.Join(',', areas.Order(StringComparer.Ordinal))}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rights)));
    }
}
