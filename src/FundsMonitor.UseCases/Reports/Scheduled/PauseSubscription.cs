using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reports;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reports.Scheduled;

/// <summary>Lets a subscription rest, or go on: what fell due meanwhile is not made up.</summary>
public sealed class PauseSubscription(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>False where it is not this reader's.</returns>
    public async Task<bool> RunAsync(int id, bool paused, Reader by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = await db.ReportSubscriptions.SingleOrDefaultAsync(s => s.Id == id && s.OwnerName == by.Name, cancel);
        if (found is null)
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (found.IsPaused && !paused)
        {
            var next = found.FirstFrom(VietnamDay.Of(now));
            var isLater = ReportPeriod.Find(found.FromPeriod) is { } from && from.First > next.First;
            found.FromPeriod = isLater ? found.FromPeriod : next.ToString();
        }

        found.IsPaused = paused;
        db.AuditEntries.Add(new()
        {
            AtUtc = now,
            By = by.Name,
            Action = paused ? "report-subscription-paused" : "report-subscription-resumed",
            Subject = SubscribeToReport.SubjectOf(found),
            Detail = $"{found.Scale}",
        });
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
