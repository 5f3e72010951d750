using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation;

/// <summary>A month and scope whose current versions changed since they were last reconciled.</summary>
/// <param name="Month">The month of the data.</param>
/// <param name="OfficeOrCommune">A 6-digit office code or a 5-digit commune code.</param>
public sealed record PendingReconciliation(Month Month, string OfficeOrCommune);

/// <summary>Says what must be reconciled: asked after each accepted file, every minute and at every start, so that nothing is
/// forgotten.</summary>
public sealed class FindPendingReconciliations(IDbContextFactory<FundsDb> databases)
{
    private const int LastMonth = 12;

    /// <returns>Oldest month first, each scope once; offices before communes, whose findings rest on the offices' loans.</returns>
    public async Task<IReadOnlyList<PendingReconciliation>> RunAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var waiting = await db.FileVersions.AsNoTracking()
            .Where(v => v.ReconciledAtUtc == null && v.State != VersionState.Loading).ToListAsync(cancel);
        var offices = waiting.Where(v => v.OfficeCode.Length > 0)
            .Select(v => new PendingReconciliation(Month.FromKey(v.Period), v.OfficeCode))
            .Distinct().OrderBy(p => p.Month).ThenBy(p => p.OfficeOrCommune, StringComparer.Ordinal);
        var communes = new List<PendingReconciliation>();
        foreach (var commune in waiting.Where(v => v.OfficeCode.Length == 0).GroupBy(v => v.CommuneCode)
            .OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            communes.Add(new(await MonthAsync(db, commune.Key, [.. commune], cancel), commune.Key));
        }

        return [.. offices, .. communes.OrderBy(p => p.Month)];
    }

    /// <summary>The newest month of loans in the commune or its district; else of its vouchers, decisions or registers.</summary>
    private static async Task<Month> MonthAsync(FundsDb db, string commune, IReadOnlyList<FileVersion> versions, CancellationToken cancel)
    {
        var below = db.Communes.Where(c => c.DistrictCode == commune).Select(c => c.Code);
        var loans = await db.LoanSummaries
            .Where(s => (s.CommuneCode == commune || below.Contains(s.CommuneCode))
                && db.FileVersions.Any(v => v.Id == s.VersionId && v.State == VersionState.Current))
            .MaxAsync(s => (Month?)s.Month, cancel);
        if (loans is { } newest)
        {
            return newest;
        }

        var ids = versions.Select(v => v.Id).ToList();
        var spent = await db.Expenditures.Where(e => ids.Contains(e.VersionId)).MaxAsync(e => (Month?)e.Month, cancel);
        var allocated = await db.Allocations.Where(a => ids.Contains(a.VersionId)).MaxAsync(a => (int?)a.Year, cancel);
        var years = versions.Where(v => v.Period is > 1990 and < 10_000).Select(v => v.Period).Append(allocated ?? 0).Max();
        var accepted = versions.Max(v => v.AcceptedAtUtc) ?? DateTime.UnixEpoch;
        return spent ?? (years > 0 ? new Month(years, LastMonth) : Month.Of(DateOnly.FromDateTime(accepted)));
    }
}
