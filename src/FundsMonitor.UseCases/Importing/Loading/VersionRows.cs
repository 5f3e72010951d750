using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Loading;

/// <summary>Removes the rows of versions that never became current, in slices of well under a second each.</summary>
internal static class VersionRows
{
    private const int SliceRows = 10_000;

    /// <summary>Removes a version in state <see cref="VersionState.Loading"/> with all its rows.</summary>
    public static async Task RemoveAsync(FundsDb db, FileVersion version, CancellationToken cancel)
    {
        await RemoveRowsAsync(db.LoanRows, version.Id, cancel);
        await RemoveRowsAsync(db.LoanSummaries, version.Id, cancel);
        await RemoveRowsAsync(db.ControlTotalRows, version.Id, cancel);
        await RemoveRowsAsync(db.DebtRows, version.Id, cancel);
        await RemoveRowsAsync(db.SavingsGroups, version.Id, cancel);
        await RemoveRowsAsync(db.Members, version.Id, cancel);
        await RemoveRowsAsync(db.Households, version.Id, cancel);
        await RemoveRowsAsync(db.Allocations, version.Id, cancel);
        await RemoveRowsAsync(db.Expenditures, version.Id, cancel);
        await RemoveRowsAsync(db.PlanRows, version.Id, cancel);
        await db.FileVersions.Where(v => v.Id == version.Id && v.State == VersionState.Loading).ExecuteDeleteAsync(cancel);
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
