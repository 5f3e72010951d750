using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.Tokens;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Users;

/// <summary>What an account is to be from now on.</summary>
/// <param name="DisplayName">Name as shown; empty for the sign-in name.</param>
/// <param name="Role">One of <see cref="Roles.All"/>.</param>
/// <param name="Areas">As <see cref="NewAccount.Areas"/>.</param>
public sealed record RoleAndAreas(string DisplayName, string Role, IReadOnlyList<string> Areas);

/// <summary>
/// Gives an account another role or other areas. Another role ends its sessions; other areas end its open pages, which load anew; tokens
/// it made and could not make any more are withdrawn.
/// </summary>
public sealed class SetRoleAndAreas(IDbContextFactory<FundsDb> databases, AccountChanges changes, TimeProvider clock)
{
    /// <returns>What stands against it; null when it was done.</returns>
    public Task<Bilingual?> RunAsync(string accountId, RoleAndAreas wanted, Reader by, CancellationToken cancel) =>
        new UserActs(databases, changes, clock).RunAsync(
            accountId, by, (db, account) => ChangeAsync(db, account, wanted, by, cancel), cancel);

    private async Task<UserChange> ChangeAsync(
        FundsDb db, Account account, RoleAndAreas wanted, Reader by, CancellationToken cancel)
    {
        var role = await db.UserRoles.Where(u => u.UserId == account.Id)
            .Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => r.Name).FirstOrDefaultAsync(cancel);
        if ((await AccountFaults.OfAsync(db, wanted.Role, wanted.Areas, cancel)).FirstOrDefault() is { } fault)
        {
            return new("", Against: fault);
        }

        if (role != wanted.Role)
        {
            if (role == Roles.Administrator && await UserActs.IfLastAsync(db, account, cancel) is { } last)
            {
                return new("", Against: last);
            }

            db.UserRoles.RemoveRange(await db.UserRoles.Where(u => u.UserId == account.Id).ToListAsync(cancel));
            db.UserRoles.Add(new() { UserId = account.Id, RoleId = (await CreateAccount.RoleAsync(db, wanted.Role, cancel)).Id });
            await UserAudit.EndSessionsAsync(db, account, cancel);
        }

        var today = VietnamDay.Of(clock.GetUtcNow());
        account.DisplayName = wanted.DisplayName.Trim() is { Length: > 0 } shown ? shown : account.UserName ?? "";
        account.Areas =
            [.. wanted.Areas.Distinct().Select(AreaDay.Of).Select(a => new AccountArea { Code = a.Code, AsOf = a.Day ?? today })];
        var limit = await AreaReading.WithPastAsync(
            db, [.. account.Areas.Select(a => new DatedArea(a.Code, a.AsOf ?? today))], today, cancel);
        var after = new Reader(account.UserName!, wanted.Role, limit);
        await MadeTokens.WithdrawAsync(
            db, after.Name, t => !MakeToken.MayMakeFor(t.OfficeCode, after), (by.Name, clock.GetUtcNow().UtcDateTime), cancel);
        return new("role-and-areas", $"{wanted.Role} {string.Join(' ', account.Areas.Select(a => $"{a.Code}@{a.AsOf:yyyy-MM-dd}"))}");
    }
}
