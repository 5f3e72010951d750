using FundsMonitor.Core;
using FundsMonitor.Core.Notices;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;
using FundsMonitor.UseCases.Plans.Reports;

namespace FundsMonitor.UseCases.Notices.Sources;

/// <summary>Reports whose day is near or has passed, one line for each place whose plan asks for them.</summary>
internal static class ReportNotices
{
    public static async Task<IReadOnlyList<Notice>> ReadAsync(ListReports reports, NoticeAsk ask, CancellationToken cancel)
    {
        if (!ask.WantsAny(NoticeKinds.ReportsLate, NoticeKinds.ReportsDue))
        {
            return [];
        }

        var owed = await reports.RunAsync(ask.Scope, ReportFilter.FirstYear, ReportFilter.LastYear, cancel);
        var last = ask.Today.AddDays(NoticeKinds.DaysBefore);
        var near = owed.Where(r => r.State == ReportState.Open && r.Report.LastDay <= last)
            .Select(r => (Report: r, Since: NoticeAsk.Begin(r.Report.LastDay!.Value.AddDays(-NoticeKinds.DaysBefore))));
        var late = owed.Where(r => r.State == ReportState.Late)
            .Select(r => (Report: r, Since: NoticeAsk.Begin(r.Report.LastDay!.Value.AddDays(1))));
        return [.. Lines(NoticeKinds.ReportsDue, near, ask), .. Lines(NoticeKinds.ReportsLate, late, ask)];
    }

    private static IEnumerable<Notice> Lines(NoticeKind kind, IEnumerable<(OwedReport Report, DateTime Since)> reports, NoticeAsk ask) =>
        ask.Wants(kind)
            ? reports.GroupBy(r => r.Report.Obligation.CommuneCode).Select(g =>
            {
                var days = g.Select(r => r.Report.Report.LastDay!.Value).ToList();
                return new Notice(kind, days.Count, g.Count(r => r.Since > ask.SeenUtc))
                {
                    SinceUtc = g.Max(r => r.Since),
                    About = Between(days.Min(), days.Max()),
                    Place = g.First().Report.Place,
                    Query = [("place", g.Key)],
                };
            })
            : [];

    /// <summary>From when to when their days are.</summary>
    public static Bilingual Between(DateOnly first, DateOnly last) => first == last
        ? new($"hạn {Words.Of(first)}", $"by {Words.Of(first)}")
        : new($"hạn từ {Words.Of(first)} đến {Words.Of(last)}", $"due from {Words.Of(first)} to {Words.Of(last)}");
}
