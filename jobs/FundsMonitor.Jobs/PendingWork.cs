using FundsMonitor.Core;
using FundsMonitor.Jobs.Importing;
using FundsMonitor.Jobs.Reconciliation;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Reconciliation;
using Hangfire;
using Hangfire.Common;

namespace FundsMonitor.Jobs;

/// <summary>Finds in the database what is still to be done and puts it into the queue, unless it waits there already.</summary>
/// <remarks>Jobs in memory are lost with the process, and the command line has no queue: the database alone knows what is unfinished.</remarks>
public sealed class PendingWork(JobQueue queue, JobStorage storage, FindPendingReconciliations reconciliations)
{
    private const int MostLookedAt = 10_000;

    /// <summary>Reconciliations of current versions that were not reconciled since they changed, oldest month first.</summary>
    public async Task EnqueueReconciliationsAsync(string by, CancellationToken cancel)
    {
        var pending = await reconciliations.RunAsync(cancel);
        var waiting = Waiting(typeof(ReconcileJob)).Select(a => ((int)a[0], (string)a[1])).ToHashSet();
        foreach (var work in pending.OrderBy(p => p.Month).Where(p => waiting.Add((p.Month.Key, p.OfficeOrCommune))))
        {
            queue.EnqueueReconcile(work.Month, work.OfficeOrCommune, by);
        }
    }

    /// <summary>Arguments of the jobs of this type that have not begun: in the queue, or failed and to be tried again.</summary>
    private IEnumerable<IReadOnlyList<object>> Waiting(Type job)
    {
        var monitor = storage.GetMonitoringApi();
        return monitor.EnqueuedJobs("default", 0, MostLookedAt).Select(j => j.Value?.Job)
            .Concat(monitor.ScheduledJobs(0, MostLookedAt).Select(j => j.Value?.Job))
            .OfType<Job>()
            .Where(j => j.Type == job)
            .Select(j => j.Args);
    }
}
