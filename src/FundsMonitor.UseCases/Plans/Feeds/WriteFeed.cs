using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Plans.Reports;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Feeds;

/// <summary>Answers a calendar program: the due reports of the areas that the address's account may read at this moment.</summary>
public sealed class WriteFeed(
    IDbContextFactory<FundsDb> databases, TimeProvider clock, FindReader findReader, ListReports reports)
{
    /// <param name="secret">The secret part of the address.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>
    /// The calendar as iCalendar text; null for an address that is unknown, withdrawn, or of an account that was disabled.
    /// </returns>
    public async Task<string?> RunAsync(string secret, CancellationToken cancel)
    {
        if (FeedSecret.HashOf(secret) is not { } hash)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var feed = await db.CalendarFeeds.SingleOrDefaultAsync(f => f.Sha256 == hash && f.WithdrawnAtUtc == null, cancel);
        var reader = feed is null ? FindReader.Nobody : await findReader.RunAsync(feed.AccountName, cancel);
        if (feed is null || reader.Role.Length == 0)
        {
            return null;
        }

        feed.LastUsedAtUtc = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancel);
        var owed = await reports.RunAsync(
            new(reader.Limit, AreaLimit.None), ReportFilter.FirstYear, ReportFilter.LastYear, cancel);
        return DueCalendar.Text(owed, feed.LastUsedAtUtc.Value);
    }
}
