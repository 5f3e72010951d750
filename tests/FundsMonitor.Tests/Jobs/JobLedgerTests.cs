using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Jobs;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Jobs;

public sealed class JobLedgerOnSqlite() : JobLedgerTests(DatabaseProvider.Sqlite);

public sealed class JobLedgerOnPostgreSql() : JobLedgerTests(DatabaseProvider.PostgreSql);

public sealed class JobLedgerOnSqlServer() : JobLedgerTests(DatabaseProvider.SqlServer);

/// <summary>The table of runs and its leases.</summary>
public abstract class JobLedgerTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private const string Key = "work|1";

    [SkippableFact]
    public async Task One_piece_of_work_is_held_once_and_free_again_at_its_end()
    {
        var database = await DatabaseAsync();
        await using var first = await StartAsync(database);
        Assert.NotNull(first);
        Assert.Null(await StartAsync(database));

        await first.EndAsync(JobOutcome.Done, new("12 dòng", "12 rows"));

        await using var second = await StartAsync(database);
        Assert.NotNull(second);
        var ended = await RunAsync(database, first.RunId);
        Assert.Equal((JobOutcome.Done, "12 dòng", "12 rows"), (ended.Outcome, ended.MessageIn("vi"), ended.MessageIn("en")));
        Assert.NotNull(ended.EndedAtUtc);
    }

    [SkippableFact]
    public async Task Of_many_that_claim_the_same_work_at_once_one_gets_it()
    {
        var database = await DatabaseAsync();

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => StartAsync(database))));

        Assert.Single(claims, c => c is not null);
        await claims.Single(c => c is not null)!.DisposeAsync();
    }

    [SkippableFact]
    public async Task A_run_without_an_end_counts_as_failed_and_the_next_is_its_second_attempt()
    {
        var database = await DatabaseAsync();
        var first = await StartAsync(database);
        await first!.DisposeAsync();

        await using var second = await StartAsync(database);

        Assert.Equal(JobOutcome.Failed, (await RunAsync(database, first.RunId)).Outcome);
        Assert.Equal(2, second!.Attempt);
    }

    [SkippableFact]
    public async Task A_dead_process_of_this_machine_loses_its_lease_at_once()
    {
        var database = await DatabaseAsync();
        var left = await LeaveAsync(database, Environment.MachineName + ":2147483000:1");

        await using var taken = await StartAsync(database);

        Assert.NotNull(taken);
        Assert.Equal(2, taken.Attempt);
        Assert.Equal(JobOutcome.Abandoned, (await RunAsync(database, left)).Outcome);
    }

    [SkippableFact]
    public async Task A_process_of_another_machine_loses_its_lease_when_it_runs_out()
    {
        var database = await DatabaseAsync();
        var left = await LeaveAsync(database, "another-machine:1:1");
        Assert.Null(await StartAsync(database));

        Clock.Advance(JobLedger.Lease);

        await using var taken = await StartAsync(database);
        Assert.NotNull(taken);
        Assert.Equal(JobOutcome.Abandoned, (await RunAsync(database, left)).Outcome);
    }

    [SkippableFact]
    public async Task Who_was_taken_over_can_neither_commit_nor_end_as_done()
    {
        var database = await DatabaseAsync();
        var paused = await StartAsync(database);
        await using (var db = database.Open())
        {
            await db.JobRuns.ExecuteUpdateAsync(set => set.SetProperty(r => r.LeaseUntilUtc, DateTime.UnixEpoch));
        }

        await using var taken = await StartAsync(database);

        Assert.NotNull(taken);
        await using (var db = database.Open())
        {
            Assert.False(await paused!.StillHeldAsync(db, CancellationToken.None));
            Assert.True(await taken.StillHeldAsync(db, CancellationToken.None));
        }

        await paused.EndAsync(JobOutcome.Done, new("", ""));
        Assert.Equal(JobOutcome.Abandoned, (await RunAsync(database, paused.RunId)).Outcome);
    }

    [SkippableFact]
    public async Task An_administrator_stops_a_run_and_nobody_else()
    {
        var database = await DatabaseAsync();
        await using var run = await StartAsync(database);
        var request = database.Get<RequestCancel>();
        Assert.False(await request.RunAsync(run!.RunId, new Reader("chair", Roles.CommuneChair, AreaLimit.None), CancellationToken.None));

        Assert.True(await request.RunAsync(run.RunId, Reader.CommandLine, CancellationToken.None));

        var fired = new TaskCompletionSource();
        await using var registration = run.Cancel.Register(fired.SetResult);
        while (!fired.Task.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(fired.Task, Task.Delay(TimeSpan.FromMilliseconds(20)));
        }
    }

    [SkippableFact]
    public async Task Runs_are_listed_newest_first_in_pages()
    {
        var database = await DatabaseAsync();
        for (var i = 0; i < 3; i++)
        {
            await using var run = await StartAsync(database);
            await run!.EndAsync(i == 1 ? JobOutcome.Refused : JobOutcome.Done, new($"{i}", $"{i}"));
        }

        var list = database.Get<ListJobRuns>();
        var page = await list.RunAsync(new JobRunQuery(Skip: 1, Take: 1), CancellationToken.None);
        var refused = await list.RunAsync(new JobRunQuery(Outcome: JobOutcome.Refused), CancellationToken.None);

        Assert.Equal((3, "1"), (page.Total, Assert.Single(page.Runs).Message));
        Assert.Equal("1", Assert.Single(refused.Runs).Message);
        var without = await list.RunAsync(new JobRunQuery { Without = "test-job" }, CancellationToken.None);
        Assert.Equal(0, without.Total);
    }

    private static Task<RunningJob?> StartAsync(TestDatabase database) =>
        database.Get<JobLedger>().TryStartAsync("test-job", "1", Key, "schedule", CancellationToken.None);

    private async Task<long> LeaveAsync(TestDatabase database, string holder)
    {
        await using var db = database.Open();
        var run = new JobRun
        {
            Job = "test-job",
            Arguments = "1",
            LeaseKey = Key,
            Holder = holder,
            StartedAtUtc = Clock.GetUtcNow().UtcDateTime,
            LeaseUntilUtc = Clock.GetUtcNow().UtcDateTime + JobLedger.Lease,
            Outcome = JobOutcome.Running,
        };
        db.JobRuns.Add(run);
        await db.SaveChangesAsync();
        return run.Id;
    }

    private static async Task<JobRun> RunAsync(TestDatabase database, long id)
    {
        await using var db = database.Open();
        return await db.JobRuns.AsNoTracking().SingleAsync(r => r.Id == id);
    }
}
