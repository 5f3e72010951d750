using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Users;

/// <summary>Disables an account, or enables it again. Disabling ends its sessions, its open pages and the tokens it made.</summary>
public sealed class SetEnabled(IDbContextFactory<FundsDb> databases, AccountChanges changes, TimeProvider clock)
{
    /// <returns>What stands against it; null when it was done.</returns>
    public Task<Bilingual?> RunAsync(string accountId, bool enabled, Reader by, CancellationToken cancel) =>
        new UserActs(databases, changes, clock).RunAsync(accountId, by, async (db, account) =>
        {
            if (!enabled && await UserActs.IfLastAsync(db, account, cancel) is { } last)
            {
                return new("", Against: last);
            }

            account.Enabled = enabled;
            if (!enabled)
            {
                await UserAudit.EndSessionsAsync(db, account, cancel);
                await MadeTokens.WithdrawAsync(db, account.UserName!, _ => true, (by.Name, clock.GetUtcNow().UtcDateTime), cancel);
            }

            return new(enabled ? "enabled" : "disabled");
        }, cancel);
}
