using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Notices;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Importing.Listing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Notices.Sources;

/// <summary>Files that are late, that wait for somebody, and that were accepted or refused.</summary>
internal static class FileNotices
{
    public static async Task<IReadOnlyList<Notice>> ReadAsync(FundsDb db, NoticeAsk ask, CancellationToken cancel)
    {
        List<Notice> found = [];
        if (ask.Wants(NoticeKinds.FilesLate))
        {
            found.AddRange(await LateAsync(db, ask, cancel));
        }

        if (ask.WantsAny(NoticeKinds.FilesWaiting, NoticeKinds.FilesAccepted, NoticeKinds.FilesRefused))
        {
            found.AddRange(await ReceivedAsync(db, ask, cancel));
        }

        return found;
    }

    private static async Task<IEnumerable<Notice>> LateAsync(FundsDb db, NoticeAsk ask, CancellationToken cancel)
    {
        var seen = ask.SeenUtc;
        var months = await LateFiles.Of(db, ask.Scope).GroupBy(f => f.Month).Select(g => new
        {
            Month = g.Key,
            Count = g.Count(),
            Unseen = g.Count(f => f.OpenedAtUtc > seen),
            Last = g.Max(f => f.OpenedAtUtc),
        }).ToListAsync(cancel);
        return months.Select(m => new Notice(NoticeKinds.FilesLate, m.Count, m.Unseen)
        {
            SinceUtc = m.Last,
            About = AboutMonth(m.Month),
            Query = [("period", m.Month.ToString())],
        });
    }

    private static async Task<IEnumerable<Notice>> ReceivedAsync(FundsDb db, NoticeAsk ask, CancellationToken cancel)
    {
        var (seen, from) = (ask.SeenUtc, ask.FromUtc);
        var states = await db.SourceFiles.AsNoTracking().Readable(db, ask.Reader).InArea(db, ask.Area)
            .Where(f => f.State == FileState.Waiting
                || ((f.State == FileState.Accepted || f.State == FileState.Refused) && f.DecidedAtUtc >= from))
            .GroupBy(f => f.State).Select(g => new
            {
                State = g.Key,
                Count = g.Count(),
                Came = g.Max(f => f.ReceivedAtUtc),
                Decided = g.Max(f => f.DecidedAtUtc),
                UnseenCame = g.Count(f => f.ReceivedAtUtc > seen),
                UnseenDecided = g.Count(f => f.DecidedAtUtc > seen),
            }).ToListAsync(cancel);
        return states.Select(s => s.State switch
        {
            FileState.Waiting => new Notice(NoticeKinds.FilesWaiting, s.Count, s.UnseenCame) { SinceUtc = s.Came },
            FileState.Accepted => new Notice(NoticeKinds.FilesAccepted, s.Count, s.UnseenDecided) { SinceUtc = s.Decided },
            _ => new Notice(NoticeKinds.FilesRefused, s.Count, s.UnseenDecided) { SinceUtc = s.Decided },
        }).Where(n => ask.Wants(n.Kind));
    }

    /// <summary>A month of the data, as a notice says it.</summary>
    public static Bilingual AboutMonth(Month month) => new($"kỳ {Words.Of(month)}", $"of {Words.Of(month)}");
}
