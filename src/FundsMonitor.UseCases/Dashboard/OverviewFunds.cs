using FundsMonitor.Core;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Dashboard;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>Project money of one year, summed by project.</summary>
internal static class OverviewFunds
{
    /// <summary>A project and how many allocation lines it has.</summary>
    internal sealed record ProjectLines(ProjectFunds Funds, int Lines);

    public static async Task<IReadOnlyList<ProjectLines>> ReadAsync(OverviewScope scope, CancellationToken cancel)
    {
        var (year, last) = (scope.Month.Year, scope.Month.LastDay);
        // What was decided later is no figure of this month: a month that is signed does not change with the next decision.
        var allocated = await scope.Rows<Allocation>().Where(a => a.Year == year && !a.IsDecisionTotal
                && (a.DecisionDate == null || a.DecisionDate <= last))
            .GroupBy(a => new { a.ProjectCode, a.State })
            .Select(g => new
            {
                g.Key.ProjectCode,
                g.Key.State,
                Lines = g.Count(),
                Name = g.Max(a => a.ProjectName),
                Amount = g.Sum(a => a.Amount == null ? 0 : (long)a.Amount),
            })
            .ToListAsync(cancel);
        var spent = await scope.Rows<Expenditure>().Where(e => e.Year == year && e.Date <= last)
            .GroupBy(e => new { e.ProjectCode, e.IsAdvance })
            .Select(g => new { g.Key.ProjectCode, g.Key.IsAdvance, Name = g.Max(e => e.ProjectName), Amount = g.Sum(e => (long)e.Amount) })
            .ToListAsync(cancel);
        var names = await scope.Db.Projects.ToDictionaryAsync(p => p.Code, p => p.Name, cancel);

        Money Allocated(string code, AllocationState state) =>
            Money.FromDong(allocated.Where(a => a.ProjectCode == code && a.State == state).Sum(a => a.Amount));
        Money Spent(string code, bool advance) =>
            Money.FromDong(spent.Where(e => e.ProjectCode == code && e.IsAdvance == advance).Sum(e => e.Amount));
        string NameOf(string code) => names.GetValueOrDefault(code)
            ?? allocated.Where(a => a.ProjectCode == code).Select(a => a.Name)
                .Concat(spent.Where(e => e.ProjectCode == code).Select(e => e.Name)).FirstOrDefault(n => !string.IsNullOrEmpty(n)) ?? code;

        return
        [
            .. allocated.Select(a => a.ProjectCode).Union(spent.Select(e => e.ProjectCode)).Select(code => new ProjectLines(
                new(
                    code,
                    NameOf(code),
                    Allocated(code, AllocationState.Allocated),
                    Allocated(code, AllocationState.Expected),
                    allocated.Where(a => a.ProjectCode == code && a.State == AllocationState.NotYetAllocated).Sum(a => a.Lines),
                    Spent(code, false),
                    Spent(code, true)),
                allocated.Where(a => a.ProjectCode == code).Sum(a => a.Lines))),
        ];
    }

    public static FundsTile TileOf(int year, IReadOnlyList<ProjectLines> projects)
    {
        Money Sum(Func<ProjectFunds, Money> part) => projects.Aggregate(Money.Zero, (sum, p) => sum + part(p.Funds));
        return new(
            year,
            Sum(p => p.Allocated),
            Sum(p => p.Expected),
            projects.Sum(p => p.Funds.NotYetAllocated),
            Sum(p => p.Spent),
            Sum(p => p.Advanced),
            projects.Sum(p => p.Lines));
    }
}
