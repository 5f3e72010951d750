using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Jobs;

/// <summary>Which runs are asked for.</summary>
/// <param name="Job">Name of the job, or null for all.</param>
/// <param name="Outcome">How they ended, or null for all.</param>
/// <param name="Skip">Runs before the page.</param>
/// <param name="Take">Runs on the page.</param>
public sealed record JobRunQuery(string? Job = null, JobOutcome? Outcome = null, int Skip = 0, int Take = 20)
{
    /// <summary>Name of a job whose runs are left out, unless they did not end well; empty to leave out none.</summary>
    public string Without { get; init; } = "";

    /// <summary>Only runs that failed since this moment and were not done since; null for all.</summary>
    public DateTime? NotDoneSinceUtc { get; init; }
}

/// <summary>A page of runs.</summary>
/// <param name="Runs">Newest first.</param>
/// <param name="Total">Runs on all pages.</param>
public sealed record JobRunPage(IReadOnlyList<JobRun> Runs, int Total);

/// <summary>The runs of all jobs, newest first: for the page of background jobs.</summary>
public sealed class ListJobRuns(IDbContextFactory<FundsDb> databases)
{
    public async Task<JobRunPage> RunAsync(JobRunQuery query, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var runs = (query.NotDoneSinceUtc is { } since ? NotDone(db, since) : db.JobRuns.AsNoTracking())
            .Where(r => (query.Job == null || r.Job == query.Job) && (query.Outcome == null || r.Outcome == query.Outcome))
            .Where(r => r.Job != query.Without || r.Outcome == JobOutcome.Failed || r.Outcome == JobOutcome.Abandoned);
        var page = await runs.OrderByDescending(r => r.Id).Skip(query.Skip).Take(query.Take).ToListAsync(cancel);
        return new JobRunPage(page, await runs.CountAsync(cancel));
    }

    /// <summary>Runs that failed and after which the same work was not tried again: that failed again counts once.</summary>
    internal static IQueryable<JobRun> NotDone(FundsDb db, DateTime sinceUtc) => db.JobRuns.AsNoTracking()
        .Where(r => r.Outcome == JobOutcome.Failed && r.StartedAtUtc >= sinceUtc)
        .Where(r => !db.JobRuns.Any(
            later => later.Id > r.Id && later.Job == r.Job && later.Arguments == r.Arguments && later.Outcome != JobOutcome.Running));
}
