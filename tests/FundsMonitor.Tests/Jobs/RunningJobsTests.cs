using System.Text;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.Jobs;
using FundsMonitor.Testing;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Jobs;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Tests.Jobs;

/// <summary>Jobs as they run in the web host and the worker, on the embedded database and on a server.</summary>
public sealed class RunningJobsTests : IDisposable
{
    private const string Garbage = "This is no table of anything.";

    private readonly string folder = Directory.CreateTempSubdirectory("funds-monitor-jobs-").FullName;

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task What_a_killed_process_received_is_imported_after_the_next_start(DatabaseProvider provider)
    {
        var database = await DatabaseAsync(provider);
        int file;
        await using (var killed = await JobsHost.CreateAsync(database))
        {
            file = await ReceiveAsync(killed, Garbage);
        }

        await using var next = await JobsHost.CreateAsync(database);
        await next.StartAsync();
        await next.UntilAsync(db => db.SourceFiles.AnyAsync(f => f.Id == file && f.State == FileState.Refused));
    }

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task A_refused_file_is_a_result_and_not_a_failed_job(DatabaseProvider provider)
    {
        await using var host = await JobsHost.CreateAsync(await DatabaseAsync(provider));
        await host.StartAsync();
        var file = await ReceiveAsync(host, Garbage);
        host.Services.GetRequiredService<JobQueue>().EnqueueImport(file, "somebody");
        await host.UntilAsync(db => db.JobRuns.AnyAsync(r => r.Job == JobNames.ImportFile && r.Outcome == JobOutcome.Refused));
        await using var db = host.OpenDatabase();
        Assert.Single(await db.JobRuns.Where(r => r.Job == JobNames.ImportFile).ToListAsync());
        Assert.Equal(0, host.Services.GetRequiredService<JobStorage>().GetMonitoringApi().FailedCount());
    }

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task A_failure_is_recorded_and_tried_again(DatabaseProvider provider)
    {
        var database = await DatabaseAsync(provider);
        await using var host = await JobsHost.CreateAsync(database);
        await host.StartAsync();
        var file = await ReceiveAsync(host, Garbage);
        var kept = Directory.GetFiles(Path.Combine(database.DataFolder, "files"), "*", SearchOption.AllDirectories).Single();
        File.Move(kept, kept + ".away");
        host.Services.GetRequiredService<JobQueue>().EnqueueImport(file, "somebody");
        await host.UntilAsync(db => db.JobRuns.AnyAsync(r => r.Job == JobNames.ImportFile && r.Outcome == JobOutcome.Failed));
        File.Move(kept + ".away", kept);
        await host.UntilAsync(db => db.JobRuns.AnyAsync(r => r.Job == JobNames.ImportFile && r.Outcome == JobOutcome.Refused));
        await using var db = host.OpenDatabase();
        var runs = await db.JobRuns.Where(r => r.Job == JobNames.ImportFile).OrderBy(r => r.Id).ToListAsync();
        Assert.NotEqual("", runs[0].Message);
        Assert.Equal(Enumerable.Range(1, runs.Count), runs.Select(r => r.Attempt));
    }

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Two_processes_do_one_file_once(DatabaseProvider provider)
    {
        var database = await DatabaseAsync(provider);
        await using var one = await JobsHost.CreateAsync(database);
        await using var other = await JobsHost.CreateAsync(database);
        var file = await ReceiveAsync(one, Garbage);
        for (var times = 0; times < 3; times++)
        {
            one.Services.GetRequiredService<JobQueue>().EnqueueImport(file, "one");
            other.Services.GetRequiredService<JobQueue>().EnqueueImport(file, "other");
        }

        await Task.WhenAll(one.StartAsync(), other.StartAsync());
        await one.UntilAsync(_ => Task.FromResult(Succeeded(one) + (provider == DatabaseProvider.Sqlite ? Succeeded(other) : 0) >= 6));
        await using var db = one.OpenDatabase();
        Assert.Equal(JobOutcome.Refused, Assert.Single(await db.JobRuns.Where(r => r.Job == JobNames.ImportFile).ToListAsync()).Outcome);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static long Succeeded(JobsHost host) => host.Services.GetRequiredService<JobStorage>().GetMonitoringApi().SucceededListCount();

    private static async Task<int> ReceiveAsync(JobsHost host, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var receive = host.Services.GetRequiredService<ReceiveFile>();
        return (await receive.RunAsync(content, "file.csv", new Asked(), Reader.CommandLine, CancellationToken.None)).SourceFileId;
    }

    private async Task<DatabaseOptions> DatabaseAsync(DatabaseProvider provider) => new()
    {
        Provider = provider,
        DataFolder = folder,
        Connection = provider == DatabaseProvider.PostgreSql ? await (await PostgreSqlServer.SharedAsync()).CreateDatabaseAsync() : "",
    };
}
