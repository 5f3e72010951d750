using Hangfire;
using Hangfire.Common;

namespace FundsMonitor.Jobs.Importing;

/// <summary>Runs the queue in this process for as long as the demo is filled: one job at a time, in the order of the queue.</summary>
public sealed class DemoServer(JobStorage storage, JobActivator activator, IJobFilterProvider filters)
{
    public IDisposable Start() => new BackgroundJobServer(
        new BackgroundJobServerOptions
        {
            WorkerCount = 1,
            Activator = activator,
            FilterProvider = filters,
            StopTimeout = TimeSpan.FromSeconds(1),
            ShutdownTimeout = TimeSpan.FromSeconds(15),
        },
        storage);

    /// <summary>True once nothing waits, runs or is to be tried again.</summary>
    public bool IsIdle()
    {
        var now = storage.GetMonitoringApi().GetStatistics();
        return now.Enqueued == 0 && now.Processing == 0 && now.Scheduled == 0;
    }

    /// <summary>Jobs that failed in each of their tries, also those of earlier.</summary>
    public long Failed() => storage.GetMonitoringApi().FailedCount();
}
