using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Budget;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Plans.Keeping;
using FundsMonitor.UseCases.Reconciliation.Running.Communes;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Lending;

/// <summary>A plan's promise of loans, and how far it is kept in a month.</summary>
/// <param name="Place">5 digits, or 3 of a district: whose plan it is.</param>
/// <param name="PlaceName">Its name.</param>
/// <param name="Plan">The row that promises.</param>
/// <param name="Source">Where that row stands.</param>
/// <param name="Month">The month of the balances.</param>
/// <param name="Coverage">Who is counted and who has a loan.</param>
public sealed record PlanCoverage(
    string Place, string PlaceName, PlanRow Plan, RowSource Source, Month Month, LoanCoverage Coverage);

/// <summary>Reads the shares of households with a loan that the plans of a year promise, place by place.</summary>
public sealed class ReadCoverage(IDbContextFactory<FundsDb> databases, KeptPlanFigures figures)
{
    /// <param name="scope">The reader's limit and the chosen area.</param>
    /// <param name="month">The month of the balances; its year is the plan's.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<PlanCoverage>> RunAsync(AreaScope scope, Month month, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var plans = await PlanSources.ReadAsync(db, scope, month.Year, cancel);
        var names = await PlaceNames.ReadAsync(db, plans.Select(p => p.Place), month.LastDay, cancel);
        var read = await OfAsync(db, figures, (scope.Reader, month), plans, cancel);
        return [.. read.Select(c => c with { PlaceName = names.Of(c.Place) })];
    }

    /// <summary>That of one plan, counted anew and without the name of its place; null where it promises no loans.</summary>
    internal static async Task<PlanCoverage?> OfAsync(
        FundsDb db, AreaScope scope, PlanTable plan, Month month, CancellationToken cancel)
    {
        if (plan.Rows.FirstOrDefault(r => r.TargetLoanSharePercent is not null) is not { } promise)
        {
            return null;
        }

        var places = await PlanSources.PlacesAsync(db, plan.Place, cancel);
        var coverage = await new CoverageReading(db, places, scope.Reader).ReadAsync(promise, month, cancel);
        return new(plan.Place, "", promise, plan.SourceOf(promise), month, coverage);
    }

    /// <summary>Those of some plans, without the names of their places; a plan that promises no loans has none.</summary>
    internal static async Task<IReadOnlyList<PlanCoverage>> OfAsync(
        FundsDb db, KeptPlanFigures figures, (AreaLimit Limit, Month Month) of, IReadOnlyList<PlanTable> plans, CancellationToken cancel)
    {
        var promising = plans.Select(p => (Plan: p, Promise: p.Rows.FirstOrDefault(r => r.TargetLoanSharePercent is not null)))
            .Where(p => p.Promise is not null).ToList();
        var places = await PlanSources.PlacesAsync(db, [.. promising.Select(p => p.Plan.Place)], cancel);
        var moments = promising.ConvertAll(p => new PlanMoment(places[p.Plan.Place], of.Month));
        var basis = await figures.BasisAsync(db, of.Limit, moments, cancel);
        var read = new List<PlanCoverage>();
        foreach (var ((plan, promise), at) in promising.Zip(moments))
        {
            var coverage = await figures.CoverageAsync(db, basis, (of.Limit, at), promise!, cancel);
            read.Add(new(plan.Place, "", promise!, plan.SourceOf(promise!), of.Month, coverage));
        }

        return read;
    }
}
