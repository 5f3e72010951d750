using FundsMonitor.Core.Budget;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Budget;

/// <summary>Budget lines summed to the communes of today.</summary>
/// <remarks>A decided line is read on the day of its decision, a voucher on its date: a code may mean two communes in one year.</remarks>
internal static class FoldedLines
{
    public static async Task<IReadOnlyList<BudgetLine>> ReadAsync(BudgetRows rows, PlaceFold fold, CancellationToken cancel)
    {
        var year = new DateOnly(rows.Filter.Year, 1, 1);
        var allocated = await rows.Allocations
            .GroupBy(a => new { a.CommuneCode, a.ProjectCode, a.State, a.DecisionDate })
            .Select(g => new
            {
                g.Key,
                Name = g.Max(a => a.ProjectName),
                Lines = g.Count(),
                Amount = g.Sum(a => a.Amount == null ? 0 : (long)a.Amount),
            })
            .ToListAsync(cancel);
        var spent = await rows.Expenditures
            .GroupBy(e => new { e.CommuneCode, e.ProjectCode, e.IsAdvance, e.Date })
            .Select(g => new { g.Key, Name = g.Max(e => e.ProjectName), Amount = g.Sum(e => (long)e.Amount) })
            .ToListAsync(cancel);
        var lines = new Dictionary<(string, string), BudgetLine>();
        foreach (var some in allocated)
        {
            var line = LineOf(lines, (fold.Of(some.Key.CommuneCode, some.Key.DecisionDate ?? year, ""), some.Key.ProjectCode), some.Name);
            line.Expected += some.Key.State == AllocationState.Expected ? some.Amount : 0;
            line.Allocated += some.Key.State == AllocationState.Allocated ? some.Amount : 0;
            line.NotYetAllocated += some.Key.State == AllocationState.NotYetAllocated ? some.Lines : 0;
        }

        foreach (var some in spent)
        {
            var line = LineOf(lines, (fold.Of(some.Key.CommuneCode, some.Key.Date, ""), some.Key.ProjectCode), some.Name);
            line.Advanced += some.Key.IsAdvance ? some.Amount : 0;
            line.Spent += some.Key.IsAdvance ? 0 : some.Amount;
        }

        foreach (var line in lines.Values)
        {
            line.Left = line.Allocated - line.Advanced - line.Spent;
        }

        return [.. lines.Values];
    }

    /// <summary>Names of the communes of today that codes of the year may have gone to.</summary>
    public static IReadOnlyDictionary<string, string> Names(IReadOnlyCollection<string> codes, PlaceFold fold, int year)
    {
        DateOnly[] days = [new(year, 1, 1), new(year, 12, 31)];
        var now = codes.SelectMany(c => days.Select(d => fold.Of(c, d, ""))).Where(c => c != PlaceFold.Unknown).Distinct();
        return now.Select(c => (Code: c, Name: fold.NameOf(c)))
            .Append((Code: PlaceFold.Unknown, Name: PlaceFold.NotPlaced)).ToDictionary(c => c.Code, c => c.Name);
    }

    private static BudgetLine LineOf(
        Dictionary<(string, string), BudgetLine> lines, (string Commune, string Project) key, string? name)
    {
        if (!lines.TryGetValue(key, out var line))
        {
            lines[key] = line = new() { CommuneCode = key.Commune, ProjectCode = key.Project };
        }

        line.ProjectName = string.CompareOrdinal(name, line.ProjectName) > 0 ? name! : line.ProjectName;
        return line;
    }
}
