using FundsMonitor.Core.Notices;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Plans.Reports;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Notices.Sources;

/// <summary>Gathers notices from what is stored: for the bell, the page and the letter alike.</summary>
public sealed class NoticeSources(IDbContextFactory<FundsDb> databases, ListReports reports, KeptLoanSums sums)
{
    /// <returns>In the order of the groups and kinds, the newest of a kind first.</returns>
    internal async Task<IReadOnlyList<Notice>> ReadAsync(NoticeAsk ask, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        List<Notice> found =
        [
            .. await FileNotices.ReadAsync(db, ask, cancel),
            .. await DueFileNotices.ReadAsync(db, sums, ask, cancel),
            .. await ReportNotices.ReadAsync(reports, ask, cancel),
            .. await MonthNotices.ReadAsync(db, ask, cancel),
            .. await FindingNotices.ReadAsync(db, ask, cancel),
            .. await WorkNotices.ReadAsync(db, ask, cancel),
        ];
        return
        [
            .. NoticeKinds.All.SelectMany(kind => found.Where(n => n.Kind == kind && n.Count > 0)
                .OrderByDescending(n => n.SinceUtc).ThenBy(n => n.About.Vi, StringComparer.Ordinal)
                .ThenBy(n => n.Place, StringComparer.Ordinal)),
        ];
    }
}
