using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing.Completeness;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Reminders;

/// <summary>A letter of the log.</summary>
/// <param name="Letter">What went where, and how far it came.</param>
/// <param name="Office">Name of the office.</param>
public sealed record SentReminderItem(SentReminder Letter, string Office);

/// <summary>The log of reminders, the newest first.</summary>
public sealed class ListSentReminders(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    public async Task<Page<SentReminderItem>> RunAsync(Reader reader, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var letters = db.SentReminders.AsNoTracking().Within(reader.Limit);
        var slice = await letters.OrderByDescending(r => r.DayKey).ThenBy(r => r.OfficeCode).ToLongPageAsync(page, cancel);
        var names = await PlaceNames.ReadAsync(
            db, slice.Items.Select(r => r.OfficeCode), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancel);
        return slice.Shown(letter => new SentReminderItem(letter, names.Of(letter.OfficeCode)));
    }
}
