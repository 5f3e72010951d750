using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.SigningIn;

/// <summary>The account that an administrator linked to somebody who signed in elsewhere. None is ever made here.</summary>
public sealed class FindOutside(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <summary>Name of the one provider that can be configured, as Identity stores it.</summary>
    public const string Provider = "openid-connect";

    /// <param name="subject">The provider's <c>sub</c>.</param>
    /// <param name="from">Network address it came from.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The account's id; null where no enabled account is linked.</returns>
    public async Task<string?> RunAsync(string subject, string from, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var id = await db.UserLogins.Where(l => l.LoginProvider == Provider && l.ProviderKey == subject)
            .Join(db.Users.Where(a => a.Enabled), l => l.UserId, a => a.Id, (l, a) => a.Id).SingleOrDefaultAsync(cancel);
        if (id is null)
        {
            await SignInAudit.AddAsync(db, new(clock.GetUtcNow().UtcDateTime, "", "outside-refused", from), cancel);
        }

        return id;
    }
}
