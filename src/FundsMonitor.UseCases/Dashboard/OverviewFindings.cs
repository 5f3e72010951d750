using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>Open findings and late files.</summary>
internal static class OverviewFindings
{
    public static async Task<FindingsTile> ReadAsync(OverviewScope scope, CancellationToken cancel)
    {
        var open = await scope.Limited(scope.Db.Findings)
            .Where(f => f.State == FindingState.Open && !ReconciliationRules.OwnLists.Contains(f.Rule))
            .GroupBy(f => f.Severity)
            .Select(g => new { Severity = g.Key, Count = g.Count(), Oldest = g.Min(f => f.OpenedAtUtc) })
            .ToListAsync(cancel);
        int CountOf(Severity severity) => open.Where(f => f.Severity == severity).Sum(f => f.Count);
        var late = await LateFiles.Of(scope.Db, new(scope.Reader.Limit, scope.Area)).Select(f => f.Month).ToListAsync(cancel);
        return new(
            CountOf(Severity.Error),
            CountOf(Severity.Warning),
            CountOf(Severity.Notice),
            open.Count > 0 ? open.Min(f => f.Oldest) : null,
            late.Count)
        {
            LateYear = late.Count > 0 ? late.Max().Year : null,
        };
    }
}
