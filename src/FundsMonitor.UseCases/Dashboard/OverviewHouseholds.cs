using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Reconciliation.Rules.Eligibility;
using FundsMonitor.Core.Register;
using FundsMonitor.UseCases.Plans;
using FundsMonitor.UseCases.Plans.Lending;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>Shares of households: by the plan table, and by the register with its links.</summary>
internal static class OverviewHouseholds
{
    /// <summary>The plan's own numbers; null without a plan table of the year.</summary>
    public static async Task<PovertyTile?> PovertyAsync(OverviewScope scope, CancellationToken cancel)
    {
        IReadOnlyList<PlanRow>? rows = await scope.Rows<PlanRow>().Where(p => p.Year == scope.Month.Year).ToListAsync(cancel);
        rows = scope.Fold is { } fold ? await FoldedPlans.CountedAsync(scope, fold, rows, cancel) : rows;
        if (rows is null)
        {
            return new(null, null, null) { MayCountTwice = true };
        }

        var plans = rows.GroupBy(r => r.CommuneCode).Select(PlanOf).ToList();
        var counted = plans.Where(p => p.Households is not null).ToList();
        return plans.Count == 0 ? null
            : counted.Count == 0 ? new(null, null, null)
            : new(counted.Sum(p => p.Households), SumOrUnknown(counted.Select(p => p.Poor)), SumOrUnknown(counted.Select(p => p.NearPoor)));
    }

    /// <summary>
    /// By the plan's own denominator where there is one; else households of the year's registers with a linked borrower, in the communes
    /// whose loans are there in the month, and in those that went into one of them since the year began: elsewhere nobody could be
    /// linked. Null when there is no such register or nothing has been linked.
    /// </summary>
    public static async Task<CoverageTile?> CoverageAsync(OverviewScope scope, CancellationToken cancel) =>
        await PromisedAsync(scope, cancel) ?? await ListedAsync(scope, cancel);

    /// <summary>By the plan's own denominator, where the area is that of one plan which promises loans; else null.</summary>
    private static async Task<CoverageTile?> PromisedAsync(OverviewScope scope, CancellationToken cancel)
    {
        var limits = new AreaScope(scope.Reader.Limit, scope.Area);
        var year = scope.Month.Year;
        if (scope.Fold is not null || await PlanSources.HasSeveralAsync(scope.Db, limits, year, cancel)
            || await PlanSources.ReadAsync(scope.Db, limits, year, cancel) is not [var plan])
        {
            return null;
        }

        var places = await PlanSources.PlacesAsync(scope.Db, plan.Place, cancel);
        var elsewhere = await scope.Rows<LoanSummary>().AnyAsync(s => s.Month == scope.Month && !places.Contains(s.CommuneCode), cancel);
        if (elsewhere
            || await ReadCoverage.OfAsync(scope.Db, limits, plan, scope.Month, cancel) is not { Coverage: var read, Plan: var row })
        {
            return null;
        }

        return new(read.WithLoan, read.Counted.Count, read.Undecided)
        {
            PlanWords = read.Of,
            TargetPercent = row.TargetLoanSharePercent,
            LeftOut = read.LeftOut.Count,
            NotSaid = read.NotSaid,
            Why = read.Gap == CoverageGap.None ? null : CoverageRule.Why(read),
        };
    }

    private static async Task<CoverageTile?> ListedAsync(OverviewScope scope, CancellationToken cancel)
    {
        var year = scope.Month.Year;
        // A few hundred ids and codes: named one by one they lead through indexes on every engine.
        var registers = await scope.Limited(scope.Db.FileVersions)
            .Where(v => v.Kind == FileKind.Register && v.State == VersionState.Current && v.Period == year)
            .Select(v => v.Id).ToListAsync(cancel);
        var lent = await scope.Rows<LoanSummary>().Where(s => s.Month == scope.Month && s.CommuneCode != "")
            .Select(s => s.CommuneCode).Distinct().ToListAsync(cancel);
        var (first, day) = (new DateOnly(year, 1, 1), scope.Month.LastDay);
        var earlier = await scope.Db.PlaceChanges
            .Where(c => c.On > first && c.On <= day && c.Extent != ChangeExtent.Kept && lent.Contains(c.NewCode))
            .Select(c => c.OldCode).Distinct().ToListAsync(cancel);
        var places = lent.Union(earlier).ToList();
        var households = await scope.Limited(scope.Db.Households).CountAsync(
            h => registers.Contains(h.VersionId) && places.Contains(h.CommuneCode) && h.Class != HouseholdClass.None, cancel);
        var links = scope.Limited(scope.Db.Links).Where(l => registers.Contains(l.RegisterVersionId) && lent.Contains(l.CommuneCode));
        var linked = await links.Where(l => l.Decision == LinkDecision.Link)
            .Select(l => new { l.RegisterVersionId, l.HouseholdCode }).Distinct().CountAsync(cancel);
        var undecided = await links.CountAsync(l => l.Decision == LinkDecision.Review, cancel);
        return households == 0 || linked + undecided == 0 ? null : new(linked, households, undecided);
    }

    /// <summary>One commune's plan: its newest version.</summary>
    private static PovertyTile PlanOf(IEnumerable<PlanRow> rows)
    {
        var figures = PlanFigures.Of([.. rows.GroupBy(r => r.VersionId).MaxBy(g => g.Key)!]);
        return new(figures.Households, figures.Poor, figures.NearPoor);
    }

    /// <summary>A sum with an unknown part is unknown.</summary>
    private static int? SumOrUnknown(IEnumerable<int?> parts) => parts.Aggregate((int?)0, (sum, part) => sum + part);
}
