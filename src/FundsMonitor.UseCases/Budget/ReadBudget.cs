using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Budget;

/// <summary>What stands above the list of budget lines.</summary>
/// <param name="Projects">The tree of projects in force in the year, by code.</param>
/// <param name="Places">Names of the communes of the area, by code.</param>
/// <param name="Totals">Sums of the year.</param>
public sealed record BudgetChoices(
    IReadOnlyDictionary<string, Project> Projects, IReadOnlyDictionary<string, string> Places, FundsTile Totals);

/// <summary>Reads the project tree and the names of places that the budget page shows codes by.</summary>
public sealed class ReadBudget(IDbContextFactory<FundsDb> databases)
{
    public async Task<BudgetChoices> RunAsync(AreaScope scope, BudgetFilter filter, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = new BudgetRows(db, scope, filter);
        var codes = await rows.Allocations.Select(a => a.CommuneCode)
            .Union(rows.Expenditures.Select(e => e.CommuneCode)).ToListAsync(cancel);
        var places = await db.Communes.Where(c => codes.Contains(c.Code)).OrderBy(c => c.From).ToListAsync(cancel);
        var (first, last) = (new DateOnly(filter.Year, 1, 1), new DateOnly(filter.Year, 12, 31));
        var projects = await db.Projects.Where(p => p.From <= last && (p.To == null || p.To >= first))
            .ToDictionaryAsync(p => p.Code, cancel);
        return new(
            projects,
            filter.Fold is { } fold
                ? FoldedLines.Names(codes, fold, filter.Year)
                : places.GroupBy(p => p.Code)
                    .ToDictionary(g => g.Key, g => (g.LastOrDefault(p => p.From <= filter.UpTo) ?? g.First()).Name),
            await TotalsAsync(rows, cancel));
    }

    private static async Task<FundsTile> TotalsAsync(BudgetRows rows, CancellationToken cancel)
    {
        var lines = await rows.Allocations.GroupBy(a => a.State)
            .Select(g => new { State = g.Key, Count = g.Count(), Amount = g.Sum(a => a.Amount == null ? 0 : (long)a.Amount) })
            .ToListAsync(cancel);
        var vouchers = await rows.Expenditures.GroupBy(e => e.IsAdvance)
            .Select(g => new { IsAdvance = g.Key, Amount = g.Sum(e => (long)e.Amount) }).ToListAsync(cancel);
        Money Of(AllocationState state) => Money.FromDong(lines.Where(l => l.State == state).Sum(l => l.Amount));
        Money Paid(bool advance) => Money.FromDong(vouchers.Where(v => v.IsAdvance == advance).Sum(v => v.Amount));
        return new(
            rows.Filter.Year,
            Of(AllocationState.Allocated),
            Of(AllocationState.Expected),
            lines.Where(l => l.State == AllocationState.NotYetAllocated).Sum(l => l.Count),
            Paid(false),
            Paid(true),
            lines.Sum(l => l.Count));
    }
}
