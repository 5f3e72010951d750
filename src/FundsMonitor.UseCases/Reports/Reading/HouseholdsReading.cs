using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Rules.Eligibility;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Reports.Facts;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Reconciliation.Running.Communes;
using FundsMonitor.UseCases.Register;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reports.Reading;

/// <summary>Households of the registers in force, with and without a loan, and the shares that plans promise.</summary>
internal static class HouseholdsReading
{
    /// <param name="scope">What the report is about.</param>
    /// <param name="at">The month of its loans; null without.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<HouseholdsFacts> ReadAsync(OverviewScope scope, Month? at, CancellationToken cancel)
    {
        var db = scope.Db;
        var registers = await RegistersInForce.ReadAsync(db, scope.Reader.Limit, scope.Area, scope.Month, cancel);
        var newest = await scope.Rows<LoanSummary>().MaxAsync(s => (Month?)s.Month, cancel);
        var loansAt = at is not null && at == newest ? at : null;
        var households = scope.Limited(db.Households).Where(h => registers.Contains(h.VersionId) && h.Class != HouseholdClass.None);
        var all = await CountAsync(households, cancel);
        var with = loansAt is null ? [] : await CountAsync(
            households.Where(h => db.Links.Any(l => l.RegisterVersionId == h.VersionId && l.HouseholdCode == h.HouseholdCode
                && l.Decision == LinkDecision.Link
                && db.LinkedCustomers.Any(c =>
                    c.OfficeCode == l.OfficeCode && c.CustomerCode == l.CustomerCode && (long)c.Balance > 0))),
            cancel);
        return new(
            [.. all.OrderBy(c => c.Key).Select(c => new ClassFacts(Named(c.Key), c.Value, with.GetValueOrDefault(c.Key)))],
            loansAt is { } month ? await SharesAsync(scope, month, cancel) : [])
        {
            LoansAt = loansAt,
            Newest = newest,
            Undecided = await scope.Limited(db.LinkedCustomers)
                .CountAsync(c => (c.State == LinkState.Undecided || c.State == LinkState.Later) && (long)c.Balance > 0, cancel),
            WithoutRegister = at is { } of ? await WithoutRegisterAsync(scope, registers, of, cancel) : [],
        };
    }

    private static string Named(HouseholdClass @class)
    {
        var name = Words.Of(@class);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static Task<Dictionary<HouseholdClass, int>> CountAsync(IQueryable<Household> households, CancellationToken cancel) =>
        households.GroupBy(h => h.Class).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);

    /// <summary>The promise of each commune's or district's newest plan of the year.</summary>
    private static async Task<IReadOnlyList<CoverageShare>> SharesAsync(OverviewScope scope, Month month, CancellationToken cancel)
    {
        var promises = await scope.Rows<PlanRow>().AsNoTracking()
            .Where(p => p.Year == month.Year && p.TargetLoanSharePercent != null).OrderBy(p => p.RowNumber).ToListAsync(cancel);
        var names = await PlaceNames.ReadAsync(scope.Db, promises.Select(p => p.CommuneCode), month.LastDay, cancel);
        var shares = new List<CoverageShare>();
        foreach (var plan in promises.GroupBy(p => p.CommuneCode).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var promise = plan.Where(p => p.VersionId == plan.Max(other => other.VersionId)).First();
            var below = await scope.Db.Communes.Where(c => c.DistrictCode == plan.Key).Select(c => c.Code).Distinct().ToListAsync(cancel);
            var reading = new CoverageReading(scope.Db, [plan.Key, .. below], scope.Reader.Limit);
            var coverage = await reading.ReadAsync(promise, month, cancel);
            var isKnown = coverage.Gap == CoverageGap.None;
            shares.Add(new(names.Of(plan.Key), promise.TargetLoanShareOf)
            {
                Counted = isKnown ? coverage.Counted.Count : null,
                WithLoan = isKnown ? coverage.WithLoan : null,
                TargetPercent = promise.TargetLoanSharePercent,
                Gap = CoverageRule.Why(coverage).Vi,
            });
        }

        return shares;
    }

    private static async Task<IReadOnlyList<string>> WithoutRegisterAsync(
        OverviewScope scope, IReadOnlyList<int> registers, Month at, CancellationToken cancel)
    {
        var db = scope.Db;
        var held = db.FileVersions.Where(v => registers.Contains(v.Id)).Select(v => v.CommuneCode);
        var listed = scope.Limited(db.Households).Where(h => registers.Contains(h.VersionId)).Select(h => h.CommuneCode);
        var codes = await scope.Rows<LoanSummary>()
            .Where(s => s.Month == at && s.CommuneCode != "" && !held.Contains(s.CommuneCode) && !listed.Contains(s.CommuneCode))
            .Select(s => s.CommuneCode).Distinct().OrderBy(c => c).ToListAsync(cancel);
        var names = await PlaceNames.ReadAsync(db, codes, at.LastDay, cancel);
        return [.. codes.Select(names.Of)];
    }
}
