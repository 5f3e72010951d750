using FundsMonitor.Database;
using FundsMonitor.Jobs;
using FundsMonitor.Testing;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Tests.Jobs;

/// <summary>Hangfire's queue in a server database.</summary>
public sealed class ServerStorageTests
{
    [SkippableFact]
    public async Task Several_processes_that_start_on_an_empty_PostgreSQL_install_the_queue_once()
    {
        var server = await PostgreSqlServer.SharedAsync();
        var database = new DatabaseOptions { Provider = DatabaseProvider.PostgreSql, Connection = await server.CreateDatabaseAsync() };
        await Parallel.ForEachAsync(Enumerable.Range(0, 4), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (_, cancel) =>
        {
            await using var services = Queue(database);
            services.GetRequiredService<JobQueue>().EnqueueImport(1, "test");
        });
        await using var looking = Queue(database);
        Assert.Equal(4, looking.GetRequiredService<JobStorage>().GetMonitoringApi().EnqueuedCount("default"));
    }

    [Fact]
    public async Task Two_hosts_in_one_process_have_queues_of_their_own()
    {
        await using var one = Queue(new DatabaseOptions());
        await using var other = Queue(new DatabaseOptions());
        one.GetRequiredService<JobQueue>().EnqueueImport(1, "test");
        Assert.Equal(1, one.GetRequiredService<JobStorage>().GetMonitoringApi().EnqueuedCount("default"));
        Assert.Equal(0, other.GetRequiredService<JobStorage>().GetMonitoringApi().EnqueuedCount("default"));
    }

    private static ServiceProvider Queue(DatabaseOptions database) =>
        new ServiceCollection().AddFundsJobs(database, new JobOptions { RunHere = false }).BuildServiceProvider();
}
