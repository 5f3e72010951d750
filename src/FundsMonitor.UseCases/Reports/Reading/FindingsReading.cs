using FundsMonitor.Core;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reports.Facts;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Reconciliation.Queue;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reports.Reading;

/// <summary>Findings that wait on the day; of rules that judge each month for itself those of months up to the period's end.</summary>
internal static class FindingsReading
{
    /// <summary>Errors that one report lists; the queue has them all.</summary>
    private const int MostErrors = 200;

    private static readonly List<string> ByMonth = [.. ReconciliationRules.All.Where(r => r.ByMonth).Select(r => r.Code)];

    public static async Task<FindingsFacts> ReadAsync(OverviewScope scope, CancellationToken cancel)
    {
        var last = scope.Month.Key;
        var open = FindingQueue.Within(scope.Db.Findings.AsNoTracking(), scope.Reader.Limit, scope.Area)
            .Where(f => f.State == FindingState.Open && (!ByMonth.Contains(f.Rule) || (int)f.Month <= last));
        var counts = await open.GroupBy(f => new { f.Rule, f.Severity })
            .Select(g => new { g.Key.Rule, g.Key.Severity, Open = g.Count(), Oldest = g.Min(f => f.OpenedAtUtc) }).ToListAsync(cancel);
        var errors = await open.Where(f => f.Severity == Severity.Error)
            .OrderByDescending(f => (long)f.Impact).ThenBy(f => f.OpenedAtUtc).ThenBy(f => f.Id)
            .Take(MostErrors).ToListAsync(cancel);
        var names = await PlaceNames.ReadAsync(
            scope.Db, errors.SelectMany(f => new[] { f.CommuneCode, f.OfficeCode }), scope.Month.LastDay, cancel);
        return new(
            [
                .. counts.OrderByDescending(c => c.Severity).ThenBy(c => c.Rule, StringComparer.Ordinal)
                    .Select(c => new RuleFacts(c.Rule, Title(c.Rule), c.Severity, c.Open, VietnamDay.Of(c.Oldest))),
            ],
            [
                .. errors.Select(f => new ErrorFacts(
                    f.Rule,
                    Title(f.Rule),
                    f.Subject,
                    names.Of(f.CommuneCode.Length > 0 ? f.CommuneCode : f.OfficeCode),
                    f.Month,
                    f.Difference,
                    VietnamDay.Of(f.OpenedAtUtc))),
            ],
            counts.Where(c => c.Severity == Severity.Error).Sum(c => c.Open) - errors.Count);
    }

    private static string Title(string rule) => ReconciliationRules.Find(rule).Title.Vi;
}
