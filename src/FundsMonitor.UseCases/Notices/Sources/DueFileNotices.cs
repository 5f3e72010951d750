using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Notices;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Importing.Completeness;

namespace FundsMonitor.UseCases.Notices.Sources;

/// <summary>Files whose day is near, by the days that the page of completeness goes by: one line for each kind and period.</summary>
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

        var due = await AwaitedFiles.DueAsync(db, sums, ask.Scope, ask.Today, cancel);
        return [.. due.GroupBy(f => (f.Kind, f.Period)).Select(g => Of(g.Key, [.. g.Select(f => f.DueOn!.Value)], ask))];
    }

    private static Notice Of((FileKind Kind, int Period) what, IReadOnlyList<DateOnly> days, NoticeAsk ask)
    {
        var period = what.Period > LastYear ? Words.Of(Month.FromKey(what.Period)) : Words.Of(what.Period);
        var (label, when) = (what.Kind.Label(), ReportNotices.Between(days.Min(), days.Max()));
        return new(NoticeKinds.FilesDue, days.Count, days.Count(d => Since(d) > ask.SeenUtc))
        {
            SinceUtc = days.Max(Since),
            About = new Bilingual($"{label.Vi}, kỳ {period}, {when.Vi}", $"{label.En} of {period}, {when.En}"),
            Query = [("period", AwaitedFile.PeriodText(what.Period)), ("kind", what.Kind.Word())],
        };
    }

    private static DateTime Since(DateOnly dueOn) => NoticeAsk.Begin(dueOn.AddDays(-NoticeKinds.DaysBefore));
}
