using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Passwords;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.SigningIn;

/// <summary>The first step of signing in.</summary>
/// <remarks>Unknown, wrong, locked, disabled and expired are answered alike and cost alike: nobody learns who has an account.</remarks>
public sealed class CheckPassword(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>The account's id; null for every refusal.</returns>
    public async Task<string?> RunAsync(string name, string password, string from, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var normalized = name.Trim().ToUpperInvariant();
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == normalized, cancel);
        var mayTry = await Attempts.BeginAsync(db, account?.Id ?? "", now, cancel);
        var (right, renew) = PasswordHash.Compare(account?.PasswordHash, password);
        if (right && mayTry && account is { Enabled: true } && !(account.TemporaryUntilUtc < now))
        {
            await Attempts.GiveBackAsync(db, account.Id, cancel);
            if (renew)
            {
                var hash = PasswordHash.Make(password);
                await db.Users.Where(a => a.Id == account.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, hash), cancel);
            }

            return account.Id;
        }

        await SignInAudit.AddAsync(db, new(now, account?.UserName ?? "", "sign-in-refused", from), cancel);
        return null;
    }
}
