using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Feeds;

/// <summary>Withdraws an account's own calendar address: the very next fetch is refused.</summary>
public sealed class WithdrawFeed(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>False where the account has none.</returns>
    public Task<bool> RunAsync(Reader by, CancellationToken cancel) => Chain.CommitAsync(
        databases, db => AllAsync(db, by, clock.GetUtcNow().UtcDateTime, cancel), cancel);

    internal static async Task<bool> AllAsync(FundsDb db, Reader by, DateTime now, CancellationToken cancel)
    {
        var feeds = await db.CalendarFeeds.Where(f => f.AccountName == by.Name && f.WithdrawnAtUtc == null).ToListAsync(cancel);
        foreach (var feed in feeds)
        {
            feed.WithdrawnAtUtc = now;
            db.AuditEntries.Add(new() { AtUtc = now, By = by.Name, Action = "calendar-withdrawn", Subject = feed.Beginning });
        }

        return feeds.Count > 0;
    }
}
