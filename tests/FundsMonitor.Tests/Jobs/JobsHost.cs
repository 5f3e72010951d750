using FundsMonitor.Database;
using FundsMonitor.Jobs;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FundsMonitor.Tests.Jobs;

/// <summary>A process that runs jobs: what the web host and the worker have in common.</summary>
internal sealed class JobsHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly IHost host;

    private JobsHost(IHost host) => this.host = host;

    public IServiceProvider Services => host.Services;

    /// <summary>Prepares the database; jobs do not run before <see cref="StartAsync"/>.</summary>
    public static async Task<JobsHost> CreateAsync(DatabaseOptions database)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddFundsDatabase(database).AddUseCases().AddFundsJobs(database, new JobOptions { RetryAfterSeconds = [1, 1] });
        var host = new JobsHost(builder.Build());
        await host.Services.GetRequiredService<PrepareDatabase>().RunAsync(CancellationToken.None);
        return host;
    }

    public Task StartAsync() => host.StartAsync();

    public FundsDb OpenDatabase() => Services.GetRequiredService<IDbContextFactory<FundsDb>>().CreateDbContext();

    /// <summary>Waits until the database says so.</summary>
    /// <exception cref="TimeoutException">It did not within a minute.</exception>
    public async Task UntilAsync(Func<FundsDb, Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            await using (var db = OpenDatabase())
            {
                if (await condition(db))
                {
                    return;
                }
            }

            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException("The jobs did not come to the awaited state.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
