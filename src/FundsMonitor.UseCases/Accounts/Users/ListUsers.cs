using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Users;

/// <summary>Whether somebody can sign in.</summary>
public enum UserState
{
    /// <summary>With the own password.</summary>
    Active,

    /// <summary>Has a made password and has not chosen an own one yet.</summary>
    Waiting,

    /// <summary>Too many wrong attempts; passes by itself.</summary>
    Locked,

    /// <summary>An administrator disabled the account.</summary>
    Disabled,
}

/// <summary>Which accounts are listed.</summary>
/// <param name="Text">Part of the sign-in name or shown name; empty for all.</param>
/// <param name="Role">Role; empty for all.</param>
/// <param name="Enabled">State; null for all.</param>
public sealed record UserFilter(string Text, string Role, bool? Enabled);

/// <summary>An account as an administrator sees it.</summary>
/// <param name="Id">For the address.</param>
/// <param name="Name">Sign-in name.</param>
/// <param name="DisplayName">Name as shown.</param>
public sealed record UserItem(string Id, string Name, string DisplayName)
{
    public string Role { get; init; } = "";

    public UserState State { get; init; }

    public bool HasSecondFactor { get; init; }

    public DateTime? LastSignInAtUtc { get; init; }

    /// <summary>What it may see: code, name and the day the code is read on.</summary>
    public IReadOnlyList<(string Code, string Name, DateOnly? AsOf)> Areas { get; init; } = [];
}

/// <summary>The accounts, for administrators.</summary>
public sealed class ListUsers(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    public async Task<Page<UserItem>> RunAsync(Reader reader, UserFilter filter, PageRequest page, CancellationToken cancel)
    {
        if (reader.Role != Roles.Administrator)
        {
            return new([], 0);
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var slice = await Ordered(db, await FilteredAsync(db, filter, cancel), page).ToLongPageAsync(page, cancel);
        var roles = await RolesAsync(db, [.. slice.Items.Select(a => a.Id)], cancel);
        var today = VietnamDay.Of(clock.GetUtcNow());
        var names = await PlaceNames.ReadAsync(db, slice.Items.SelectMany(a => a.Areas).Select(a => a.Code), today, cancel);
        return slice.Shown(account => UserItems.Of(account, roles.GetValueOrDefault(account.Id, ""), names, clock.GetUtcNow().UtcDateTime));
    }

    private static async Task<IQueryable<Account>> FilteredAsync(FundsDb db, UserFilter filter, CancellationToken cancel)
    {
        var accounts = db.Users.AsNoTracking().Include(a => a.Areas).AsQueryable();
        var text = filter.Text.Trim();
        if (text.Length > 0)
        {
            var normalized = text.ToUpperInvariant();
            var found = await FoldedNames.HoldingAsync(db.Users.Select(a => a.DisplayName), text, cancel);
            accounts = accounts.Where(a => a.NormalizedUserName!.Contains(normalized) || EF.Parameter(found).Contains(a.DisplayName));
        }

        accounts = filter.Enabled is { } enabled ? accounts.Where(a => a.Enabled == enabled) : accounts;
        return filter.Role.Length > 0
            ? accounts.Where(a => db.UserRoles.Any(u => u.UserId == a.Id && db.Roles.Any(r => r.Id == u.RoleId && r.Name == filter.Role)))
            : accounts;
    }

    private static IQueryable<Account> Ordered(FundsDb db, IQueryable<Account> accounts, PageRequest page) => page.SortBy switch
    {
        nameof(UserItem.DisplayName) => accounts.By(page, a => a.DisplayName).ThenBy(a => a.NormalizedUserName),
        nameof(UserItem.LastSignInAtUtc) => accounts.By(page, a => a.LastSignInAtUtc).ThenBy(a => a.NormalizedUserName),
        nameof(UserItem.Role) => accounts.By(page, a => db.UserRoles.Where(u => u.UserId == a.Id)
            .Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => r.Name).FirstOrDefault()).ThenBy(a => a.NormalizedUserName),
        nameof(UserItem.Name) => accounts.By(page, a => a.NormalizedUserName),
        _ => accounts.OrderBy(a => a.NormalizedUserName),
    };

    private static Task<Dictionary<string, string>> RolesAsync(FundsDb db, IReadOnlyList<string> ids, CancellationToken cancel) =>
        db.UserRoles.Where(u => ids.Contains(u.UserId))
            .Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => new { u.UserId, r.Name })
            .GroupBy(r => r.UserId).Select(g => new { g.Key, Name = g.Min(r => r.Name) })
            .ToDictionaryAsync(r => r.Key, r => r.Name ?? "", cancel);
}
