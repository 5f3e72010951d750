using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.SecondFactor;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Users;

/// <summary>Takes the second factor from somebody who lost the telephone and the recovery codes; ends all sessions.</summary>
public sealed class ResetSecondFactor(IDbContextFactory<FundsDb> databases, AccountChanges changes, TimeProvider clock)
{
    /// <returns>What stands against it; null when it was done.</returns>
    public Task<Bilingual?> RunAsync(string accountId, Reader by, CancellationToken cancel) =>
        new UserActs(databases, changes, clock).RunAsync(accountId, by, async (db, account) =>
        {
            await SecondFactorReset.ApplyAsync(db, account, cancel);
            await UserAudit.EndSessionsAsync(db, account, cancel);
            return new("second-factor-reset");
        }, cancel);
}
