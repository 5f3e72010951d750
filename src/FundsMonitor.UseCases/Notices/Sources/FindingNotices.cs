using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Notices;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Reconciliation.Queue;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Notices.Sources;

/// <summary>Findings as the queue filters them: new, decided, late, and given to the reader.</summary>
internal static class FindingNotices
{
    public static async Task<IReadOnlyList<Notice>> ReadAsync(FundsDb db, NoticeAsk ask, CancellationToken cancel) =>
    [
        .. ask.Wants(NoticeKinds.FindingsNew) ? await NewAsync(db, ask, cancel) : [],
        .. ask.Wants(NoticeKinds.FindingsDecided) ? await DecidedAsync(db, ask, cancel) : [],
        .. ask.Wants(NoticeKinds.FindingsLate) ? await LateAsync(db, ask, cancel) : [],
        .. ask.Wants(NoticeKinds.FindingsMine) ? await MineAsync(db, ask, cancel) : [],
    ];

    /// <summary>One line for each rule; a chair is told of errors alone.</summary>
    private static async Task<IEnumerable<Notice>> NewAsync(FundsDb db, NoticeAsk ask, CancellationToken cancel)
    {
        var seen = ask.SeenUtc;
        var onlyErrors = ask.Reader.Role == Roles.CommuneChair;
        var filter = new FindingFilter(ask.Area)
        {
            State = FindingState.Open,
            Severity = onlyErrors ? Severity.Error : null,
            MaxDays = ask.Days,
        };
        var rules = await Filtered(db, ask, filter).GroupBy(f => f.Rule).Select(g => new
        {
            Rule = g.Key,
            Count = g.Count(),
            Unseen = g.Count(f => f.OpenedAtUtc > seen),
            Last = g.Max(f => f.OpenedAtUtc),
        }).ToListAsync(cancel);
        return rules.Select(r => new Notice(NoticeKinds.FindingsNew, r.Count, r.Unseen)
        {
            SinceUtc = r.Last,
            About = ReconciliationRules.Find(r.Rule).Title,
            Query = onlyErrors ? [("rule", r.Rule), ("severity", nameof(Severity.Error))] : [("rule", r.Rule)],
        });
    }

    private static async Task<IEnumerable<Notice>> DecidedAsync(FundsDb db, NoticeAsk ask, CancellationToken cancel)
    {
        var (seen, me) = (ask.SeenUtc, ask.Reader.Name);
        var filter = new FindingFilter(ask.Area) { State = FindingState.Decided, MaxDays = ask.Days };
        var rules = await Filtered(db, ask, filter).GroupBy(f => f.Rule).Select(g => new
        {
            Rule = g.Key,
            Count = g.Count(),
            Unseen = g.Count(f => f.ChangedAtUtc > seen && f.DecidedBy != me),
            Last = g.Max(f => f.ChangedAtUtc),
        }).ToListAsync(cancel);
        return rules.Select(r => new Notice(NoticeKinds.FindingsDecided, r.Count, r.Unseen)
        {
            SinceUtc = r.Last,
            About = ReconciliationRules.Find(r.Rule).Title,
            Query = [("rule", r.Rule)],
        });
    }

    private static async Task<IEnumerable<Notice>> LateAsync(FundsDb db, NoticeAsk ask, CancellationToken cancel)
    {
        var seenOn = VietnamDay.Of(ask.SeenUtc);
        var late = await Filtered(db, ask, new(ask.Area) { State = FindingState.Open, IsLate = true })
            .GroupBy(_ => 1).Select(g => new { Count = g.Count(), Unseen = g.Count(f => f.DueOn >= seenOn), Last = g.Max(f => f.DueOn) })
            .SingleOrDefaultAsync(cancel);
        return late is { Last: { } last }
            ? [new(NoticeKinds.FindingsLate, late.Count, late.Unseen) { SinceUtc = NoticeAsk.Begin(last.AddDays(1)) }]
            : [];
    }

    private static async Task<IEnumerable<Notice>> MineAsync(FundsDb db, NoticeAsk ask, CancellationToken cancel)
    {
        var (seen, me) = (ask.SeenUtc, ask.Reader.Name);
        var mine = Filtered(db, ask, new(ask.Area) { State = FindingState.Open, Owner = me }).Select(f => f.Id);
        var given = db.FindingEvents.Where(e => mine.Contains(e.FindingId) && e.What == FindingEvents.Assigned && e.Note == me);
        var count = await mine.CountAsync(cancel);
        if (count == 0)
        {
            return [];
        }

        var unseen = await given.Where(e => e.AtUtc > seen && e.By != me).Select(e => e.FindingId).Distinct().CountAsync(cancel);
        var last = await given.MaxAsync(e => (DateTime?)e.AtUtc, cancel);
        return [new(NoticeKinds.FindingsMine, count, unseen) { SinceUtc = last }];
    }

    private static IQueryable<StoredFinding> Filtered(FundsDb db, NoticeAsk ask, FindingFilter filter) =>
        FindingQueue.Filtered(db.Findings.AsNoTracking(), ask.Reader, filter, ask.NowUtc);
}
