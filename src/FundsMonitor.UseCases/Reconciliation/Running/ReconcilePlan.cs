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
        : AreaCodes.IsOffice(scope) ? OfficeAsync(db, scope, cancel)
        : CommuneAsync(db, scope, cancel);

    // A share of households with a loan, promised by a plan, moves with the office's loans.
    private static async Task<ReconcilePlan> OfficeAsync(FundsDb db, string office, CancellationToken cancel)
    {
        var communes = db.LoanSummaries.Where(s => s.OfficeCode == office && s.CommuneCode != "").Select(s => s.CommuneCode);
        var districts = db.Communes.Where(c => communes.Contains(c.Code) && c.DistrictCode != "").Select(c => c.DistrictCode);
        var planned = await db.PlanRows
            .Where(p => p.TargetLoanSharePercent != null && (communes.Contains(p.CommuneCode) || districts.Contains(p.CommuneCode)))
            .Select(p => p.CommuneCode).Distinct().ToListAsync(cancel);
        return new([office], null, [.. planned.Order(StringComparer.Ordinal)]);
    }

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
