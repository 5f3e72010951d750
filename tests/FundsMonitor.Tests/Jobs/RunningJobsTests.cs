using System.Globalization;
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

    private const string Plan = """
        Mã xã: 05551
        Năm: 2024
        STT,Xóm,Tổng số hộ,Hộ nghèo,Hộ cận nghèo
        1,Xóm Một,40,3,2
        2,Xóm Hai,50,1,4
        """;

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

        // A job that was waiting for the one that decided finds the verdict there: its run is no further attempt.
        var tries = runs.FindIndex(r => r.Outcome == JobOutcome.Refused) + 1;
        Assert.Equal(Enumerable.Range(1, tries), runs.Take(tries).Select(r => r.Attempt));
    }

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Two_processes_do_one_file_once(DatabaseProvider provider)
    {
        var database = await DatabaseAsync(provider);
        await using var one = await JobsHost.CreateAsync(database);
        await using var other = await JobsHost.CreateAsync(database);
        var file = await ReceiveAsync(one, Plan);
        for (var times = 0; times < 3; times++)
        {
            one.Services.GetRequiredService<JobQueue>().EnqueueImport(file, "one");
            other.Services.GetRequiredService<JobQueue>().EnqueueImport(file, "other");
        }

        await Task.WhenAll(one.StartAsync(), other.StartAsync());
        await one.UntilAsync(async db =>
            IsIdle(one) && IsIdle(other) && await db.SourceFiles.AnyAsync(f => f.Id == file && f.State == FileState.Accepted));
        await using var db = one.OpenDatabase();
        var version = Assert.Single(await db.FileVersions.ToListAsync());
        Assert.Equal(VersionState.Current, version.State);
        Assert.Equal(2, await db.PlanRows.CountAsync());
    }

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task What_was_accepted_is_reconciled_without_being_asked(DatabaseProvider provider)
    {
        await using var host = await JobsHost.CreateAsync(await DatabaseAsync(provider));
        await host.StartAsync();
        host.Services.GetRequiredService<JobQueue>().EnqueueImport(await ReceiveAsync(host, Plan), "somebody");
        await host.UntilAsync(db => db.FileVersions.AnyAsync(v => v.State == VersionState.Current && v.ReconciledAtUtc != null));
    }

    [Fact]
    public async Task What_a_person_stopped_is_not_begun_again_by_itself()
    {
        await using var host = await JobsHost.CreateAsync(await DatabaseAsync(DatabaseProvider.Sqlite));
        var file = await ReceiveAsync(host, Plan);
        await using (var db = host.OpenDatabase())
        {
            db.JobRuns.Add(new JobRun
            {
                Job = JobNames.ImportFile,
                Arguments = file.ToString(CultureInfo.InvariantCulture),
                LeaseKey = "ended",
                Outcome = JobOutcome.Cancelled,
                CancelRequested = true,
            });
            await db.SaveChangesAsync();
        }

        await host.Services.GetRequiredService<PendingWork>().ResumeAsync("schedule", CancellationToken.None);
        Assert.True(IsIdle(host));
        host.Services.GetRequiredService<JobQueue>().EnqueueImport(file, "somebody");
        await host.StartAsync();
        await host.UntilAsync(db => db.SourceFiles.AnyAsync(f => f.Id == file && f.State == FileState.Accepted));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static bool IsIdle(JobsHost host)
    {
        var now = host.Services.GetRequiredService<JobStorage>().GetMonitoringApi().GetStatistics();
        return now is { Enqueued: 0, Processing: 0, Scheduled: 0 };
    }

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
