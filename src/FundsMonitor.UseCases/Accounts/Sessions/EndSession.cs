using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Sessions;

/// <summary>Signs out on the server: a copy of the cookie opens nothing from then on, and the session's open pages end.</summary>
public sealed class EndSession(IDbContextFactory<FundsDb> databases, AccountChanges changes, TimeProvider clock)
{
    /// <param name="claim">The own session.</param>
    /// <param name="others">True to end all sessions of the account but this one; false to end this one.</param>
    /// <param name="from">Network address it came from.</param>
    /// <param name="cancel">Stops.</param>
    public async Task RunAsync(SessionClaim claim, bool others, string from, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var hash = SessionKey.HashOf(claim.Key);
        var ended = await db.AccountSessions.Where(s => s.AccountId == claim.AccountId && (s.KeySha256 == hash) != others)
            .ExecuteDeleteAsync(cancel);
        if (ended > 0)
        {
            var name = await db.Users.Where(a => a.Id == claim.AccountId).Select(a => a.UserName).SingleOrDefaultAsync(cancel);
            var now = clock.GetUtcNow().UtcDateTime;
            await SignInAudit.AddAsync(db, new(now, name ?? "", others ? "sessions-ended" : "signed-out", from), cancel);
            changes.Tell(claim.AccountId);
        }
    }
}
