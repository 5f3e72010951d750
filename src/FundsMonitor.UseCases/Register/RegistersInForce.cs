using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register;

/// <summary>Which register of each commune a month is looked at with: that of the latest year that is not after it.</summary>
internal static class RegistersInForce
{
    /// <summary>Their version ids, within the reader's limit and the page's area.</summary>
    public static async Task<IReadOnlyList<int>> ReadAsync(
        FundsDb db, AreaLimit limit, AreaLimit area, Month month, CancellationToken cancel) =>
        [.. (await WithYearsAsync(db, limit, area, month, cancel)).Select(v => v.Id)];

    /// <summary>The same with the year of each.</summary>
    public static async Task<IReadOnlyList<(int Id, int Year)>> WithYearsAsync(
        FundsDb db, AreaLimit limit, AreaLimit area, Month month, CancellationToken cancel)
    {
        var year = month.Year;
        var versions = await db.FileVersions
            .Where(v => v.Kind == FileKind.Register && v.State == VersionState.Current && v.Period <= year)
            .Within(limit)
            .Within(area)
            .Select(v => new { v.Id, v.CommuneCode, v.Period })
            .ToListAsync(cancel);
        return [.. versions
            .GroupBy(v => v.CommuneCode)
            .SelectMany(commune => commune.Where(v => v.Period == commune.Max(other => other.Period)))
            .Select(v => (v.Id, v.Period))];
    }
}
