using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts;

/// <summary>Who an account is now, and what it may read: asked again for every page, so that a change acts at once.</summary>
public sealed class FindReader(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <summary>Somebody who may read nothing: an account that is unknown or disabled.</summary>
    public static Reader Nobody { get; } = new("", "", new AreaLimit(false, [], []));

    /// <returns>The reader, or <see cref="Nobody"/>.</returns>
    public async Task<Reader> RunAsync(string accountName, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var normalized = accountName.ToUpperInvariant();
        var account = await db.Users.AsNoTracking().Include(a => a.Areas)
            .SingleOrDefaultAsync(a => a.NormalizedUserName == normalized, cancel);

        // An account is never read as a token, whatever its name is.
        if (account is null && accountName.StartsWith(ApiToken.SenderPrefix, StringComparison.Ordinal))
        {
            return await OfTokenAsync(db, accountName, cancel);
        }

        if (account is not { Enabled: true })
        {
            return Nobody;
        }

        var roles = await db.UserRoles.Where(u => u.UserId == account.Id)
            .Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => r.Name).ToListAsync(cancel);
        var role = Roles.All.FirstOrDefault(roles.Contains) ?? "";
        var limit = role == Roles.Administrator
            ? AreaLimit.None
            : await LimitAsync(db, account.Areas, cancel);
        return new(account.UserName ?? accountName, role, limit);
    }

    private async Task<AreaLimit> LimitAsync(FundsDb db, IReadOnlyList<AccountArea> areas, CancellationToken cancel)
    {
        var today = VietnamDay.Of(clock.GetUtcNow());
        var limit = await AreaReading.WithPastAsync(db, [.. areas.Select(a => new DatedArea(a.Code, a.AsOf ?? today))], today, cancel);
        return limit.Everything ? limit : limit with { Given = [.. areas.Select(a => a.Code)] };
    }

    /// <summary>Also of a token that was withdrawn since: what it sent before stays limited to its office.</summary>
    private static async Task<Reader> OfTokenAsync(FundsDb db, string name, CancellationToken cancel)
    {
        var number = name[ApiToken.SenderPrefix.Length..].Split(' ')[0];
        var token = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await db.ApiTokens.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancel)
            : null;
        return token?.AsReader() ?? Nobody;
    }
}
