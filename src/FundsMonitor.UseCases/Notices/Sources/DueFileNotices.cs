using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Notices;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Importing.Completeness;

namespace FundsMonitor.UseCases.Notices.Sources;

/// <summary>Files whose day is near, by the days that the page of completeness goes by.</summary>
internal static class DueFileNotices
{
    private const int LastYear = 9999;

    public static async Task<IReadOnlyList<Notice>> ReadAsync(
        FundsDb db, KeptLoanSums sums, NoticeAsk ask, CancellationToken cancel)
    {
        if (!ask.Wants(NoticeKinds.FilesDue))
        {
            return [];
        }

        var owed = new List<(FileKind Kind, int Period, DateOnly DueOn)>();
        foreach (var year in new[] { ask.Today.Year - 1, ask.Today.Year })
        {
            var deliveries = new DeliveryYear(db, year, ask.Scope.Together, ask.Today) { Sums = sums };
            foreach (var row in await deliveries.ReadAsync(cancel))
            {
                owed.AddRange(row.Deliveries.Where(d => IsNear(d, ask.Today)).Select(d => (row.Kind, d.Period, d.DueOn!.Value)));
            }
        }

        return [.. owed.GroupBy(o => o).Select(g => Of(g.Key, g.Count(), ask))];
    }

    private static bool IsNear(Delivery delivery, DateOnly today) =>
        delivery.State is DeliveryState.Owed or DeliveryState.Refused
        && delivery.DueOn is { } due && due >= today && due <= today.AddDays(NoticeKinds.DaysBefore);

    private static Notice Of((FileKind Kind, int Period, DateOnly DueOn) what, int count, NoticeAsk ask)
    {
        var since = NoticeAsk.Begin(what.DueOn.AddDays(-NoticeKinds.DaysBefore));
        var period = what.Period > LastYear ? Words.Of(Month.FromKey(what.Period)) : Words.Of(what.Period);
        var (label, day) = (what.Kind.Label(), Words.Of(what.DueOn));
        return new(NoticeKinds.FilesDue, count, since > ask.SeenUtc ? count : 0)
        {
            SinceUtc = since,
            About = new Bilingual($"{label.Vi}, kỳ {period}, hạn {day}", $"{label.En} of {period}, by {day}"),
            Query = [("year", Words.Of(what.Period > LastYear ? what.Period / 100 : what.Period)), ("kind", what.Kind.Word())],
        };
    }
}
