using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running;

/// <summary>What a scope asks for: offices with the communes looked at (null for all), and communes with budgets.</summary>
internal sealed record ReconcilePlan(IReadOnlyList<string> Offices, IReadOnlySet<string>? Communes, IReadOnlyList<string> Budgets)
{
    public static Task<ReconcilePlan> ReadAsync(FundsDb db, Month month, string? scope, CancellationToken cancel) =>
        string.IsNullOrEmpty(scope) ? AllAsync(db, month, cancel)
        : AreaCodes.IsOffice(scope) ? Task.FromResult(new ReconcilePlan([scope], null, []))
        : CommuneAsync(db, scope, cancel);

    private static async Task<ReconcilePlan> AllAsync(FundsDb db, Month month, CancellationToken cancel)
    {
        var offices = await db.FileVersions
            .Where(v => v.State != VersionState.Loading && v.Period == month.Key && v.OfficeCode != "")
            .Select(v => v.OfficeCode).Distinct().ToListAsync(cancel);
        var waiting = await db.FileVersions
            .Where(v => v.State != VersionState.Loading && v.ReconciledAtUtc == null && v.OfficeCode == "")
            .Select(v => v.CommuneCode).Distinct().ToListAsync(cancel);
        var allocated = await db.Allocations.Where(a => a.Year == month.Year).Select(a => a.CommuneCode).Distinct().ToListAsync(cancel);
        var spent = await db.Expenditures.Where(e => e.Year == month.Year).Select(e => e.CommuneCode).Distinct().ToListAsync(cancel);
        string[] communes = [.. waiting.Concat(allocated).Concat(spent).Where(c => c.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        return new([.. offices.Order(StringComparer.Ordinal)], null, communes);
    }

    private static async Task<ReconcilePlan> CommuneAsync(FundsDb db, string scope, CancellationToken cancel)
    {
        var below = await db.Communes.Where(c => c.DistrictCode == scope).Select(c => c.Code).Distinct().ToListAsync(cancel);
        var above = await db.Communes.Where(c => c.Code == scope && c.DistrictCode != "").Select(c => c.DistrictCode).Distinct()
            .ToListAsync(cancel);
        string[] communes = [scope, .. below];
        var offices = await db.LoanSummaries.Where(s => communes.Contains(s.CommuneCode)).Select(s => s.OfficeCode).Distinct()
            .ToListAsync(cancel);
        var budgets = communes.Concat(above).Distinct().ToList();
        var known = await db.FileVersions.Where(v => v.OfficeCode == "" && budgets.Contains(v.CommuneCode))
            .Select(v => v.CommuneCode).Distinct().ToListAsync(cancel);
        return new([.. offices.Order(StringComparer.Ordinal)], communes.ToHashSet(), [.. known.Order(StringComparer.Ordinal)]);
    }
}
