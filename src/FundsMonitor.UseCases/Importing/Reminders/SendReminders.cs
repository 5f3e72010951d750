using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing.Completeness;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Completeness;
using FundsMonitor.UseCases.Jobs;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Reminders;

/// <summary>Sends each office at most one letter a day that names what is late and what is due soon.</summary>
/// <remarks>
/// A letter is written down before it is handed over, under the office and the day, so that nothing is sent twice, also by another
/// process or after a kill: one that was killed while handing over is not known to have gone, and is not sent again that day.
/// </remarks>
public sealed class SendReminders(
    IDbContextFactory<FundsDb> databases,
    ComposeReminders compose,
    MailSender sender,
    MailOptions options,
    JobLedger ledger,
    TimeProvider clock)
{
    private const int KeptText = 900;

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
        await using var run = await ledger.TryStartAsync(JobNames.SendReminders, arguments, JobNames.SendReminders, by, cancel);
        return await LettersRun.OfAsync(run, stop => SendAllAsync(VietnamDay.Key(today), stop));
    }

    private async Task<(int Sent, IReadOnlyList<string> Failures)> SendAllAsync(int day, CancellationToken cancel)
    {
        var sent = 0;
        var failures = new List<string>();
        var reader = new Reader(JobNames.SendReminders, Roles.Administrator, AreaLimit.None);
        foreach (var reminder in (await compose.RunAsync(reader, cancel)).Where(r => r.Files.Count > 0 && r.Addresses.Count > 0))
        {
            cancel.ThrowIfCancellationRequested();
            if (await ClaimAsync(reminder, day, cancel) is not { } id)
            {
                continue;
            }

            var messageId = string.Create(CultureInfo.InvariantCulture, $"{day}.{reminder.OfficeCode}@{options.Domain}");
            var failure = await sender.SendAsync(messageId, reminder.Addresses, new(reminder.Subject, reminder.Body), cancel);
            await NoteAsync(id, failure);
            if (failure is null)
            {
                sent++;
            }
            else
            {
                failures.Add($"{reminder.OfficeName}: {failure}");
            }
        }

        return (sent, failures);
    }

    /// <summary>Writes the letter down as being sent; null where it went, may have gone, or is being sent by another process.</summary>
    private async Task<int?> ClaimAsync(Reminder reminder, int day, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var before = await db.SentReminders.SingleOrDefaultAsync(r => r.OfficeCode == reminder.OfficeCode && r.DayKey == day, cancel);
        if (before is { State: not ReminderState.Failed })
        {
            return null;
        }

        var letter = before ?? db.SentReminders.Add(new() { OfficeCode = reminder.OfficeCode, DayKey = day }).Entity;
        letter.State = ReminderState.Sending;
        letter.Address = Cut(string.Join(", ", reminder.Addresses));
        letter.Subject = reminder.Subject;
        (letter.Late, letter.DueSoon) = (reminder.Files.Count(f => f.DaysLate > 0), reminder.Files.Count(f => f.DaysLate == 0));
        (letter.Attempts, letter.AtUtc, letter.Failure) = (letter.Attempts + 1, now, "");
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
        await db.SentReminders.Where(r => r.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, state).SetProperty(r => r.Failure, Cut(failure ?? "")), CancellationToken.None);
    }

    private static string Cut(string text) => text.Length <= KeptText ? text : text[..KeptText];
}
