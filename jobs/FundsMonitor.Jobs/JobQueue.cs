using FundsMonitor.Core;
using FundsMonitor.Jobs.Importing;
using FundsMonitor.Jobs.Places;
using FundsMonitor.Jobs.Reconciliation;
using Hangfire;

namespace FundsMonitor.Jobs;

/// <summary>Puts work into the queue. Arguments are ids and keys only; work asked for twice is done once, by the table of runs.</summary>
public sealed class JobQueue(IBackgroundJobClient client)
{
    /// <summary>The jobs that come by events; those that come by the clock stand in <see cref="RecurringJobs.All"/>.</summary>
    public static IReadOnlyList<Type> Jobs { get; } =
        [typeof(ImportFileJob), typeof(ReconcileJob), typeof(RefillJob), typeof(FillSampleJob)];

    /// <summary>Has a received file imported.</summary>
    /// <param name="sourceFileId">The file as received.</param>
    /// <param name="by">Account name, or who else asked.</param>
    public void EnqueueImport(int sourceFileId, string by) =>
        client.Enqueue<ImportFileJob>(j => j.RunAsync(sourceFileId, by, CancellationToken.None));

    /// <summary>Has a month reconciled for one office (6 digits) or commune (5 digits), or for all where the code is empty.</summary>
    public void EnqueueReconcile(Month month, string officeOrCommune, string by) =>
        client.Enqueue<ReconcileJob>(j => j.RunAsync(month.Key, officeOrCommune, by, CancellationToken.None));

    /// <summary>Has an office's stored rows brought after what the bank's communes are mapped to.</summary>
    /// <param name="office">6 digits.</param>
    /// <param name="by">Account name, or who else asked.</param>
    public void EnqueueRefill(string office, string by) =>
        client.Enqueue<RefillJob>(j => j.RunAsync(office, by, CancellationToken.None));

    /// <summary>Has the invented sample imported into this database, or goes on with it.</summary>
    public void EnqueueSample(string by) =>
        client.Enqueue<FillSampleJob>(j => j.RunAsync(by, CancellationToken.None));
}
