using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Jobs;

/// <summary>
/// Starts runs in our own table and holds their leases, so that no work is done twice and a killed process loses nothing.
/// </summary>
/// <remarks>
/// A lease holds for 30 seconds and is renewed every 10. A holder that is a dead process of this machine has lost it at once; one of
/// another machine when it expires. Who takes over marks the old run abandoned.
/// </remarks>
public sealed class JobLedger(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <summary>How long a lease holds unless renewed.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private const int Tries = 5;

    /// <summary>How far back an earlier try of the same work is looked for.</summary>
    private static readonly TimeSpan AttemptsWithin = TimeSpan.FromDays(2);

    /// <summary>Claims a piece of work.</summary>
    /// <returns>The run, or null while another live process holds the same key.</returns>
    public async Task<RunningJob?> TryStartAsync(string job, string arguments, string leaseKey, string by, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await IsHeldAsync(leaseKey, cancel))
            {
                return null;
            }

            try
            {
                var run = await InsertAsync(new JobRun { Job = job, Arguments = arguments, LeaseKey = leaseKey, By = by }, cancel);
                return new RunningJob(databases, clock, run, cancel);
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Another process was quicker with the same key; the next look finds its run.
            }
        }
    }

    /// <summary>Whether a live process holds the key. A dead holder's run is marked abandoned on the way.</summary>
    internal async Task<bool> IsHeldAsync(string leaseKey, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var holder = await db.JobRuns.AsNoTracking().SingleOrDefaultAsync(r => r.LeaseKey == leaseKey, cancel);
        return holder is not null && !await AbandonIfDeadAsync(db, holder, cancel);
    }

    /// <summary>Marks every run abandoned whose process is dead or whose lease ran out.</summary>
    internal async Task AbandonDeadAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        foreach (var run in await db.JobRuns.AsNoTracking().Where(r => r.Outcome == JobOutcome.Running).ToListAsync(cancel))
        {
            await AbandonIfDeadAsync(db, run, cancel);
        }
    }

    private async Task<bool> AbandonIfDeadAsync(FundsDb db, JobRun run, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var known = ProcessIdentity.IsKnownDead(run.Holder);
        if (!known && run.LeaseUntilUtc > now)
        {
            return false;
        }

        // A holder that renewed in between is alive after all.
        var abandoned = await db.JobRuns
            .Where(r => r.Id == run.Id && r.Outcome == JobOutcome.Running && (known || r.LeaseUntilUtc <= now))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(r => r.Outcome, JobOutcome.Abandoned)
                    .SetProperty(r => r.LeaseKey, RunningJob.EndedKey(run.Id))
                    .SetProperty(r => r.EndedAtUtc, now)
                    .SetProperty(r => r.Message, known ? "The process ended before the run did." : "The lease ran out."),
                cancel);
        return abandoned > 0;
    }

    private async Task<JobRun> InsertAsync(JobRun run, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        run.Holder = ProcessIdentity.Current;
        run.StartedAtUtc = now;
        run.LeaseUntilUtc = now + Lease;
        run.Outcome = JobOutcome.Running;
        run.Attempt = await NextAttemptAsync(db, run, cancel);
        db.JobRuns.Add(run);
        await db.SaveChangesAsync(cancel);
        return run;
    }

    private static async Task<int> NextAttemptAsync(FundsDb db, JobRun run, CancellationToken cancel)
    {
        var since = run.StartedAtUtc - AttemptsWithin;
        var before = await db.JobRuns
            .Where(r => r.StartedAtUtc >= since && r.Job == run.Job && r.Arguments == run.Arguments)
            .OrderByDescending(r => r.Id)
            .Select(r => new { r.Outcome, r.Attempt })
            .FirstOrDefaultAsync(cancel);
        return before is { Outcome: JobOutcome.Failed or JobOutcome.Abandoned } ? before.Attempt + 1 : 1;
    }
}
