using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Loading;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Verifying;

/// <summary>Counts the rows of every version and adds them up, the way an import does.</summary>
internal static class VersionSumCheck
{
    /// <returns>Versions looked at.</returns>
    public static async Task<int> RunAsync(FundsDb db, List<Bilingual> faults, CancellationToken cancel)
    {
        var versions = await db.FileVersions.AsNoTracking().Where(v => v.State != VersionState.Loading)
            .OrderBy(v => v.Id).ToListAsync(cancel);
        foreach (var version in versions)
        {
            var counted = new LoadingVersion(new FileVersion { Id = version.Id, Kind = version.Kind });
            await foreach (var row in RowTable.Of(version.Kind).ReadAsync(db, version.Id).WithCancellation(cancel))
            {
                counted.Add(row);
            }

            var (rows, total) = (counted.Version.RowCount, counted.Version.Total);
            if (version.State == VersionState.Removed)
            {
                if (rows > 0)
                {
                    faults.Add(new(
                        $"Phiên bản {version.ScopeKey} {version.Number}: đã xóa theo thời hạn lưu, nhưng còn {rows} dòng.",
                        $"Version {version.ScopeKey} {version.Number}: was removed after its time, but {rows} rows are there."));
                }
            }
            else if (rows != version.RowCount || total != version.Total)
            {
                faults.Add(new(
                    $"Phiên bản {version.ScopeKey} {version.Number}: ghi {version.RowCount} dòng, {version.Total.Dong} đ; "
                    + $"cộng lại được {rows} dòng, {total.Dong} đ.",
                    $"Version {version.ScopeKey} {version.Number}: says {version.RowCount} rows, {version.Total.Dong} đ; "
                    + $"its rows give {rows} rows, {total.Dong} đ."));
            }
        }

        return versions.Count;
    }
}
