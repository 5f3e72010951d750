using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Budget;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Budget;

/// <summary>Lists the budget by commune and project: expected, allocated, not yet allocated, advanced, spent, left.</summary>
public sealed class ListBudgetLines(IDbContextFactory<FundsDb> databases)
{
    private static readonly string[] Sortable =
    [
        nameof(BudgetLine.ProjectCode), nameof(BudgetLine.CommuneCode), nameof(BudgetLine.Expected), nameof(BudgetLine.Allocated),
        nameof(BudgetLine.NotYetAllocated), nameof(BudgetLine.Advanced), nameof(BudgetLine.Spent), nameof(BudgetLine.Left),
    ];

    public async Task<Page<BudgetLine>> RunAsync(AreaScope scope, BudgetFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = new BudgetRows(db, scope, filter);
        var named = filter.Text.Trim().Length > 0
            ? await FoldedNames.HoldingAsync(
                rows.Allocations.Select(a => a.ProjectName).Concat(rows.Expenditures.Select(e => e.ProjectName)), filter.Text, cancel)
            : [];

        // Few lines: communes times projects of one year. They are summed once, for the part and for how many there are.
        var lines = filter.Fold is { } fold
            ? await FoldedLines.ReadAsync(rows, fold, cancel)
            : await Summed(Flows(rows)).ToListAsync(cancel);
        var some = Filtered(lines.AsQueryable(), filter, named);
        return new([.. Sorted(some, page).Skip(page.Skip).Take(page.Take)], some.Count());
    }

    private static IOrderedQueryable<BudgetLine> Sorted(IQueryable<BudgetLine> lines, PageRequest page) =>
        lines.SortedBy(page, o => o.ThenBy(l => l.ProjectCode).ThenBy(l => l.CommuneCode), Sortable);

    /// <summary>Allocations and vouchers in one shape, so that the database can sum them side by side.</summary>
    private static IQueryable<BudgetLine> Flows(BudgetRows rows) => rows.Allocations
        .Select(a => new BudgetLine
        {
            CommuneCode = a.CommuneCode,
            ProjectCode = a.ProjectCode,
            ProjectName = a.ProjectName,
            Expected = a.State == AllocationState.Expected && a.Amount != null ? (long)a.Amount.Value : 0L,
            Allocated = a.State == AllocationState.Allocated && a.Amount != null ? (long)a.Amount.Value : 0L,
            NotYetAllocated = a.State == AllocationState.NotYetAllocated ? 1 : 0,
            Advanced = 0L,
            Spent = 0L,
        })
        .Concat(rows.Expenditures.Select(e => new BudgetLine
        {
            CommuneCode = e.CommuneCode,
            ProjectCode = e.ProjectCode,
            ProjectName = e.ProjectName,
            Expected = 0L,
            Allocated = 0L,
            NotYetAllocated = 0,
            Advanced = e.IsAdvance ? (long)e.Amount : 0L,
            Spent = e.IsAdvance ? 0L : (long)e.Amount,
        }));

    private static IQueryable<BudgetLine> Summed(IQueryable<BudgetLine> flows) => flows
        .GroupBy(f => new { f.CommuneCode, f.ProjectCode })
        .Select(g => new BudgetLine
        {
            CommuneCode = g.Key.CommuneCode,
            ProjectCode = g.Key.ProjectCode,
            ProjectName = g.Max(f => f.ProjectName)!,
            Expected = g.Sum(f => f.Expected),
            Allocated = g.Sum(f => f.Allocated),
            NotYetAllocated = g.Sum(f => f.NotYetAllocated),
            Advanced = g.Sum(f => f.Advanced),
            Spent = g.Sum(f => f.Spent),
            Left = g.Sum(f => f.Allocated) - g.Sum(f => f.Advanced) - g.Sum(f => f.Spent),
        });

    /// <param name="lines">Of the year.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="named">Names of projects that hold the filter's text.</param>
    private static IQueryable<BudgetLine> Filtered(IQueryable<BudgetLine> lines, BudgetFilter filter, List<string> named)
    {
        if (filter.Project.Length > 0)
        {
            var below = filter.Project + ".";
            lines = lines.Where(l => l.ProjectCode == filter.Project || l.ProjectCode.StartsWith(below));
        }

        if (filter.Text.Trim() is { Length: > 0 } text)
        {
            lines = lines.Where(l => l.ProjectCode.Contains(text) || named.Contains(l.ProjectName));
        }

        return filter.State switch
        {
            BudgetState.NotYetAllocated => lines.Where(l => l.NotYetAllocated > 0),
            BudgetState.OnlyExpected => lines.Where(l => l.Expected > 0 && l.Allocated == 0),
            BudgetState.Unspent => lines.Where(l => l.Left > 0),
            BudgetState.Overspent => lines.Where(l => l.Left < 0),
            _ => lines,
        };
    }
}
