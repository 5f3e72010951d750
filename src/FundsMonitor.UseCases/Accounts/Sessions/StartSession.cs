using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Sessions;

/// <summary>The last step of signing in: a session that the server knows and can end.</summary>
public sealed class StartSession(IDbContextFactory<FundsDb> databases, SessionTimes times, TimeProvider clock)
{
    /// <returns>The session's key, for the cookie alone.</returns>
    public async Task<string> RunAsync(string accountId, string from, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var key = SessionKey.Make();
        await Attempts.ClearAsync(db, accountId, cancel);
        var (idle, oldest) = (now - times.Idle, now - times.Longest);
        await db.AccountSessions.Where(s => s.SeenAtUtc < idle || s.StartedAtUtc < oldest).ExecuteDeleteAsync(cancel);
        db.AccountSessions.Add(new AccountSession
        {
            KeySha256 = SessionKey.HashOf(key),
            AccountId = accountId,
            StartedAtUtc = now,
            SeenAtUtc = now,
        });
        await db.Users.Where(a => a.Id == accountId)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastSignInAtUtc, now), cancel);
        var name = await db.Users.Where(a => a.Id == accountId).Select(a => a.UserName).SingleAsync(cancel);
        await SignInAudit.AddAsync(db, new(now, name ?? "", "signed-in", from), cancel);
        return key;
    }
}
