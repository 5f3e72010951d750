using FundsMonitor.UseCases.Reconciliation;
using FundsMonitor.UseCases.Reconciliation.Deciding;

namespace FundsMonitor.Jobs.Reconciliation;

/// <summary>
/// Every night: wakes what was accepted until a day that has passed, and has the latest months of each office reconciled, whether or not
/// something is known to have changed.
/// </summary>
public sealed class NightlyReconcileJob(WakeFindings wake, FindLatestMonths latest, JobQueue queue, JobOptions options)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await wake.RunAsync(cancel);
        foreach (var work in await latest.RunAsync(options.NightlyMonths, cancel))
        {
            queue.EnqueueReconcile(work.Month, work.OfficeOrCommune, "schedule");
        }
    }
}
