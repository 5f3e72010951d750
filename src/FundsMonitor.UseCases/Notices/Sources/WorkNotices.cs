using FundsMonitor.Core.Notices;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Jobs;
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
        var jobs = await ListJobRuns.NotDone(db, from)
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
