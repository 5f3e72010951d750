using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts;

/// <summary>What a new account is to be.</summary>
/// <param name="Name">Name to sign in with: letters, digits, dots and hyphens.</param>
/// <param name="Role">One of <see cref="Roles.All"/>.</param>
/// <param name="Areas">Codes of offices, communes and districts, or <c>*</c>. A code is read as of today; <c>15148@2024-12-31</c> means
/// the commune that had it on that day.</param>
/// <param name="Password">At least <see cref="CreateAccount.PasswordLength"/> characters.</param>
/// <param name="DisplayName">Name as shown; empty for the sign-in name.</param>
public sealed record NewAccount(string Name, string Role, IReadOnlyList<string> Areas, string Password, string DisplayName = "");

/// <summary>Makes an account with one role and its areas.</summary>
public sealed class CreateAccount(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <summary>Least length of a password. No mixture of signs is asked for: long and remembered beats short and written down.</summary>
    public const int PasswordLength = 12;

    private const int NameLength = 64;

    /// <returns>What stands against it, one sentence each; empty when the account was made.</returns>
    public async Task<IReadOnlyList<Bilingual>> RunAsync(NewAccount asked, Reader by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        List<Bilingual> faults = [.. FaultsOfForm(asked), .. await FaultsOfDataAsync(db, asked, cancel)];
        if (faults.Count > 0)
        {
            return faults;
        }

        var account = NewRow(asked, PlaceDay.Today(clock));
        db.Users.Add(account);
        db.UserRoles.Add(new() { UserId = account.Id, RoleId = (await RoleAsync(db, asked.Role, cancel)).Id });
        db.AuditEntries.Add(new()
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = by.Name,
            Action = "account-created",
            Subject = asked.Name,
            Detail = $"{asked.Role} {string.Join(' ', asked.Areas)}",
        });
        await db.SaveChangesAsync(cancel);
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

        if (!Roles.All.Contains(asked.Role))
        {
            yield return new(
                $"Không có vai trò \"{asked.Role}\". Các vai trò: {string.Join(", ", Roles.All)}.",
                $"There is no role \"{asked.Role}\". Roles: {string.Join(", ", Roles.All)}.");
        }

        if (asked.Password.Length < PasswordLength)
        {
            yield return new(
                $"Mật khẩu phải có ít nhất {PasswordLength} ký tự.",
                $"A password has at least {PasswordLength} characters.");
        }

        if (asked.Areas.Count == 0)
        {
            yield return new(
                "Chưa có địa bàn: hãy cho mã xã, mã huyện, mã phòng giao dịch hoặc * (tất cả).",
                "No area: give the code of a commune, district or office, or * for everything.");
        }
    }

    private static async Task<List<Bilingual>> FaultsOfDataAsync(FundsDb db, NewAccount asked, CancellationToken cancel)
    {
        List<Bilingual> faults = [];
        var normalized = asked.Name.ToUpperInvariant();
        if (await db.Users.AnyAsync(a => a.NormalizedUserName == normalized, cancel))
        {
            faults.Add(new($"Tên đăng nhập \"{asked.Name}\" đã có.", $"The sign-in name \"{asked.Name}\" is taken."));
        }

        var codes = asked.Areas.Select(a => AreaDay.Of(a).Code).Where(a => a != AreaCodes.Everything).Distinct().ToList();
        var known = await db.Communes.Where(c => codes.Contains(c.Code)).Select(c => c.Code)
            .Union(db.Offices.Where(o => codes.Contains(o.Code)).Select(o => o.Code)).ToListAsync(cancel);
        faults.AddRange(codes.Except(known).Where(c => !IsOfficeCode(c)).Select(code => new Bilingual(
            $"Không có địa bàn hoặc phòng giao dịch mang mã \"{code}\".",
            $"No area or office has the code \"{code}\".")));
        return faults;
    }

    /// <summary>An office has its account before its first file makes it known.</summary>
    private static bool IsOfficeCode(string code) => code.Length == 6 && code.All(char.IsAsciiDigit);

    private static Account NewRow(NewAccount asked, DateOnly today)
    {
        var account = new Account
        {
            UserName = asked.Name,
            NormalizedUserName = asked.Name.ToUpperInvariant(),
            DisplayName = asked.DisplayName.Length > 0 ? asked.DisplayName : asked.Name,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            Areas = [.. asked.Areas.Distinct().Select(AreaDay.Of).Select(a => new AccountArea { Code = a.Code, AsOf = a.Day ?? today })],
        };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, asked.Password);
        return account;
    }

    private static async Task<IdentityRole> RoleAsync(FundsDb db, string name, CancellationToken cancel)
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
