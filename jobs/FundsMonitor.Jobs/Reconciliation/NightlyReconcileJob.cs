using FundsMonitor.UseCases.Reconciliation;

namespace FundsMonitor.Jobs.Reconciliation;

/// <summary>Every night: has the latest months of each office reconciled, whether or not something is known to have changed.</summary>
public sealed class NightlyReconcileJob(FindLatestMonths latest, JobQueue queue, JobOptions options)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var work in await latest.RunAsync(options.NightlyMonths, cancel))
        {
            queue.EnqueueReconcile(work.Month, work.OfficeOrCommune, "schedule");
        }
    }
}
