using FundsMonitor.Core;
using FundsMonitor.Core.Notices;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Reconciliation.Closing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Notices.Sources;

/// <summary>Months that wait for a signature, were signed or sent back, and requests to change a closed one.</summary>
internal static class MonthNotices
{
    public static async Task<IReadOnlyList<Notice>> ReadAsync(FundsDb db, NoticeAsk ask, CancellationToken cancel)
    {
        var wantsMonths = ask.WantsAny(NoticeKinds.MonthsToSign, NoticeKinds.MonthsSigned, NoticeKinds.MonthsSentBack);
        var wantsExceptions = ask.Wants(NoticeKinds.ExceptionsAsked);
        if (!wantsMonths && !wantsExceptions)
        {
            return [];
        }

        var limit = await ClosingRights.LimitAsync(db, ask.Reader, cancel);
        var area = await ListMonths.AreaAsync(db, ask.Reader, ask.Area, cancel);
        return
        [
            .. wantsMonths ? await ClosingsAsync(db, db.MonthClosings.Within(limit).Within(area), ask, cancel) : [],
            .. wantsExceptions ? await ExceptionsAsync(db.MonthExceptions.Within(limit).Within(area), ask, cancel) : [],
        ];
    }

    /// <summary>The last attempt says where a month stands: one that was prepared again after it was sent back waits.</summary>
    private static async Task<IEnumerable<Notice>> ClosingsAsync(
        FundsDb db, IQueryable<MonthClosing> closings, NoticeAsk ask, CancellationToken cancel)
    {
        var (seen, from, me) = (ask.SeenUtc, ask.FromUtc, ask.Reader.Name);
        var months = await closings
            .Where(c => c.State == ClosingState.Prepared
                || (c.State == ClosingState.SentBack && c.DecidedAtUtc >= from)
                || (c.State == ClosingState.Signed && c.ChangedAtUtc == null && c.DecidedAtUtc >= from))
            .Where(c => !db.MonthClosings.Any(later => later.CommuneCode == c.CommuneCode && later.Month == c.Month
                && later.Round > c.Round && later.State != ClosingState.Withdrawn))
            .GroupBy(c => new { c.Month, c.State }).Select(g => new
            {
                g.Key.Month,
                g.Key.State,
                Count = g.Count(),
                Commune = g.Min(c => c.CommuneCode),
                Prepared = g.Max(c => c.PreparedAtUtc),
                Decided = g.Max(c => c.DecidedAtUtc),
                UnseenPrepared = g.Count(c => c.PreparedAtUtc > seen && c.PreparedBy != me),
                UnseenDecided = g.Count(c => c.DecidedAtUtc > seen && c.DecidedBy != me),
            }).ToListAsync(cancel);
        return months.Select(m =>
        {
            var isPrepared = m.State == ClosingState.Prepared;
            var kind = isPrepared ? NoticeKinds.MonthsToSign
                : m.State == ClosingState.Signed ? NoticeKinds.MonthsSigned : NoticeKinds.MonthsSentBack;
            return Line(kind, (m.Count, isPrepared ? m.UnseenPrepared : m.UnseenDecided), (m.Commune, m.Month)) with
            {
                SinceUtc = isPrepared ? m.Prepared : m.Decided,
            };
        }).Where(n => ask.Wants(n.Kind));
    }

    /// <summary>Closed months of which somebody else asks that they may change: several requests of one month are one.</summary>
    private static async Task<IEnumerable<Notice>> ExceptionsAsync(
        IQueryable<MonthException> exceptions, NoticeAsk ask, CancellationToken cancel)
    {
        var (seen, me) = (ask.SeenUtc, ask.Reader.Name);
        var asked = await exceptions.Where(e => e.State == ExceptionState.Asked && e.AskedBy != me)
            .GroupBy(e => new { e.Month, e.CommuneCode })
            .Select(g => new { g.Key.Month, g.Key.CommuneCode, Last = g.Max(e => e.AskedAtUtc) }).ToListAsync(cancel);
        return asked.GroupBy(e => e.Month).Select(g =>
            Line(NoticeKinds.ExceptionsAsked, (g.Count(), g.Count(e => e.Last > seen)), (g.Min(e => e.CommuneCode), g.Key)) with
            {
                SinceUtc = g.Max(e => e.Last),
            });
    }

    /// <summary>One month of one commune leads to its page, several to the list of that month.</summary>
    private static Notice Line(NoticeKind kind, (int Count, int Unseen) n, (string? Commune, Month Month) of) =>
        new(kind, n.Count, n.Unseen)
        {
            About = FileNotices.AboutMonth(of.Month),
            OwnPath = n.Count == 1 ? $"/months/{of.Commune}/{of.Month}" : kind.Path.Replace("&period=all", "", StringComparison.Ordinal),
            Query = [("month", of.Month.ToString())],
        };
}
