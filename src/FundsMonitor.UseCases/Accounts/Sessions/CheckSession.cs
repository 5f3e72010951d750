using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Sessions;

/// <summary>What a cookie says of itself.</summary>
/// <param name="AccountId">Account.</param>
/// <param name="Key">Key of the session.</param>
/// <param name="Stamp">Security stamp at sign-in; another one since means that password, role or second factor changed.</param>
/// <param name="Role">Role at sign-in.</param>
public sealed record SessionClaim(string AccountId, string Key, string Stamp, string Role);

/// <summary>Whether a session still opens anything: asked at every request and, for open pages, every few seconds.</summary>
public sealed class CheckSession(IDbContextFactory<FundsDb> databases, SessionTimes times, TimeProvider clock)
{
    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(1);

    /// <param name="claim">What the cookie says.</param>
    /// <param name="isUsed">Whether somebody did something now, or the page only asks.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<bool> RunAsync(SessionClaim claim, bool isUsed, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var hash = SessionKey.HashOf(claim.Key);
        var found = await db.AccountSessions.Where(s => s.KeySha256 == hash && s.AccountId == claim.AccountId)
            .Join(db.Users, s => s.AccountId, a => a.Id, (s, a) => new
            {
                s.StartedAtUtc,
                s.SeenAtUtc,
                a.Enabled,
                a.SecurityStamp,
                HasRole = claim.Role == "" || db.UserRoles.Any(
                    u => u.UserId == a.Id && db.Roles.Any(r => r.Id == u.RoleId && r.Name == claim.Role)),
            }).SingleOrDefaultAsync(cancel);
        if (found is not { Enabled: true, HasRole: true } || found.SecurityStamp != claim.Stamp
            || found.SeenAtUtc + times.Idle < now || found.StartedAtUtc + times.Longest < now)
        {
            return false;
        }

        if (isUsed && found.SeenAtUtc + TouchEvery < now)
        {
            await db.AccountSessions.Where(s => s.KeySha256 == hash)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAtUtc, now), cancel);
        }

        return true;
    }
}
