using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Notices;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Importing.Reminders;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Notices;

/// <summary>What an account wants from now on.</summary>
/// <param name="OnBell">Groups that the bell and the page tell.</param>
/// <param name="InMail">Groups that the letter tells.</param>
/// <param name="Rhythm">How often a letter goes.</param>
/// <param name="Address">Where it goes; empty for nowhere.</param>
public sealed record WantedNotices(NoticeGroups OnBell, NoticeGroups InMail, DigestRhythm Rhythm, string Address)
{
    /// <summary>The letter's language, <c>vi</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "vi";
}

/// <summary>Sets what one's own account is told of, where and how often.</summary>
public sealed class SetNotices(IDbContextFactory<FundsDb> databases, ReadBell bell, TimeProvider clock)
{
    /// <returns>What stands against it; null when it was set.</returns>
    public async Task<Bilingual?> RunAsync(WantedNotices wanted, Reader by, CancellationToken cancel)
    {
        if (!Enum.IsDefined(wanted.Rhythm) || wanted.Language is not ("vi" or "en"))
        {
            return new(
                "Cài đặt này không có: hãy mở lại trang rồi chọn lại.", "There is no such setting: open the page again and choose anew.");
        }

        if (wanted.Address.Length > 0 && !MailOptions.IsAddress(wanted.Address))
        {
            return new(
                $"“{wanted.Address}” không phải một địa chỉ thư: hãy viết dạng ten@don-vi.vn, hoặc để trống.",
                $"“{wanted.Address}” is no e-mail address: write it as name@office.vn, or leave it empty.");
        }

        var fault = await Chain.CommitAsync(databases, db => SetAsync(db, wanted, by, cancel), cancel);
        bell.Forget(by.Name);
        return fault;
    }

    private async Task<Bilingual?> SetAsync(FundsDb db, WantedNotices wanted, Reader by, CancellationToken cancel)
    {
        var account = await db.Users.SingleOrDefaultAsync(a => a.UserName == by.Name && a.Enabled, cancel);
        if (account is null)
        {
            return new("Tài khoản này không còn dùng được.", "This account can no longer be used.");
        }

        var setting = await db.NoticeSettings.SingleOrDefaultAsync(s => s.AccountName == by.Name, cancel)
            ?? db.NoticeSettings.Add(new() { AccountName = by.Name }).Entity;
        setting.BellOff = NoticeGroups.All & ~wanted.OnBell;
        setting.MailOff = NoticeGroups.All & ~wanted.InMail;
        (setting.Rhythm, setting.LanguageCode) = (wanted.Rhythm, wanted.Language);
        var isMoved = (account.Email ?? "") != wanted.Address;
        if (isMoved)
        {
            (account.Email, account.NormalizedEmail) =
                wanted.Address.Length > 0 ? (wanted.Address, wanted.Address.ToUpperInvariant()) : (null, null);
        }

        db.AuditEntries.Add(new()
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = by.Name,
            Action = "notices-set",
            Subject = by.Name,
            Detail = $"bell off: {setting.BellOff}; mail off: {setting.MailOff}; {setting.Rhythm} {setting.LanguageCode}"
                + (isMoved ? "; address changed" : ""),
        });
        return null;
    }
}
