using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Plans.Targets;
using FundsMonitor.Core.Reconciliation.Planning;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Plans.Keeping;
using FundsMonitor.UseCases.Plans.Lending;
using FundsMonitor.UseCases.Reconciliation.Running.Communes;
using FundsMonitor.UseCases.Register;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Targets;

/// <summary>A plan table, and where and up to when its targets are judged.</summary>
internal sealed record JudgedPlan(PlanTable Table, PlanMoment At)
{
    /// <summary>The row that promises loans; null where none does.</summary>
    public PlanRow? Promise { get; } = Table.Rows.FirstOrDefault(r => r.TargetLoanSharePercent is not null);

    /// <summary>The end of the year before, from which the straight line of the promise starts.</summary>
    public PlanMoment Opening { get; } = At with { Month = new Month(At.Month.Year - 1, 12) };
}

/// <summary>The targets of a plan, and the promise of loans where there is one.</summary>
internal sealed record PlanTargetsRead(IReadOnlyList<ShownTarget> Targets, PlanCoverage? Coverage);

/// <summary>Judges the targets of plan tables: what they rest on is read for all of them at once.</summary>
internal sealed class PlanReading(FundsDb db, AreaLimit limit, KeptPlanFigures figures, KeptHouseholdSums households)
{
    /// <summary>In the order of the plans.</summary>
    public async Task<IReadOnlyList<PlanTargetsRead>> ReadAsync(IReadOnlyList<JudgedPlan> plans, CancellationToken cancel)
    {
        var moments = plans.Select(p => p.At).Concat(plans.Where(p => p.Promise is not null).Select(p => p.Opening)).ToList();
        var basis = await figures.BasisAsync(db, limit, moments, cancel);
        var written = await WrittenAsync(plans, cancel);
        var reviews = await ReviewsAsync(plans, cancel);
        var read = new List<PlanTargetsRead>();
        foreach (var plan in plans)
        {
            read.Add(await JudgedAsync(plan, basis, ([.. written[(plan.Table.Place, plan.Table.Year)]], reviews[plan]), cancel));
        }

        return read;
    }

    private async Task<PlanTargetsRead> JudgedAsync(
        JudgedPlan plan, PlanBasis basis, (List<PlanTarget> Written, ReviewFacts? Review) with, CancellationToken cancel)
    {
        var (table, at) = (plan.Table, plan.At);
        var coverage = plan.Promise is { } promise
            ? await figures.CoverageAsync(db, basis, (limit, at), promise, cancel)
            : null;
        var lines = PlanTargets.Judge(new()
        {
            Rows = table.Rows,
            Month = at.Month,
            Written = with.Written,
            Coverage = coverage,
            Opening = coverage is null ? null
                : (await figures.CoverageAsync(db, basis, (limit, plan.Opening), plan.Promise!, cancel)).Value,
            Poor = Counts(with.Review, HouseholdClass.Poor),
            NearPoor = Counts(with.Review, HouseholdClass.NearPoor),
            Borrowers = with.Written.Exists(t => t.Measure == TargetMeasure.BorrowersInGroups)
                ? await figures.BorrowersAsync(db, basis, (limit, at), cancel)
                : null,
        });
        return new(
            [.. lines.Select(l => new ShownTarget(l, l.Cell is { } cell ? table.SourceOf(cell.Row) : null))],
            coverage is null ? null : new(table.Place, "", plan.Promise!, table.SourceOf(plan.Promise!), at.Month, coverage));
    }

    private static (int Before, int After)? Counts(ReviewFacts? review, HouseholdClass listed) =>
        review is null ? null : (review.Before.GetValueOrDefault(listed), review.After.GetValueOrDefault(listed));

    private async Task<ILookup<(string Place, int Year), PlanTarget>> WrittenAsync(
        IReadOnlyList<JudgedPlan> plans, CancellationToken cancel)
    {
        var (places, years) = (plans.Select(p => p.Table.Place).ToList(), plans.Select(p => p.Table.Year).Distinct().ToList());
        var written = await db.PlanTargets.AsNoTracking().Within(limit)
            .Where(t => t.WithdrawnAtUtc == null && places.Contains(t.CommuneCode) && years.Contains(t.Year))
            .OrderBy(t => t.Id).ToListAsync(cancel);
        return written.ToLookup(t => (t.CommuneCode, t.Year));
    }

    private async Task<Dictionary<JudgedPlan, ReviewFacts?>> ReviewsAsync(IReadOnlyList<JudgedPlan> plans, CancellationToken cancel)
    {
        var lists = await ReviewReading.ListsAsync(
            db, [.. plans.SelectMany(p => p.At.Places).Distinct()], [.. plans.Select(p => p.Table.Year).Distinct()], limit, cancel);
        var sums = (await households.ReadAsync(db, new(limit, AreaLimit.None), [.. lists.Select(l => l.Id)], cancel))
            .ToLookup(s => s.VersionId, s => (s.Class, s.Count));
        return plans.Distinct().ToDictionary(p => p, p => ReviewReading.Of(
            new() { CommuneCode = p.Table.Place, Year = p.Table.Year, Rows = p.Table.Rows },
            [.. lists.Where(l => p.At.Places.Contains(l.Commune))],
            sums));
    }
}
