using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Tokens;

/// <summary>What a new token is to be.</summary>
/// <param name="Name">What it is for: 1 to <see cref="MakeToken.NameLength"/> characters.</param>
/// <param name="OfficeCode">6 digits: the one office it sends for.</param>
/// <param name="Days">Days until it expires, 1 to <see cref="MakeToken.MostDays"/>.</param>
public sealed record NewToken(string Name, string OfficeCode, int Days);

/// <summary>What came of it.</summary>
/// <param name="Text">The token, to be shown once; empty when it was not made.</param>
/// <param name="Faults">What stands against it, one sentence each.</param>
public sealed record MadeToken(string Text, IReadOnlyList<Bilingual> Faults);

/// <summary>Makes a token: an administrator for any office, an office's account for its own.</summary>
public sealed class MakeToken(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    public const int NameLength = 60;
    public const int MostDays = 730;

    public async Task<MadeToken> RunAsync(NewToken asked, Reader by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var name = asked.Name.Trim().Normalize();
        var faults = await FaultsAsync(db, asked with { Name = name }, by, cancel);
        if (faults.Count > 0)
        {
            return new("", faults);
        }

        var (text, beginning, sha256) = TokenText.Make();
        db.ApiTokens.Add(new ApiToken
        {
            Name = name,
            OfficeCode = asked.OfficeCode,
            Beginning = beginning,
            Sha256 = sha256,
            MadeAtUtc = now,
            MadeBy = by.Name,
            ExpiresAtUtc = now.AddDays(asked.Days),
        });
        db.AuditEntries.Add(new()
        {
            AtUtc = now,
            By = by.Name,
            Action = "token-made",
            Subject = beginning,
            Detail = $"{name}, {asked.OfficeCode}, {asked.Days}",
        });
        await db.SaveChangesAsync(cancel);
        return new(text, []);
    }

    private static async Task<IReadOnlyList<Bilingual>> FaultsAsync(FundsDb db, NewToken asked, Reader by, CancellationToken cancel)
    {
        List<Bilingual> faults = [];
        if (asked.Name.Length is 0 or > NameLength || asked.Name.Any(char.IsControl))
        {
            faults.Add(new($"Tên phải có từ 1 đến {NameLength} ký tự.", $"A name has 1 to {NameLength} characters."));
        }

        if (asked.Days is < 1 or > MostDays)
        {
            faults.Add(new($"Thời hạn phải từ 1 đến {MostDays} ngày.", $"A token lasts 1 to {MostDays} days."));
        }

        if (!MayMakeFor(asked.OfficeCode, by))
        {
            faults.Add(new(
                $"Tài khoản này không được tạo mã cho phòng giao dịch {asked.OfficeCode}.",
                $"This account makes no tokens for office {asked.OfficeCode}."));
        }
        else if (!await db.Offices.AnyAsync(o => o.Code == asked.OfficeCode, cancel) && !IsOfficeCode(asked.OfficeCode))
        {
            faults.Add(new("Hãy chọn phòng giao dịch.", "Choose an office."));
        }

        return faults;
    }

    /// <summary>An administrator for all offices, an office's own account for its own, and nobody else.</summary>
    internal static bool MayMakeFor(string officeCode, Reader by) =>
        by.Role == Roles.Administrator || (by.Role == Roles.BankOffice && by.Limit.Offices.Contains(officeCode));

    /// <summary>An office may have its token before its first file makes it known.</summary>
    private static bool IsOfficeCode(string code) => AreaCodes.IsOffice(code) && code.All(char.IsAsciiDigit);
}
