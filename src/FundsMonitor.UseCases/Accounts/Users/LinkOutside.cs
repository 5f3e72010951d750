using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Users;

/// <summary>Links an account to a person of the configured sign-in provider, or ends the link.</summary>
public sealed class LinkOutside(IDbContextFactory<FundsDb> databases, AccountChanges changes, TimeProvider clock)
{
    private const int SubjectLength = 255;

    /// <param name="accountId">Which.</param>
    /// <param name="subject">The provider's <c>sub</c>; empty ends the link.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>What stands against it; null when it was done.</returns>
    public Task<Bilingual?> RunAsync(string accountId, string subject, Reader by, CancellationToken cancel) =>
        new UserActs(databases, changes, clock).RunAsync(accountId, by, async (db, account) =>
        {
            var wanted = subject.Trim();
            if (wanted.Length > SubjectLength || wanted.Any(char.IsControl))
            {
                return new("", Against: new("Mã định danh này không hợp lệ.", "This subject is not valid."));
            }

            if (await db.UserLogins.AnyAsync(
                l => l.LoginProvider == FindOutside.Provider && l.ProviderKey == wanted && l.UserId != account.Id, cancel))
            {
                return new("", Against: new(
                    "Mã định danh này đã gắn với tài khoản khác.", "This subject is linked to another account."));
            }

            db.UserLogins.RemoveRange(await db.UserLogins
                .Where(l => l.LoginProvider == FindOutside.Provider && l.UserId == account.Id && l.ProviderKey != wanted)
                .ToListAsync(cancel));
            if (wanted.Length > 0 && !await db.UserLogins.AnyAsync(
                l => l.LoginProvider == FindOutside.Provider && l.ProviderKey == wanted, cancel))
            {
                db.UserLogins.Add(new() { LoginProvider = FindOutside.Provider, ProviderKey = wanted, UserId = account.Id });
            }

            return new(wanted.Length > 0 ? "outside-linked" : "outside-unlinked", wanted);
        }, cancel);
}
