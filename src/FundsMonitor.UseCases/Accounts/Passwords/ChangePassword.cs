using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.SigningIn;
using FundsMonitor.UseCases.Accounts.Users;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Passwords;

/// <summary>A wish for another password.</summary>
/// <param name="AccountId">Whose.</param>
/// <param name="Current">The one in use; a wrong one counts as a wrong one at sign-in does.</param>
/// <param name="Wanted">The new one.</param>
/// <param name="From">Network address it came from.</param>
public sealed record PasswordChange(string AccountId, string Current, string Wanted, string From);

/// <summary>Changes one's own password: needs the current one, and ends all sessions of the account.</summary>
public sealed class ChangePassword(
    IDbContextFactory<FundsDb> databases, CheckPassword check, AccountChanges changes, TimeProvider clock)
{
    /// <returns>What stands against it, one sentence each; empty when it was changed.</returns>
    public async Task<IReadOnlyList<Bilingual>> RunAsync(PasswordChange asked, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == asked.AccountId, cancel);
        if (await check.RunAsync(account.UserName ?? "", asked.Current, asked.From, cancel) is null)
        {
            return [OwnFaults.WrongPassword];
        }

        var faults = PasswordRules.Faults(asked.Wanted, [account.UserName ?? "", account.DisplayName], CommonPasswords.Set).ToList();
        if (PasswordRules.Written(asked.Wanted) == PasswordRules.Written(asked.Current))
        {
            faults.Add(new("Mật khẩu mới phải khác mật khẩu hiện tại.", "The new password must differ from the current one."));
        }

        if (faults.Count == 0)
        {
            var hash = PasswordHash.Make(asked.Wanted);
            await Chain.Chain.CommitAsync(databases, d => ApplyAsync(d, asked.AccountId, hash, cancel), cancel);
            changes.Tell(asked.AccountId);
        }

        return faults;
    }

    private async Task<bool> ApplyAsync(FundsDb db, string accountId, string hash, CancellationToken cancel)
    {
        var account = await db.Users.SingleAsync(a => a.Id == accountId, cancel);
        account.PasswordHash = hash;
        account.TemporaryUntilUtc = null;
        await UserAudit.EndSessionsAsync(db, account, cancel);
        await UserAudit.AddAsync(db, new(account, "password-changed", "", account.UserName ?? ""), clock.GetUtcNow().UtcDateTime, cancel);
        return true;
    }
}
