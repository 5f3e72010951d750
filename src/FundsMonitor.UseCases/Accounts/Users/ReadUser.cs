using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Sessions;
using FundsMonitor.UseCases.Accounts.SigningIn;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Users;

/// <summary>One account with what an administrator decides about it.</summary>
/// <param name="Item">As it is listed.</param>
/// <param name="Sessions">Sessions open now.</param>
/// <param name="Subject">Whom of the sign-in provider it is linked to; empty for nobody.</param>
/// <param name="History">What was done to it, the newest first, at most <see cref="ReadUser.HistoryLength"/>.</param>
public sealed record UserDetail(UserItem Item, int Sessions, string Subject, IReadOnlyList<UserAct> History);

/// <param name="AtUtc">When.</param>
/// <param name="By">Who did it.</param>
/// <param name="What">For example <c>account-disabled</c>.</param>
/// <param name="Detail">What it was since then.</param>
public sealed record UserAct(DateTime AtUtc, string By, string What, string Detail);

/// <summary>Reads one account, for an administrator.</summary>
public sealed class ReadUser(IDbContextFactory<FundsDb> databases, SessionTimes times, TimeProvider clock)
{
    public const int HistoryLength = 20;

    /// <returns>Null where there is none, or for somebody who is no administrator.</returns>
    public async Task<UserDetail?> RunAsync(string accountId, Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var account = await db.Users.AsNoTracking().Include(a => a.Areas).SingleOrDefaultAsync(a => a.Id == accountId, cancel);
        if (account is null || reader.Role != Roles.Administrator)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var (idle, oldest) = (now - times.Idle, now - times.Longest);
        var role = await db.UserRoles.Where(u => u.UserId == accountId)
            .Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => r.Name).FirstOrDefaultAsync(cancel) ?? "";
        var names = await PlaceNames.ReadAsync(db, account.Areas.Select(a => a.Code), VietnamDay.Of(clock.GetUtcNow()), cancel);
        var sessions = await db.AccountSessions.CountAsync(
            s => s.AccountId == accountId && s.SeenAtUtc >= idle && s.StartedAtUtc >= oldest, cancel);
        var subject = await db.UserLogins.Where(l => l.UserId == accountId && l.LoginProvider == FindOutside.Provider)
            .Select(l => l.ProviderKey).FirstOrDefaultAsync(cancel) ?? "";
        var name = account.UserName ?? "";
        var history = await db.AuditEntries.Where(a => a.Subject == name && a.Action.StartsWith("account-"))
            .OrderByDescending(a => a.Id).Take(HistoryLength)
            .Select(a => new UserAct(a.AtUtc, a.By, a.Action, a.Detail)).ToListAsync(cancel);
        return new(UserItems.Of(account, role, names, now), sessions, subject, history);
    }
}
