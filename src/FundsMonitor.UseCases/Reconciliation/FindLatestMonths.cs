using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation;

/// <summary>The latest months of each office's loan files: what is reconciled every night, whatever changed since.</summary>
public sealed class FindLatestMonths(IDbContextFactory<FundsDb> databases)
{
    /// <param name="count">So many months an office.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Month and office, oldest month first.</returns>
    public async Task<IReadOnlyList<PendingReconciliation>> RunAsync(int count, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var months = await db.FileVersions
            .Where(v => v.State == VersionState.Current && v.Kind == FileKind.Loans)
            .Select(v => new { v.OfficeCode, v.Period })
            .Distinct()
            .ToListAsync(cancel);
        return
        [
            .. months.GroupBy(m => m.OfficeCode)
                .SelectMany(office => office.OrderByDescending(m => m.Period).Take(count))
                .Select(m => new PendingReconciliation(Month.FromKey(m.Period), m.OfficeCode))
                .OrderBy(p => p.Month)
                .ThenBy(p => p.OfficeOrCommune),
        ];
    }
}
