using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Users;

/// <summary>Lets somebody try again who was locked out.</summary>
public sealed class UnlockUser(IDbContextFactory<FundsDb> databases, AccountChanges changes, TimeProvider clock)
{
    /// <returns>What stands against it; null when it was done.</returns>
    public Task<Bilingual?> RunAsync(string accountId, Reader by, CancellationToken cancel) =>
        new UserActs(databases, changes, clock).RunAsync(accountId, by, (_, account) =>
        {
            account.AccessFailedCount = 0;
            account.LockoutEnd = null;
            return Task.FromResult(new UserChange("unlocked"));
        }, cancel);
}
