using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Jobs;

/// <summary>Asks a run to stop; it does so at its next renewal, within ten seconds, and leaves nothing half done.</summary>
public sealed class RequestCancel(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>False when the run has ended already, or the reader is no administrator.</returns>
    public async Task<bool> RunAsync(long runId, Reader by, CancellationToken cancel)
    {
        if (by.Role != Roles.Administrator)
        {
            return false;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var run = await db.JobRuns.SingleOrDefaultAsync(r => r.Id == runId && r.Outcome == JobOutcome.Running, cancel);
        if (run is null)
        {
            return false;
        }

        run.CancelRequested = true;
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = by.Name,
            Action = "job-cancel-requested",
            Subject = $"{run.Job} {run.Arguments}",
        });
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
