using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Customers;
using FundsMonitor.Core.Reconciliation.Planning;
using FundsMonitor.Core.Reconciliation.Rules.Eligibility;
using FundsMonitor.Core.Reconciliation.Rules.Plans;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Listing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running.Communes;

/// <summary>Runs the plan rules over the plans of one commune or district, and lists the households without a loan.</summary>
/// <param name="db">A context of this run alone.</param>
/// <param name="commune">5-digit commune code, or 3-digit district code.</param>
/// <param name="now">The moment noted with what changes.</param>
internal sealed class PlanReconciliation(FundsDb db, string commune, DateTime now)
{
    private const string ReviewEnding = "-lifted";

    public async Task<Applied> RunAsync(Month month, CancellationToken cancel)
    {
        var below = await db.Communes.Where(c => c.DistrictCode == commune).Select(c => c.Code).Distinct().ToListAsync(cancel);
        List<string> places = [commune, .. below];
        var plans = await PlansAsync(cancel);
        var reading = new CoverageReading(db, places, AreaLimit.None);
        var reviews = new ReviewReading(db, places, AreaLimit.None);
        var newest = await reading.NewestAsync(cancel);

        // Links are those of the newest month: an older month can no longer be measured.
        var isNewest = newest is null || month >= newest;
        var coverage = isNewest ? await CoverageAsync(reading, plans.LastOrDefault(p => p.Year == month.Year), month, cancel) : null;
        var found = new List<Finding>();
        foreach (var plan in plans)
        {
            found.AddRange(Judge(plan, plan.Found(TableRule.Rule, "").Month));
            if (await reviews.ReadAsync(plan, cancel) is { } review)
            {
                found.AddRange(Judge(new TargetFacts(null, review), month));
            }
        }

        found.AddRange(coverage is null ? [] : Judge(new TargetFacts(coverage, null), month));
        var told = new Coverage(Stored(TableRule.Rule, BehindRule.Rule), Covers) { Run = month };
        var applied = await new FindingStore(db, now).ApplyAsync(told, found, cancel);
        return isNewest ? applied + await ListAsync(coverage, month, cancel) : applied;

        bool Covers(StoredFinding f) => f.Rule == TableRule.Rule.Code
            || f.Subject.EndsWith(ReviewEnding, StringComparison.Ordinal) || (isNewest && f.Month == month);
    }

    private static IEnumerable<Finding> Judge<TFacts>(TFacts facts, Month month) =>
        ReconciliationRules.Over<TFacts>(month).SelectMany(r => r.Judge(facts));

    /// <summary>The newest plan table of each year, oldest year first.</summary>
    private async Task<List<PlanFacts>> PlansAsync(CancellationToken cancel)
    {
        var current = db.CurrentIds(FileKind.Plan);
        var rows = await db.PlanRows.AsNoTracking().Where(p => p.CommuneCode == commune && current.Contains(p.VersionId))
            .OrderBy(p => p.RowNumber).ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(r => r.Year).OrderBy(y => y.Key).Select(year => new PlanFacts
            {
                CommuneCode = commune,
                Year = year.Key,
                Rows = [.. year.Where(r => r.VersionId == year.Max(other => other.VersionId))],
            }),
        ];
    }

    private async Task<CoverageFacts?> CoverageAsync(CoverageReading reading, PlanFacts? plan, Month month, CancellationToken cancel)
    {
        if (plan?.Rows.FirstOrDefault(r => r.TargetLoanSharePercent is not null) is not { } promise)
        {
            return null;
        }

        var opening = await reading.ReadAsync(promise, new Month(month.Year - 1, 12), cancel);
        return new()
        {
            Place = commune,
            Month = month,
            Plan = promise,
            Coverage = await reading.ReadAsync(promise, month, cancel),
            Opening = opening.Value,
        };
    }

    private async Task<Applied> ListAsync(CoverageFacts? facts, Month month, CancellationToken cancel)
    {
        var rule = CoverageRule.Rule.Code;
        var under = commune + "/";
        var stored = db.Findings.Where(f => f.Rule == rule && (f.Subject == commune || f.Subject.StartsWith(under)));
        List<Finding> found = facts is null ? [] : [.. Judge(facts, month)];
        return await new FindingStore(db, now).ApplyAsync(new(stored, _ => true) { Run = month }, found, cancel);
    }

    private IQueryable<StoredFinding> Stored(params ReconciliationRule[] rules)
    {
        string[] codes = [.. rules.Select(r => r.Code)];
        return db.Findings.Where(f => f.OfficeCode == "" && f.CommuneCode == commune && codes.Contains(f.Rule));
    }
}
