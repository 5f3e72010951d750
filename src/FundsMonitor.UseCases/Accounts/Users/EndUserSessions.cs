using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Users;

/// <summary>Ends all sessions of an account.</summary>
public sealed class EndUserSessions(IDbContextFactory<FundsDb> databases, AccountChanges changes, TimeProvider clock)
{
    /// <returns>What stands against it; null when it was done.</returns>
    public Task<Bilingual?> RunAsync(string accountId, Reader by, CancellationToken cancel) =>
        new UserActs(databases, changes, clock).RunAsync(accountId, by, async (db, account) =>
        {
            await UserAudit.EndSessionsAsync(db, account, cancel);
            return new("sessions-ended");
        }, cancel);
}
