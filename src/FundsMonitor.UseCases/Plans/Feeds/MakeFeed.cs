using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Feeds;

/// <summary>Gives an account a calendar address of its own; one that it had before is refused from then on.</summary>
public sealed class MakeFeed(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>The secret part of the address, to be shown once; empty for an account that may read nothing.</returns>
    public Task<string> RunAsync(Reader by, CancellationToken cancel) =>
        by.Name.Length == 0 || by.Role.Length == 0
            ? Task.FromResult("")
            : Chain.CommitAsync(databases, db => MakeAsync(db, by, cancel), cancel);

    private async Task<string> MakeAsync(FundsDb db, Reader by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await WithdrawFeed.AllAsync(db, by, now, cancel);
        var (text, beginning, sha256) = FeedSecret.Make();
        db.CalendarFeeds.Add(new CalendarFeed { AccountName = by.Name, Beginning = beginning, Sha256 = sha256, MadeAtUtc = now });
        db.AuditEntries.Add(new() { AtUtc = now, By = by.Name, Action = "calendar-made", Subject = beginning });
        return text;
    }
}
