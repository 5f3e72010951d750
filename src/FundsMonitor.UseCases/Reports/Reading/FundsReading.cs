using FundsMonitor.Core;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Reports;
using FundsMonitor.Core.Reports.Facts;
using FundsMonitor.UseCases.Dashboard;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reports.Reading;

/// <summary>Project money as the overview counts it, and what was spent in the period.</summary>
internal static class FundsReading
{
    public static async Task<IReadOnlyList<ProjectFacts>> ReadAsync(OverviewScope scope, ReportPeriod period, CancellationToken cancel)
    {
        var (first, last) = (period.First.FirstDay, period.Last.LastDay);
        var projects = await OverviewFunds.ReadAsync(scope, cancel);
        var spent = await scope.Rows<Expenditure>()
            .Where(e => e.Year == period.Year && !e.IsAdvance && e.Date >= first && e.Date <= last)
            .GroupBy(e => e.ProjectCode)
            .Select(g => new { g.Key, Amount = g.Sum(e => (long)e.Amount) })
            .ToDictionaryAsync(g => g.Key, g => g.Amount, cancel);
        return
        [
            .. projects.Select(p => p.Funds).OrderBy(f => f.ProjectCode, StringComparer.Ordinal)
                .Select(f => new ProjectFacts(f.ProjectCode, f.Name)
                {
                    Expected = f.Expected,
                    Allocated = f.Allocated,
                    NotYetAllocated = f.NotYetAllocated,
                    Advanced = f.Advanced,
                    Spent = f.Spent,
                    SpentInPeriod = Money.FromDong(spent.GetValueOrDefault(f.ProjectCode)),
                }),
        ];
    }
}
