using FundsMonitor.Jobs.Importing;
using Hangfire;
using Microsoft.Extensions.Hosting;

namespace FundsMonitor.Jobs;

/// <summary>At the start of a process that runs jobs: the clock's jobs are registered, and what is unfinished is looked for.</summary>
internal sealed class JobsStart(IRecurringJobManager recurring, JobOptions options, IBackgroundJobClient client) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        RecurringJobs.Register(recurring, options);
        client.Enqueue<ResumeJob>(j => j.RunAsync(CancellationToken.None));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
