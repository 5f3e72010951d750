using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Users;

/// <summary>What all acts of an administrator on an account have in common: the right to it, one transaction, the chain.</summary>
internal sealed class UserActs(IDbContextFactory<FundsDb> databases, AccountChanges changes, TimeProvider clock)
{
    private static readonly Bilingual OnlyAdministrators = new(
        "Chỉ quản trị viên được sửa tài khoản.", "Only an administrator changes accounts.");

    private static readonly Bilingual Gone = new("Không còn tài khoản này.", "This account is no longer there.");

    private static readonly Bilingual Last = new(
        "Đây là quản trị viên cuối cùng đang dùng được: hãy cho một tài khoản khác vai trò quản trị trước.",
        "This is the last active administrator: give another account that role first.");

    /// <summary>Makes the change; afterwards the account's open pages end.</summary>
    /// <param name="accountId">Which.</param>
    /// <param name="by">Who asks; anybody but an administrator is refused.</param>
    /// <param name="change">The change, without saving: what it was, or what stands against it.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    /// <returns>What stands against it; null when it was done.</returns>
    public async Task<Bilingual?> RunAsync(
        string accountId, Reader by, Func<FundsDb, Account, Task<UserChange>> change, CancellationToken cancel)
    {
        if (by.Role != Roles.Administrator)
        {
            return OnlyAdministrators;
        }

        var fault = await Chain.Chain.CommitAsync(databases, ChangeAsync, cancel);
        if (fault is null)
        {
            changes.Tell(accountId);
        }

        return fault;

        async Task<Bilingual?> ChangeAsync(FundsDb db)
        {
            // Two administrators who disable each other at the same time: the second is made anew and sees the first.
            await Chain.Chain.PinAsync(db, cancel);
            if (await db.Users.Include(a => a.Areas).SingleOrDefaultAsync(a => a.Id == accountId, cancel) is not { } account)
            {
                return Gone;
            }

            var (what, detail, against) = await change(db, account);
            if (against is null)
            {
                await UserAudit.AddAsync(db, new(account, what, detail, by.Name), clock.GetUtcNow().UtcDateTime, cancel);
            }

            return against;
        }
    }

    /// <summary>Refuses to leave nobody who can look after accounts.</summary>
    /// <returns>Null while another enabled account is an administrator.</returns>
    public static async Task<Bilingual?> IfLastAsync(FundsDb db, Account account, CancellationToken cancel)
    {
        var administrators = db.UserRoles.Where(u => db.Roles.Any(r => r.Id == u.RoleId && r.Name == Roles.Administrator));
        var isOne = account.Enabled && await administrators.AnyAsync(u => u.UserId == account.Id, cancel);
        var hasOthers = await db.Users.AnyAsync(
            a => a.Id != account.Id && a.Enabled && administrators.Any(u => u.UserId == a.Id), cancel);
        return isOne && !hasOthers ? Last : null;
    }
}

/// <param name="What">What was done.</param>
/// <param name="Detail">What it is now.</param>
/// <param name="Against">What stands against it; null when it is done.</param>
internal sealed record UserChange(string What, string Detail = "", Bilingual? Against = null);
