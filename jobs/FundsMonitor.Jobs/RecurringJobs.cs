using System.Linq.Expressions;
using FundsMonitor.Jobs.Accounts;
using FundsMonitor.Jobs.Importing;
using FundsMonitor.Jobs.Notices;
using FundsMonitor.Jobs.Plans;
using FundsMonitor.Jobs.Reconciliation;
using FundsMonitor.Jobs.Reports;
using Hangfire;
using Hangfire.Common;

namespace FundsMonitor.Jobs;

/// <summary>A job that comes by the clock.</summary>
/// <param name="Name">Stable: Hangfire knows the job by it.</param>
/// <param name="When">Cron text in Vietnam time: minute, hour, day, month, weekday.</param>
/// <param name="Call">The class and its one method.</param>
public sealed record ClockJob(string Name, Func<JobOptions, string> When, Job Call);

/// <summary>Every job that comes by the clock, one line each.</summary>
public static class RecurringJobs
{
    public static IReadOnlyList<ClockJob> All { get; } =
    [
        Of<WatchFoldersJob>("watch-folders", _ => "* * * * *", j => j.RunAsync(CancellationToken.None)),
        Of<ResumeJob>("resume", _ => "* * * * *", j => j.RunAsync(CancellationToken.None)),
        Of<NightlyReconcileJob>("nightly-reconcile", o => $"0 {o.NightlyHour} * * *", j => j.RunAsync(CancellationToken.None)),
        Of<SendRemindersJob>("send-reminders", o => $"0 {o.RemindersHour} * * *", j => j.RunAsync(CancellationToken.None)),
        Of<SendDigestsJob>("send-digests", o => $"20 {o.RemindersHour} * * *", j => j.RunAsync(CancellationToken.None)),
        Of<CheckMissingFilesJob>("check-missing-files", _ => "0 6 * * *", j => j.RunAsync(CancellationToken.None)),
        Of<CheckDueReportsJob>("check-due-reports", _ => "10 6 * * *", j => j.RunAsync(CancellationToken.None)),
        Of<RetentionJob>("apply-retention", _ => "20 2 * * *", j => j.RunAsync(CancellationToken.None)),
        Of<MakeReportsJob>("make-reports", _ => "30 * * * *", j => j.RunAsync(CancellationToken.None)),
    ];

    /// <summary>Makes Hangfire's list the same as <see cref="All"/>.</summary>
    internal static void Register(IRecurringJobManager manager, JobOptions options)
    {
        foreach (var job in All)
        {
            manager.AddOrUpdate(job.Name, job.Call, job.When(options), new RecurringJobOptions { TimeZone = VietnamTime.Zone });
        }
    }

    private static ClockJob Of<T>(string name, Func<JobOptions, string> when, Expression<Func<T, Task>> call) =>
        new(name, when, Job.FromExpression(call));
}
