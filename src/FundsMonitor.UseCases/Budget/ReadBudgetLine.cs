using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Budget;

/// <summary>The rows a budget line is made of, each with the file, sheet and row it came from.</summary>
/// <param name="Allocations">In the order of their decisions.</param>
/// <param name="Expenditures">Newest first.</param>
/// <param name="MoreExpenditures">Vouchers beyond those listed.</param>
public sealed record BudgetLineRows(
    IReadOnlyList<SourcedAllocation> Allocations, IReadOnlyList<SourcedExpenditure> Expenditures, int MoreExpenditures);

/// <summary>Opens one budget line down to its source rows.</summary>
public sealed class ReadBudgetLine(IDbContextFactory<FundsDb> databases)
{
    private const int MostListed = 200;

    public async Task<BudgetLineRows> RunAsync(
        AreaScope scope, BudgetFilter filter, (string Commune, string Project) line, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = new BudgetRows(db, scope, filter);
        var codes = filter.Fold is { } fold ? fold.CodesOf(line.Commune) : [line.Commune];
        var allocations = await rows.Allocations
            .Where(a => codes.Contains(a.CommuneCode) && a.ProjectCode == line.Project)
            .OrderBy(a => a.DecisionDate).ThenBy(a => a.Decision).ThenBy(a => a.RowNumber).Take(MostListed)
            .Join(
                db.FileVersions, a => a.VersionId, v => v.Id,
                (a, v) => new { Row = a, v.SourceFile!.Id, v.SourceFile.Name, v.SourceFile.Sheet })
            .ToListAsync(cancel);
        var vouchers = rows.Expenditures.Where(e => codes.Contains(e.CommuneCode) && e.ProjectCode == line.Project);
        var total = await vouchers.CountAsync(cancel);
        var expenditures = await vouchers
            .OrderByDescending(e => e.Date).ThenBy(e => e.Voucher).ThenBy(e => e.RowNumber).Take(MostListed)
            .Join(
                db.FileVersions, e => e.VersionId, v => v.Id,
                (e, v) => new { Row = e, v.SourceFile!.Id, v.SourceFile.Name, v.SourceFile.Sheet })
            .ToListAsync(cancel);
        return new(
            [.. allocations.Select(a => new SourcedAllocation(a.Row, new(a.Id, a.Name, a.Sheet, a.Row.RowNumber)))],
            [.. expenditures.Select(e => new SourcedExpenditure(e.Row, new(e.Id, e.Name, e.Sheet, e.Row.RowNumber)))],
            Math.Max(0, total - MostListed));
    }
}
