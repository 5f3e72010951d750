using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Notices;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Dashboard;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Notices.Sources;

/// <summary>Borrowers to identify, and background jobs that failed.</summary>
internal static class WorkNotices
{
    public static async Task<IReadOnlyList<Notice>> ReadAsync(FundsDb db, NoticeAsk ask, CancellationToken cancel)
    {
        List<Notice> found = [];
        if (ask.Wants(NoticeKinds.LinksUndecided))
        {
            found.Add(new(NoticeKinds.LinksUndecided, (await ReadWaiting.UndecidedAsync(db, ask.Scope, cancel)).Number, 0));
        }

        if (ask.Wants(NoticeKinds.JobsFailed))
        {
            found.AddRange(await FailedAsync(db, ask, cancel));
        }

        return found;
    }

    private static async Task<IEnumerable<Notice>> FailedAsync(FundsDb db, NoticeAsk ask, CancellationToken cancel)
    {
        var (seen, from) = (ask.SeenUtc, ask.FromUtc);
        var jobs = await db.JobRuns.AsNoTracking()
            .Where(r => r.Outcome == JobOutcome.Failed && r.StartedAtUtc >= from)
            .Where(r => !db.JobRuns.Any(
                later => later.Id > r.Id && later.Job == r.Job && later.Arguments == r.Arguments && later.Outcome != JobOutcome.Running))
            .GroupBy(r => r.Job).Select(g => new
            {
                Job = g.Key,
                Count = g.Count(),
                Unseen = g.Count(r => r.EndedAtUtc > seen),
                Last = g.Max(r => r.EndedAtUtc),
            }).ToListAsync(cancel);
        return jobs.Select(j => new Notice(NoticeKinds.JobsFailed, j.Count, j.Unseen)
        {
            SinceUtc = j.Last,
            About = new Bilingual(j.Job, j.Job),
            Query = [("job", j.Job)],
        });
    }
}
