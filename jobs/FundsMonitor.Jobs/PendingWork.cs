using FundsMonitor.Core;
using FundsMonitor.Jobs.Importing;
using FundsMonitor.Jobs.Reconciliation;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Reconciliation;
using Hangfire;
using Hangfire.Common;

namespace FundsMonitor.Jobs;

/// <summary>Finds in the database what is still to be done and puts it into the queue, unless it waits there already.</summary>
/// <remarks>Jobs in memory are lost with the process, the command line has no queue: the database alone knows what is unfinished.</remarks>
public sealed class PendingWork(
    JobQueue queue,
    JobStorage storage,
    FindUnfinishedFiles unfinishedFiles,
    FindPendingReconciliations reconciliations)
{
    private const int MostLookedAt = 10_000;

    /// <summary>Files that were received and that no live process imports, in the order in which they came.</summary>
    /// <remarks>A file whose import failed in each of its tries waits for a person, not for the next minute.</remarks>
    public async Task EnqueueImportsAsync(string by, CancellationToken cancel)
    {
        var unfinished = await unfinishedFiles.RunAsync(cancel);
        var known = Waiting(typeof(ImportFileJob)).Concat(Failed(typeof(ImportFileJob))).Select(a => (int)a[0]).ToHashSet();
        foreach (var file in unfinished.Where(known.Add))
        {
            queue.EnqueueImport(file, by);
        }
    }

    /// <summary>Reconciliations of current versions that were not reconciled since they changed, oldest month first.</summary>
    /// <param name="by">Who asked.</param>
    /// <param name="again">Whether one that failed in each of its tries is tried again, because something has changed.</param>
    /// <param name="cancel">Stops looking.</param>
    public async Task EnqueueReconciliationsAsync(string by, bool again, CancellationToken cancel)
    {
        var pending = await reconciliations.RunAsync(cancel);
        var known = again ? Waiting(typeof(ReconcileJob)) : Waiting(typeof(ReconcileJob)).Concat(Failed(typeof(ReconcileJob)));
        var waiting = known.Select(a => ((int)a[0], (string)a[1])).ToHashSet();
        foreach (var work in pending.OrderBy(p => p.Month).Where(p => waiting.Add((p.Month.Key, p.OfficeOrCommune))))
        {
            queue.EnqueueReconcile(work.Month, work.OfficeOrCommune, by);
        }
    }

    /// <summary>Arguments of the jobs of this type that have not begun: in the queue, or failed and to be tried again.</summary>
    private IEnumerable<IReadOnlyList<object>> Waiting(Type job)
    {
        var monitor = storage.GetMonitoringApi();
        return Arguments(
            job,
            monitor.EnqueuedJobs("default", 0, MostLookedAt).Select(j => j.Value?.Job)
                .Concat(monitor.ScheduledJobs(0, MostLookedAt).Select(j => j.Value?.Job)));
    }

    private IEnumerable<IReadOnlyList<object>> Failed(Type job) =>
        Arguments(job, storage.GetMonitoringApi().FailedJobs(0, MostLookedAt).Select(j => j.Value?.Job));

    private static IEnumerable<IReadOnlyList<object>> Arguments(Type job, IEnumerable<Job?> jobs) =>
        jobs.OfType<Job>().Where(j => j.Type == job).Select(j => j.Args);
}
