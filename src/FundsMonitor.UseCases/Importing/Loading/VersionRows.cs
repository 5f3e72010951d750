using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Loading;

/// <summary>Removes the rows of versions, in slices of well under a second each.</summary>
internal static class VersionRows
{
    private const int SliceRows = 10_000;

    /// <summary>Removes a version in state <see cref="VersionState.Loading"/> with all its rows.</summary>
    public static async Task RemoveAsync(FundsDb db, FileVersion version, CancellationToken cancel)
    {
        await EmptyAsync(db, version.Id, cancel);
        await db.FileVersions.Where(v => v.Id == version.Id && v.State == VersionState.Loading).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Removes all rows of a version, and what was linked with them.</summary>
    public static async Task EmptyAsync(FundsDb db, int versionId, CancellationToken cancel)
    {
        await RemoveRowsAsync(db.LoanRows, versionId, cancel);
        await RemoveRowsAsync(db.LoanSummaries, versionId, cancel);
        await RemoveRowsAsync(db.ControlTotalRows, versionId, cancel);
        await RemoveRowsAsync(db.DebtRows, versionId, cancel);
        await RemoveRowsAsync(db.SavingsGroups, versionId, cancel);
        await RemoveRowsAsync(db.Members, versionId, cancel);
        await RemoveRowsAsync(db.Households, versionId, cancel);
        await RemoveRowsAsync(db.Allocations, versionId, cancel);
        await RemoveRowsAsync(db.Expenditures, versionId, cancel);
        await RemoveRowsAsync(db.PlanRows, versionId, cancel);
        await db.Links.Where(l => l.RegisterVersionId == versionId).ExecuteDeleteAsync(cancel);
    }

    private static async Task RemoveRowsAsync<T>(DbSet<T> rows, int versionId, CancellationToken cancel)
        where T : FileRow
    {
        while (await rows.Where(r => r.VersionId == versionId).OrderBy(r => r.Id).Take(SliceRows).ExecuteDeleteAsync(cancel) > 0)
        {
            // The next slice.
        }
    }
}
