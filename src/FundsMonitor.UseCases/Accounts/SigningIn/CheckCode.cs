using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.SecondFactor;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.SigningIn;

/// <summary>The second step of signing in: a code of the telephone, or one of the recovery codes, which is used up by it.</summary>
public sealed class CheckCode(IDbContextFactory<FundsDb> databases, SecretSeal seal, TimeProvider clock)
{
    /// <returns>False for a wrong code, one used before, and a locked account.</returns>
    public async Task<bool> RunAsync(string accountId, string typed, string from, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId && a.Enabled, cancel);
        var mayTry = await Attempts.BeginAsync(db, account?.Id ?? "", now, cancel);
        if (mayTry && account is { TwoFactorEnabled: true }
            && (await IsCodeAsync(db, (account.Id, account.SealedSecret, account.LastCodeStep), typed, cancel)
                || await IsRecoveryAsync(db, account.Id, typed, cancel)))
        {
            await Attempts.GiveBackAsync(db, account.Id, cancel);
            return true;
        }

        await SignInAudit.AddAsync(db, new(now, account?.UserName ?? "", "code-refused", from), cancel);
        return false;
    }

    private async Task<bool> IsCodeAsync(
        FundsDb db, (string Id, string Sealed, long LastStep) account, string typed, CancellationToken cancel)
    {
        var secret = seal.Open(account.Sealed);
        return secret is not null
            && OneTimeCode.Match(secret, typed, clock.GetUtcNow().UtcDateTime, account.LastStep) is { } step
            // Of two that come with the same code at the same time, one is accepted.
            && await db.Users.Where(a => a.Id == account.Id && a.LastCodeStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastCodeStep, step), cancel) > 0;
    }

    private static async Task<bool> IsRecoveryAsync(FundsDb db, string accountId, string typed, CancellationToken cancel)
    {
        var hash = RecoveryText.HashOf(typed);
        return await db.RecoveryCodes.Where(c => c.AccountId == accountId && c.CodeSha256 == hash).ExecuteDeleteAsync(cancel) > 0;
    }
}
