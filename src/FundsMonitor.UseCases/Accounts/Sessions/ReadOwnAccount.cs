using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.SecondFactor;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Sessions;

/// <summary>An account as its owner sees it, and what signing in still asks of it.</summary>
/// <param name="Id">Account.</param>
/// <param name="Name">Sign-in name.</param>
/// <param name="DisplayName">Name as shown.</param>
public sealed record OwnAccount(string Id, string Name, string DisplayName)
{
    /// <summary>One of <see cref="Roles.All"/>, or empty.</summary>
    public string Role { get; init; } = "";

    /// <summary>Changes whenever sessions end.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>Whether a second factor is on.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>Whether the role must have one.</summary>
    public bool MustHaveSecondFactor { get; init; }

    /// <summary>Whether the password was made by somebody else.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>Recovery codes not used yet.</summary>
    public int RecoveryCodes { get; init; }

    /// <summary>Sessions that are open now, this one among them.</summary>
    public int Sessions { get; init; }
}

/// <summary>Reads one enabled account.</summary>
public sealed class ReadOwnAccount(IDbContextFactory<FundsDb> databases, SessionTimes times, TimeProvider clock)
{
    /// <returns>Null for an account that is not there or disabled.</returns>
    public async Task<OwnAccount?> RunAsync(string accountId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId && a.Enabled, cancel);
        if (account is null)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var (idle, oldest) = (now - times.Idle, now - times.Longest);
        return new(account.Id, account.UserName ?? "", account.DisplayName)
        {
            Role = await db.UserRoles.Where(u => u.UserId == accountId)
                .Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => r.Name).FirstOrDefaultAsync(cancel) ?? "",
            Stamp = account.SecurityStamp ?? "",
            HasSecondFactor = account.TwoFactorEnabled,
            MustHaveSecondFactor = await SecondFactorRoles.IsRequiredAsync(db, accountId, cancel),
            MustChangePassword = account.TemporaryUntilUtc is not null,
            RecoveryCodes = await db.RecoveryCodes.CountAsync(c => c.AccountId == accountId, cancel),
            Sessions = await db.AccountSessions.CountAsync(
                s => s.AccountId == accountId && s.SeenAtUtc >= idle && s.StartedAtUtc >= oldest, cancel),
        };
    }
}
