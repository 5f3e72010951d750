using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing.Completeness;
using FundsMonitor.Core.Notices;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Reminders;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Notices;

/// <summary>What an account has set, and where its letters go.</summary>
/// <param name="Setting">What it is told of; what a new account has where nothing was set.</param>
/// <param name="Address">Its e-mail address; empty for none.</param>
/// <param name="MailIsOn">Whether this host sends mail at all.</param>
public sealed record OwnNotices(NoticeSetting Setting, string Address, bool MailIsOn)
{
    /// <summary>The day in Vietnam of the last letter that went; null for none.</summary>
    public DateOnly? LastLetterOn { get; init; }
}

/// <summary>Reads an account's own switches.</summary>
public sealed class ReadNoticeSetting(IDbContextFactory<FundsDb> databases, MailOptions mail)
{
    public async Task<OwnNotices> RunAsync(Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var setting = await db.NoticeSettings.AsNoTracking().SingleOrDefaultAsync(s => s.AccountName == reader.Name, cancel);
        var address = await db.Users.Where(a => a.UserName == reader.Name).Select(a => a.Email).SingleOrDefaultAsync(cancel);
        var last = await db.SentDigests.Where(d => d.AccountName == reader.Name && d.State == ReminderState.Sent)
            .MaxAsync(d => (int?)d.DayKey, cancel);
        return new(setting ?? new(), address ?? "", mail.IsOn)
        {
            LastLetterOn = last is { } key ? new DateOnly(key / 10_000, key / 100 % 100, key % 100) : null,
        };
    }
}
