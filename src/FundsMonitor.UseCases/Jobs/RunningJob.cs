using System.Data.Common;
using System.Globalization;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Jobs;

/// <summary>A run that this process holds. Its lease is renewed in the background until it ends.</summary>
public sealed class RunningJob : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RenewAfter = TimeSpan.FromSeconds(10);

    private readonly IDbContextFactory<FundsDb> databases;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource stopWork;
    private readonly CancellationTokenSource stopRenewing = new();
    private readonly Task renewing;
    private DateTime leaseUntil;
    private long progress;
    private long progressOf;
    private long written = -1;
    private bool ended;

    internal RunningJob(IDbContextFactory<FundsDb> databases, TimeProvider clock, JobRun run, CancellationToken cancel)
    {
        this.databases = databases;
        this.clock = clock;
        RunId = run.Id;
        Attempt = run.Attempt;
        leaseUntil = run.LeaseUntilUtc;
        stopWork = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Cancel = stopWork.Token;
        renewing = RenewUntilStoppedAsync(stopRenewing.Token);
    }

    /// <summary>The row in the table of runs.</summary>
    public long RunId { get; }

    /// <summary>1 for the first try of this work, counted on after failures.</summary>
    public int Attempt { get; }

    /// <summary>Fires when a person asked to stop this run, the lease was lost, or the caller's token fired.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>Whether it was a person who stopped it.</summary>
    public bool StopRequested { get; private set; }

    /// <summary>Notes how far it is; written at most once a second.</summary>
    public void Report(long progress, long of)
    {
        Interlocked.Exchange(ref this.progress, progress);
        Interlocked.Exchange(ref progressOf, of);
    }

    /// <summary>Renews the lease inside the caller's transaction, so that what it commits is committed by the holder alone.</summary>
    /// <returns>False when another process has taken the work over: the transaction must not be committed.</returns>
    public async Task<bool> StillHeldAsync(FundsDb db, CancellationToken cancel)
    {
        var until = clock.GetUtcNow().UtcDateTime + JobLedger.Lease;
        return await Mine(db).ExecuteUpdateAsync(set => set.SetProperty(r => r.LeaseUntilUtc, until), cancel) == 1;
    }

    /// <summary>Ends the run. A run disposed without this counts as failed.</summary>
    public async Task EndAsync(JobOutcome outcome, Bilingual message)
    {
        if (ended)
        {
            return;
        }

        ended = true;
        await stopRenewing.CancelAsync();
        await renewing;
        var (now, said) = (clock.GetUtcNow().UtcDateTime, message.AsArgument());
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        await Mine(db).ExecuteUpdateAsync(
            set => set
                .SetProperty(r => r.Outcome, outcome)
                .SetProperty(r => r.Message, said)
                .SetProperty(r => r.EndedAtUtc, now)
                .SetProperty(r => r.LeaseKey, EndedKey(RunId))
                .SetProperty(r => r.Progress, Interlocked.Read(ref progress))
                .SetProperty(r => r.ProgressOf, Interlocked.Read(ref progressOf)),
            CancellationToken.None);
    }

    /// <summary>Does the work and writes down how it ended. A failure is written down and thrown on: the queue tries again.</summary>
    /// <param name="work">Gives the result, how it ended and what the table of runs says of it.</param>
    /// <param name="whenStopped">The result where the run was stopped.</param>
    public async Task<T> RecordAsync<T>(Func<Task<(T Result, JobOutcome Outcome, Bilingual Told)>> work, T whenStopped)
    {
        try
        {
            var (result, outcome, told) = await work();
            await EndAsync(outcome, told);
            return result;
        }
        catch (OperationCanceledException) when (Cancel.IsCancellationRequested)
        {
            await EndAsync(JobOutcome.Cancelled, new("Đã dừng theo yêu cầu.", "Stopped as asked."));
            return whenStopped;
        }
        catch (Exception failure)
        {
            await EndAsync(JobOutcome.Failed, new(failure.Message, failure.Message));
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await EndAsync(JobOutcome.Failed, new("Kết thúc mà không có kết quả.", "Ended without a result."));
        stopRenewing.Dispose();
        stopWork.Dispose();
    }

    /// <summary>What stands in place of the lease key of a run that ended, so that the key is free and the column stays unique.</summary>
    internal static string EndedKey(long runId) => string.Create(CultureInfo.InvariantCulture, $"ended|{runId}");

    private IQueryable<JobRun> Mine(FundsDb db) => db.JobRuns.Where(r => r.Id == RunId && r.Outcome == JobOutcome.Running);

    private async Task RenewUntilStoppedAsync(CancellationToken stop)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Tick, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var due = leaseUntil - JobLedger.Lease + RenewAfter;
                if ((now >= due || Interlocked.Read(ref progress) != written) && !await TryRenewAsync(now, stop))
                {
                    await stopWork.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The run ended.
        }
    }

    /// <summary>False when the work must stop: a person asked for it, or the lease is lost.</summary>
    private async Task<bool> TryRenewAsync(DateTime now, CancellationToken stop)
    {
        try
        {
            return await RenewAsync(now, stop);
        }
        catch (Exception away) when (away is DbException or InvalidOperationException or TimeoutException)
        {
            // The database may be away for a moment: the next tick tries again until the lease has run out.
            return now < leaseUntil;
        }
    }

    private async Task<bool> RenewAsync(DateTime now, CancellationToken stop)
    {
        var done = Interlocked.Read(ref progress);
        await using var db = await databases.CreateDbContextAsync(stop);
        var held = await Mine(db).ExecuteUpdateAsync(
            set => set
                .SetProperty(r => r.LeaseUntilUtc, now + JobLedger.Lease)
                .SetProperty(r => r.Progress, done)
                .SetProperty(r => r.ProgressOf, Interlocked.Read(ref progressOf)),
            stop);
        if (held == 0)
        {
            return false;
        }

        leaseUntil = now + JobLedger.Lease;
        written = done;
        StopRequested = await Mine(db).AnyAsync(r => r.CancelRequested, stop);
        return !StopRequested;
    }
}
