using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Seeing;

/// <summary>Who looked at one household, or at a member's whole id: for finance officers and administrators within their areas.</summary>
public sealed class ReadSeenBy(IDbContextFactory<FundsDb> databases)
{
    private const int Most = 20;

    /// <summary>Whether somebody with this role is told who looked.</summary>
    public static bool MaySee(string role) => role is Roles.Administrator or Roles.FinanceOfficer;

    /// <param name="reader">Who asks.</param>
    /// <param name="household">The household, as it was read within the reader's areas.</param>
    /// <param name="year">Year of its register.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The newest first, twenty at most.</returns>
    public async Task<IReadOnlyList<AuditEntry>> RunAsync(Reader reader, Household household, int year, CancellationToken cancel)
    {
        if (!MaySee(reader.Role) || !reader.Limit.Allows(household))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var subject = string.Create(CultureInfo.InvariantCulture, $"{household.CommuneCode}/{year}/{household.HouseholdCode}");
        var below = subject + "/";
        return await db.AuditEntries.AsNoTracking()
            .Where(e => (e.Action == AccessKinds.HouseholdRead && e.Subject == subject)
                || ((e.Action == ChainKinds.IdRevealed || e.Action == ChainKinds.PersonExported) && e.Subject.StartsWith(below)))
            .OrderByDescending(e => e.Id).Take(Most).ToListAsync(cancel);
    }
}
