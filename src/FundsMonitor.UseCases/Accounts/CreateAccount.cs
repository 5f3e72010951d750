using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.Passwords;
using FundsMonitor.UseCases.Accounts.Users;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts;

/// <summary>What a new account is to be.</summary>
/// <param name="Name">Name to sign in with: letters, digits, dots and hyphens.</param>
/// <param name="Role">One of <see cref="Roles.All"/>.</param>
/// <param name="Areas">Codes of offices, communes and districts, or <c>*</c>. A code is read as of today; <c>15148@2024-12-31</c> means
/// the commune that had it on that day.</param>
/// <param name="Password">See <see cref="PasswordRules"/>.</param>
/// <param name="DisplayName">Name as shown; empty for the sign-in name.</param>
public sealed record NewAccount(string Name, string Role, IReadOnlyList<string> Areas, string Password, string DisplayName = "")
{
    /// <summary>Whether the password only serves to choose an own one, within <see cref="CreateAccount.TemporaryFor"/>.</summary>
    public bool IsTemporary { get; init; }

    /// <summary>Whether it is to be made only while there is no other account.</summary>
    public bool IsFirst { get; init; }
}

/// <summary>Makes an account with one role and its areas.</summary>
public sealed class CreateAccount(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <summary>How long a made password may wait for its owner.</summary>
    public static readonly TimeSpan TemporaryFor = TimeSpan.FromDays(7);

    private const int NameLength = 64;

    private static readonly Bilingual NotFirst = new(
        "Đã có tài khoản: tài khoản tiếp theo do quản trị viên tạo.",
        "There is an account already: further ones are made by an administrator.");

    /// <returns>What stands against it, one sentence each; empty when the account was made.</returns>
    public async Task<IReadOnlyList<Bilingual>> RunAsync(NewAccount asked, Reader by, CancellationToken cancel)
    {
        var account = NewRow(asked);
        return await Chain.Chain.CommitAsync(databases, db => AddAsync(db, asked, account, by, cancel), cancel);
    }

    private async Task<IReadOnlyList<Bilingual>> AddAsync(
        FundsDb db, NewAccount asked, Account account, Reader by, CancellationToken cancel)
    {
        if (asked.IsFirst)
        {
            // Two who are first at the same moment: the second is made anew and sees the other.
            await Chain.Chain.PinAsync(db, cancel);
            if (await db.Users.AnyAsync(cancel))
            {
                return [NotFirst];
            }
        }

        List<Bilingual> faults = [.. FaultsOfForm(asked), .. await FaultsOfDataAsync(db, asked, cancel)];
        if (faults.Count > 0)
        {
            return faults;
        }

        db.Users.Add(account);
        db.UserRoles.Add(new() { UserId = account.Id, RoleId = (await RoleAsync(db, asked.Role, cancel)).Id });
        var now = clock.GetUtcNow().UtcDateTime;
        await UserAudit.AddAsync(db, new(account, "created", $"{asked.Role} {string.Join(' ', asked.Areas)}", by.Name), now, cancel);
        return [];
    }

    private static IEnumerable<Bilingual> FaultsOfForm(NewAccount asked)
    {
        if (asked.Name.Length is 0 or > NameLength || !asked.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
        {
            yield return new(
                "Tên đăng nhập chỉ gồm chữ không dấu, chữ số, dấu chấm và gạch nối, từ 1 đến 64 ký tự.",
                "A sign-in name has only unaccented letters, digits, dots and hyphens, 1 to 64 of them.");
        }

        foreach (var fault in PasswordRules.Faults(asked.Password, [asked.Name, asked.DisplayName], CommonPasswords.Set))
        {
            yield return fault;
        }
    }

    private static async Task<List<Bilingual>> FaultsOfDataAsync(FundsDb db, NewAccount asked, CancellationToken cancel)
    {
        var faults = await AccountFaults.OfAsync(db, asked.Role, asked.Areas, cancel);
        var normalized = asked.Name.ToUpperInvariant();
        if (await db.Users.AnyAsync(a => a.NormalizedUserName == normalized, cancel))
        {
            faults.Add(new($"Tên đăng nhập \"{asked.Name}\" đã có.", $"The sign-in name \"{asked.Name}\" is taken."));
        }

        return faults;
    }

    private Account NewRow(NewAccount asked)
    {
        var (now, today) = (clock.GetUtcNow().UtcDateTime, VietnamDay.Of(clock.GetUtcNow()));
        return new Account
        {
            UserName = asked.Name,
            NormalizedUserName = asked.Name.ToUpperInvariant(),
            DisplayName = asked.DisplayName.Length > 0 ? asked.DisplayName : asked.Name,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            Areas = [.. asked.Areas.Distinct().Select(AreaDay.Of).Select(a => new AccountArea { Code = a.Code, AsOf = a.Day ?? today })],
            PasswordHash = PasswordHash.Make(asked.Password),
            TemporaryUntilUtc = asked.IsTemporary ? now + TemporaryFor : null,
        };
    }

    /// <summary>The role's row; made when it is first given.</summary>
    internal static async Task<IdentityRole> RoleAsync(FundsDb db, string name, CancellationToken cancel)
    {
        if (await db.Roles.SingleOrDefaultAsync(r => r.Name == name, cancel) is { } role)
        {
            return role;
        }

        var made = new IdentityRole(name) { NormalizedName = name.ToUpperInvariant() };
        db.Roles.Add(made);
        return made;
    }
}
