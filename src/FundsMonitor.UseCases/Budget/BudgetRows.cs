using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;

namespace FundsMonitor.UseCases.Budget;

/// <summary>The budget rows of current versions that a reader may see, in the chosen area and year.</summary>
internal sealed record BudgetRows(FundsDb Db, AreaScope Scope, BudgetFilter Filter)
{
    /// <summary>Lines without the totals that decisions print.</summary>
    public IQueryable<Allocation> Allocations =>
        Current(Db.Allocations).Where(a => a.Year == Filter.Year && !a.IsDecisionTotal);

    /// <summary>Vouchers and advances.</summary>
    public IQueryable<Expenditure> Expenditures =>
        Current(Db.Expenditures).Where(e => e.Year == Filter.Year && e.Date <= Filter.UpTo);

    private IQueryable<T> Current<T>(IQueryable<T> rows)
        where T : FileRow
    {
        var current = Db.FileVersions.Where(v => v.State == VersionState.Current).Select(v => v.Id);
        return rows.Within(Scope).Where(r => current.Contains(r.VersionId));
    }
}
