using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reports.Scheduled;

/// <summary>Ends a subscription; what it made stays until its time is over.</summary>
public sealed class RemoveSubscription(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>False where it is not this reader's.</returns>
    public async Task<bool> RunAsync(int id, Reader by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = await db.ReportSubscriptions.SingleOrDefaultAsync(s => s.Id == id && s.OwnerName == by.Name, cancel);
        if (found is null)
        {
            return false;
        }

        db.ReportSubscriptions.Remove(found);
        db.AuditEntries.Add(new()
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = by.Name,
            Action = "report-subscription-removed",
            Subject = SubscribeToReport.SubjectOf(found),
            Detail = $"{found.Scale}",
        });
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
