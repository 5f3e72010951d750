using System.Globalization;
using FundsMonitor.Jobs.Importing;
using FundsMonitor.Jobs.Places;
using FundsMonitor.Jobs.Reconciliation;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Jobs;
using FundsMonitor.UseCases.Places.Bank;
using FundsMonitor.UseCases.Reconciliation;
using Hangfire;
using Hangfire.Common;

namespace FundsMonitor.Jobs;

/// <summary>Finds in the database what is still to be done and puts it into the queue, unless it is there already.</summary>
/// <remarks>Jobs in memory are lost with the process, the command line has no queue: the database alone knows what is unfinished.</remarks>
public sealed class PendingWork(
    JobQueue queue,
    JobStorage storage,
    FindUnfinishedFiles unfinishedFiles,
    FindPendingReconciliations reconciliations,
    FindDueRefills refills,
    FindStoppedRuns stoppedRuns)
{
    private const int MostLookedAt = 10_000;

    /// <summary>Everything that no job in the queue does or has given up, and no person has stopped.</summary>
    /// <remarks>What failed in each of its tries waits for a person, or for the next start of a queue in memory.</remarks>
    public async Task ResumeAsync(string by, CancellationToken cancel)
    {
        var files = await unfinishedFiles.RunAsync(cancel);
        var stopped = await stoppedRuns.RunAsync(JobNames.ImportFile, [.. files.Select(Text)], cancel);
        var imports = Waiting<ImportFileJob>().Concat(Begun<ImportFileJob>()).Select(a => (int)a[0]).ToHashSet();
        foreach (var file in files.Where(f => !stopped.Contains(Text(f)) && imports.Add(f)))
        {
            queue.EnqueueImport(file, by);
        }

        var offices = await refills.RunAsync(cancel);
        var stoppedRefills = await stoppedRuns.RunAsync(JobNames.RefillCommuneCodes, offices, cancel);
        var refilling = Waiting<RefillJob>().Concat(Begun<RefillJob>()).Select(a => (string)a[0]).ToHashSet();
        foreach (var office in offices.Where(o => !stoppedRefills.Contains(o) && refilling.Add(o)))
        {
            queue.EnqueueRefill(office, by);
        }

        var pending = await reconciliations.RunAsync(cancel);
        var stoppedToo = await stoppedRuns.RunAsync(JobNames.Reconcile, [.. pending.Select(Text)], cancel);
        Enqueue(pending.Where(p => !stoppedToo.Contains(Text(p))), by, Waiting<ReconcileJob>().Concat(Begun<ReconcileJob>()));
    }

    /// <summary>After an import: what that changed. Files often come together: their months are reconciled after the last.</summary>
    public async Task AfterImportAsync(string by, CancellationToken cancel)
    {
        if (!Waiting<ImportFileJob>().Any())
        {
            Enqueue(await reconciliations.RunAsync(cancel), by, Waiting<ReconcileJob>());
        }
    }

    private void Enqueue(IEnumerable<PendingReconciliation> pending, string by, IEnumerable<IReadOnlyList<object>> inQueue)
    {
        var known = inQueue.Select(a => ((int)a[0], (string)a[1])).ToHashSet();
        foreach (var work in pending.Where(p => known.Add((p.Month.Key, p.OfficeOrCommune))))
        {
            queue.EnqueueReconcile(work.Month, work.OfficeOrCommune, by);
        }
    }

    /// <summary>As the import's arguments stand in the table of runs.</summary>
    private static string Text(int sourceFileId) => sourceFileId.ToString(CultureInfo.InvariantCulture);

    /// <summary>As the reconciliation's arguments stand in the table of runs.</summary>
    private static string Text(PendingReconciliation pending) => $"{pending.Month} {pending.OfficeOrCommune}";

    /// <summary>Arguments of the jobs of this type that have not begun, or will be tried again.</summary>
    private IEnumerable<IReadOnlyList<object>> Waiting<TJob>()
    {
        var monitor = storage.GetMonitoringApi();
        return Arguments<TJob>(monitor.EnqueuedJobs("default", 0, MostLookedAt).Select(j => j.Value?.Job))
            .Concat(Arguments<TJob>(monitor.ScheduledJobs(0, MostLookedAt).Select(j => j.Value?.Job)));
    }

    /// <summary>Arguments of the jobs of this type that are running, or failed in each of their tries.</summary>
    private IEnumerable<IReadOnlyList<object>> Begun<TJob>()
    {
        var monitor = storage.GetMonitoringApi();
        return Arguments<TJob>(monitor.ProcessingJobs(0, MostLookedAt).Select(j => j.Value?.Job))
            .Concat(Arguments<TJob>(monitor.FailedJobs(0, MostLookedAt).Select(j => j.Value?.Job)));
    }

    private static IEnumerable<IReadOnlyList<object>> Arguments<TJob>(IEnumerable<Job?> jobs) =>
        jobs.OfType<Job>().Where(j => j.Type == typeof(TJob)).Select(j => j.Args);
}
