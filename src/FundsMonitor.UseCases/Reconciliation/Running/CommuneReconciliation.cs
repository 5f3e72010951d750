using FundsMonitor.Core;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans.Reference;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Reconciliation.Running.Communes;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running;

/// <summary>Runs the budget rules over all budget years of one commune or district.</summary>
/// <param name="db">A context of this run alone.</param>
/// <param name="commune">5-digit commune code, or 3-digit district code.</param>
/// <param name="officesRead">Offices whose newest data this run has compared with the registers.</param>
/// <param name="now">The moment noted with what changes.</param>
internal sealed class CommuneReconciliation(FundsDb db, string commune, IReadOnlySet<string> officesRead, DateTime now)
{
    /// <summary>Files of a commune that the budget rules read, or no rule does.</summary>
    private static readonly FileKind[] BudgetKinds = [FileKind.Allocations, FileKind.Expenditures, FileKind.Plan];

    private static readonly string[] BudgetRules =
        [.. ReconciliationRules.All.OfType<ReconciliationRule<BudgetFacts>>().Select(r => r.Code)];

    /// <summary>Of them those told under a month of their own, which an earlier month's run does not speak of.</summary>
    private static readonly string[] ByMonth =
        [.. ReconciliationRules.All.OfType<ReconciliationRule<BudgetFacts>>().Where(r => r.ByMonth).Select(r => r.Code)];

    /// <summary>Compares what was spent with what was allocated.</summary>
    /// <param name="month">Findings of this year are told under this month; of others under the year's nearest.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Applied> RunAsync(Month month, CancellationToken cancel)
    {
        var kinds = await RegisterIsReadAsync(cancel) ? BudgetKinds.Append(FileKind.Register).ToArray() : BudgetKinds;
        var waiting = await db.FileVersions.AsNoTracking()
            .Where(v => v.CommuneCode == commune && v.OfficeCode == "" && kinds.Contains(v.Kind) && v.State != VersionState.Loading)
            .Where(v => v.ReconciledAtUtc == null)
            .Select(v => new KnownVersion(v.Id, v.Kind, v.Period, v.State, false)).ToListAsync(cancel);
        var parents = await db.Projects.AsNoTracking().ToDictionaryAsync(p => p.Code, p => p.ParentCode, cancel);
        var allocations = await Current(db.Allocations).Where(a => a.CommuneCode == commune).OrderBy(a => a.Id).ToListAsync(cancel);
        var below = await BelowAsync(cancel);
        var expenditures = await Current(db.Expenditures).Where(e => e.CommuneCode == commune).OrderBy(e => e.Id).ToListAsync(cancel);
        var paid = await PaidHouseholds.ReadAsync(db, commune, expenditures, cancel);
        var until = expenditures.Count == 0 ? (DateOnly?)null : expenditures.Max(e => e.Month).LastDay;
        var settings = new Settings(await db.RuleSettings.AsNoTracking().ToListAsync(cancel));
        var years = allocations.Select(a => a.Year).Concat(expenditures.Select(e => e.Year)).Distinct().Order();
        var found = years.Select(year => new BudgetFacts
        {
            CommuneCode = commune,
            Year = year,
            Month = Within(year, month),
            Allocations = [.. allocations.Where(a => a.Year == year)],
            AllocationsBelow = [.. below.Where(a => a.Year == year)],
            Expenditures = [.. expenditures.Where(e => e.Year == year)],
            ParentOf = parents,
            AsOf = VietnamDay.Of(now),
            VouchersUntil = until,
            Pace = SpendingPace.Of(settings, year),
            Registers = paid.Registers,
            Households = paid.Households,
        }).SelectMany(facts => ReconciliationRules.Over<BudgetFacts>(facts.Month).SelectMany(r => r.Judge(facts))).ToList();

        var stored = db.Findings.Where(f => f.OfficeCode == "" && f.CommuneCode == commune && BudgetRules.Contains(f.Rule));
        var coverage = new Coverage(stored, f => !ByMonth.Contains(f.Rule) || f.Month <= month, KeepLaterMonth: true) { Run = month };
        var applied = await new FindingStore(db, now).ApplyAsync(coverage, found, cancel);
        applied += await new PlanReconciliation(db, commune, now).RunAsync(month, cancel);
        await VersionMarks.ReconciledAsync(db, waiting, now, cancel);
        return applied;
    }

    // A register is reconciled once every office with loans here was compared with it; without such an office there is nothing to compare.
    private async Task<bool> RegisterIsReadAsync(CancellationToken cancel)
    {
        var offices = await db.LoanSummaries.Where(s => s.CommuneCode == commune).Select(s => s.OfficeCode).Distinct().ToListAsync(cancel);
        return offices.TrueForAll(officesRead.Contains);
    }

    private async Task<List<Allocation>> BelowAsync(CancellationToken cancel)
    {
        var communes = await db.Communes.Where(c => c.DistrictCode == commune).Select(c => c.Code).Distinct().ToListAsync(cancel);
        return communes.Count == 0
            ? []
            : await Current(db.Allocations).Where(a => communes.Contains(a.CommuneCode)).OrderBy(a => a.Id).ToListAsync(cancel);
    }

    private IQueryable<T> Current<T>(IQueryable<T> rows)
        where T : FileRow => rows.AsNoTracking()
            .Where(r => db.FileVersions.Any(v => v.Id == r.VersionId && v.State == VersionState.Current));

    private static Month Within(int year, Month month) =>
        month.Year == year ? month : month.Year < year ? new Month(year, 1) : new Month(year, 12);
}
