using System.Linq.Expressions;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>Open findings and late files.</summary>
internal static class OverviewFindings
{
    private const string MissingFile = "F-MISSING";

    public static async Task<FindingsTile> ReadAsync(OverviewScope scope, CancellationToken cancel)
    {
        var open = await scope.Limited(scope.Db.Findings)
            .Where(f => f.State == FindingState.Open && !ReconciliationRules.OwnLists.Contains(f.Rule))
            .GroupBy(f => f.Severity)
            .Select(g => new { Severity = g.Key, Count = g.Count(), Oldest = g.Min(f => f.OpenedAtUtc) })
            .ToListAsync(cancel);
        int CountOf(Severity severity) => open.Where(f => f.Severity == severity).Sum(f => f.Count);
        return new(
            CountOf(Severity.Error),
            CountOf(Severity.Warning),
            CountOf(Severity.Notice),
            open.Count > 0 ? open.Min(f => f.Oldest) : null,
            await LateFilesAsync(scope, cancel));
    }

    /// <summary>
    /// A chair is told that a file of the office that serves the commune is late, though the office's findings are not the chair's to
    /// read: only their number is given.
    /// </summary>
    private static Task<int> LateFilesAsync(OverviewScope scope, CancellationToken cancel)
    {
        var late = scope.Db.Findings.Where(f => f.State == FindingState.Open && f.Rule == MissingFile);
        foreach (var limit in new[] { scope.Reader.Limit, scope.Area }.Where(l => !l.Everything))
        {
            late = late.Where(InOrServing(scope, limit));
        }

        return late.CountAsync(cancel);
    }

    private static Expression<Func<StoredFinding, bool>> InOrServing(OverviewScope scope, AreaLimit limit)
    {
        var serving = scope.Db.BankCommunes.Where(b => limit.Communes.Contains(b.CommuneCode)).Select(b => b.OfficeCode);
        return f => limit.Offices.Contains(f.OfficeCode) || limit.Communes.Contains(f.CommuneCode) || serving.Contains(f.OfficeCode);
    }
}
