using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing.Completeness;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Notices;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Importing.Reminders;
using FundsMonitor.UseCases.Jobs;
using FundsMonitor.UseCases.Notices.Sources;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Notices.Digests;

/// <summary>Sends each account whose day it is at most one letter with what is due, late, new and decided for it.</summary>
/// <remarks>
/// The account is asked again just before its letter: one that was disabled gets none, and one with other areas is told of those.
/// A letter is written down before it is handed over, so that nothing is sent twice: see <see cref="SentDigest"/>.
/// </remarks>
public sealed class SendDigests(
    IDbContextFactory<FundsDb> databases,
    FindReader findReader,
    NoticeSources sources,
    MailSender sender,
    MailOptions options,
    JobLedger ledger,
    TimeProvider clock)
{
    private const int KeptText = 900;
    private const int DaysOfAWeek = 7;

    /// <param name="by">Account name or <c>schedule</c>.</param>
    /// <param name="cancel">Stops between letters.</param>
    /// <returns>How many letters went; 0 where mail is off or another process is at it.</returns>
    /// <exception cref="LettersFailedException">Some were not taken.</exception>
    public async Task<int> RunAsync(string by, CancellationToken cancel)
    {
        if (!options.IsOn)
        {
            return 0;
        }

        var today = VietnamDay.Of(clock.GetUtcNow());
        var arguments = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using var run = await ledger.TryStartAsync(JobNames.SendDigests, arguments, JobNames.SendDigests, by, cancel);
        return await LettersRun.OfAsync(run, stop => SendAllAsync(today, stop));
    }

    private async Task<(int Sent, IReadOnlyList<string> Failures)> SendAllAsync(DateOnly today, CancellationToken cancel)
    {
        var sent = 0;
        var failures = new List<string>();
        foreach (var (account, setting, last) in await CandidatesAsync(cancel))
        {
            cancel.ThrowIfCancellationRequested();
            if (!IsDue(setting.Rhythm, last?.DayKey, today) || await ComposeAsync(account, (setting, last), cancel) is not { } composed
                || await ClaimAsync(account, VietnamDay.Key(today), composed.Letter.Sums.Count, cancel) is not { } id)
            {
                continue;
            }

            var letter = new MailLetter(composed.Letter.Subject, composed.Letter.Text) { Html = composed.Letter.Html };
            var messageId = string.Create(CultureInfo.InvariantCulture, $"digest.{id}.{VietnamDay.Key(today)}@{options.Domain}");
            var failure = await sender.SendAsync(messageId, [composed.Address], letter, cancel);
            await NoteAsync(id, failure);
            if (failure is null)
            {
                sent++;
            }
            else
            {
                failures.Add(failure);
            }
        }

        return (sent, failures);
    }

    /// <summary>Accounts with an address, what each has set, and the last letter that went or may have gone.</summary>
    private async Task<IReadOnlyList<(string Account, NoticeSetting Setting, SentDigest? Last)>> CandidatesAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var accounts = await db.Users.AsNoTracking().Where(a => a.Enabled && a.Email != null && a.UserName != null)
            .OrderBy(a => a.UserName).Select(a => a.UserName!).ToListAsync(cancel);
        var settings = await db.NoticeSettings.AsNoTracking().ToDictionaryAsync(s => s.AccountName, cancel);
        var since = VietnamDay.Key(VietnamDay.Of(clock.GetUtcNow()).AddDays(-NoticeKinds.Days));
        var letters = (await db.SentDigests.AsNoTracking().Where(d => d.DayKey >= since && d.State != ReminderState.Failed)
            .ToListAsync(cancel)).ToLookup(d => d.AccountName);
        return [.. accounts.Select(a => (a, settings.GetValueOrDefault(a) ?? new(), letters[a].MaxBy(d => d.DayKey)))];
    }

    /// <summary>Every day, or once in a week that begins on Monday.</summary>
    private static bool IsDue(DigestRhythm rhythm, int? last, DateOnly today) => rhythm switch
    {
        DigestRhythm.Daily => last is null || last < VietnamDay.Key(today),
        DigestRhythm.Weekly => last is null || last < VietnamDay.Key(Monday(today)),
        _ => false,
    };

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfAWeek - 1) % DaysOfAWeek));

    /// <returns>Null for an account that may no longer be told anything, and where there is nothing to tell.</returns>
    private async Task<(string Address, DigestLetter Letter)?> ComposeAsync(
        string account, (NoticeSetting Setting, SentDigest? Last) of, CancellationToken cancel)
    {
        var reader = await findReader.RunAsync(account, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var address = await db.Users.Where(a => a.UserName == account && a.Enabled).Select(a => a.Email).SingleOrDefaultAsync(cancel);
        if (reader.Role.Length == 0 || address is null || !MailOptions.IsAddress(address))
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var usual = of.Setting.Rhythm == DigestRhythm.Daily ? 1 : DaysOfAWeek;
        var days = of.Last is { } last ? (int)Math.Ceiling((now - last.AtUtc).TotalDays) : usual;
        var ask = new NoticeAsk(reader, AreaLimit.None, of.Setting.InMail)
        {
            NowUtc = now,
            Days = Math.Clamp(days, 1, NoticeKinds.Days),
        };
        var sums = NoticeSum.Of(await sources.ReadAsync(ask, cancel));
        return sums.Count > 0 ? (address, new DigestLetter(sums, options.SiteUrl.TrimEnd('/'), of.Setting.LanguageCode)) : null;
    }

    /// <summary>Writes the letter down as being sent; null where it went, may have gone, or is being sent by another process.</summary>
    private async Task<int?> ClaimAsync(string account, int day, int lines, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var before = await db.SentDigests.SingleOrDefaultAsync(d => d.AccountName == account && d.DayKey == day, cancel);
        if (before is { State: not ReminderState.Failed })
        {
            return null;
        }

        var letter = before ?? db.SentDigests.Add(new() { AccountName = account, DayKey = day }).Entity;
        (letter.State, letter.Lines, letter.Failure) = (ReminderState.Sending, lines, "");
        (letter.Attempts, letter.AtUtc) = (letter.Attempts + 1, clock.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(cancel);
            return letter.Id;
        }
        catch (DbUpdateException) when (before is null)
        {
            // Another process was quicker with the same letter.
            return null;
        }
    }

    private async Task NoteAsync(int id, string? failure)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        var state = failure is null ? ReminderState.Sent : ReminderState.Failed;
        var said = failure is { Length: > KeptText } ? failure[..KeptText] : failure ?? "";
        await db.SentDigests.Where(d => d.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, state).SetProperty(d => d.Failure, said), CancellationToken.None);
    }
}
