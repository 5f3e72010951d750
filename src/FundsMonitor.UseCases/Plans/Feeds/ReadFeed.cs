using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Feeds;

/// <summary>Whether an account has a calendar address, and since when.</summary>
public sealed class ReadFeed(IDbContextFactory<FundsDb> databases)
{
    /// <returns>Null where it has none; the address itself is not known to anybody but who was shown it.</returns>
    public async Task<CalendarFeed?> RunAsync(Reader by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.CalendarFeeds.AsNoTracking().Where(f => f.AccountName == by.Name && f.WithdrawnAtUtc == null)
            .OrderByDescending(f => f.Id).FirstOrDefaultAsync(cancel);
    }
}
