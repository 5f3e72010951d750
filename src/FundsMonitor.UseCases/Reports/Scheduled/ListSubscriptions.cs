using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reports;
using FundsMonitor.Core.Reports.Scheduled;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reports.Scheduled;

/// <summary>A subscription as its owner sees it.</summary>
/// <param name="Subscription">What was asked for.</param>
/// <param name="Next">The period that is made next; null while it rests.</param>
/// <param name="NextOn">Its day; null while it rests.</param>
public sealed record SubscriptionItem(ReportSubscription Subscription, ReportPeriod? Next, DateOnly? NextOn);

/// <summary>What a reader has subscribed to, the newest first.</summary>
public sealed class ListSubscriptions(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    public async Task<IReadOnlyList<SubscriptionItem>> RunAsync(Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var own = await db.ReportSubscriptions.AsNoTracking().Where(s => s.OwnerName == reader.Name)
            .OrderByDescending(s => s.Id).ToListAsync(cancel);
        var ids = own.ConvertAll(s => s.Id);
        var done = (await db.MadeReports.Where(m => ids.Contains(m.SubscriptionId))
            .Select(m => new { m.SubscriptionId, m.PeriodKey }).ToListAsync(cancel)).ToLookup(m => m.SubscriptionId, m => m.PeriodKey);
        var today = VietnamDay.Of(clock.GetUtcNow());
        return [.. own.Select(s =>
        {
            var next = s.Due(today).FirstOrDefault(p => !done[s.Id].Contains(p.ToString())) ?? Coming(s, today);
            return new SubscriptionItem(s, next, next is null ? null : s.DueOn(next));
        })];
    }

    private static ReportPeriod? Coming(ReportSubscription subscription, DateOnly today) =>
        subscription.IsPaused ? null : subscription.Due(today).LastOrDefault()?.Next ?? ReportPeriod.Find(subscription.FromPeriod);
}
