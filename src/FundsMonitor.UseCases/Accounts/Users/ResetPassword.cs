using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Passwords;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Users;

/// <summary>Gives an account a made password, shown once, which only serves to choose an own one; ends all its sessions.</summary>
public sealed class ResetPassword(IDbContextFactory<FundsDb> databases, AccountChanges changes, TimeProvider clock)
{
    /// <returns>The password, empty where something stands against it; and what does.</returns>
    public async Task<(string Password, Bilingual? Fault)> RunAsync(string accountId, Reader by, CancellationToken cancel)
    {
        var password = PasswordHash.MakePassword();
        var hash = PasswordHash.Make(password);
        var fault = await new UserActs(databases, changes, clock).RunAsync(accountId, by, async (db, account) =>
        {
            account.PasswordHash = hash;
            account.TemporaryUntilUtc = clock.GetUtcNow().UtcDateTime + CreateAccount.TemporaryFor;
            account.AccessFailedCount = 0;
            account.LockoutEnd = null;
            await UserAudit.EndSessionsAsync(db, account, cancel);
            return new("password-reset");
        }, cancel);
        return fault is null ? (password, null) : ("", fault);
    }
}
