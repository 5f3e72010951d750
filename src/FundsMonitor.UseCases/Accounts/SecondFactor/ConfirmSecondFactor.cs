using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Accounts.Users;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.SecondFactor;

/// <summary>Turns the second factor on, once a code shows that the telephone has the secret.</summary>
public sealed class ConfirmSecondFactor(IDbContextFactory<FundsDb> databases, SecretSeal seal, TimeProvider clock)
{
    /// <returns>The recovery codes, to be shown once; empty where the code was wrong.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(string accountId, byte[] secret, string typed, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (OneTimeCode.Match(secret, typed, now, lastStep: 0) is not { } step)
        {
            return [];
        }

        var codes = Enumerable.Range(0, RecoveryText.Codes).Select(_ => RecoveryText.Make()).ToList();
        await Chain.Chain.CommitAsync(databases, Change, cancel);
        return codes;

        async Task<bool> Change(FundsDb db)
        {
            var account = await db.Users.SingleAsync(a => a.Id == accountId, cancel);
            account.TwoFactorEnabled = true;
            account.SealedSecret = seal.Seal(secret);
            account.LastCodeStep = step;
            await db.RecoveryCodes.Where(c => c.AccountId == accountId).ExecuteDeleteAsync(cancel);
            db.RecoveryCodes.AddRange(codes.Select(c => new Database.Accounts.RecoveryCode
            {
                AccountId = accountId,
                CodeSha256 = RecoveryText.HashOf(c),
            }));
            await UserAudit.AddAsync(db, new(account, "second-factor-on", "", account.UserName ?? ""), now, cancel);
            return true;
        }
    }
}
