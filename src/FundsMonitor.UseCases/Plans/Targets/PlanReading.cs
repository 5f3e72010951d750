using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Plans.Targets;
using FundsMonitor.Core.Reconciliation.Planning;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Listing;
using FundsMonitor.UseCases.Plans.Lending;
using FundsMonitor.UseCases.Reconciliation.Running.Communes;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Targets;

/// <summary>Judges the targets of one plan table in a month.</summary>
internal sealed class PlanReading(FundsDb db, AreaScope scope, Month month)
{
    private const string SavingsOnly = "0000000";

    /// <summary>The targets, and the promise of loans where there is one.</summary>
    public async Task<(IReadOnlyList<ShownTarget> Targets, PlanCoverage? Coverage)> ReadAsync(PlanTable plan, CancellationToken cancel)
    {
        var places = await PlanSources.PlacesAsync(db, plan.Place, cancel);
        var coverage = await ReadCoverage.OfAsync(db, scope, plan, month, cancel);
        var written = await db.PlanTargets.AsNoTracking().Within(scope)
            .Where(t => t.CommuneCode == plan.Place && t.Year == plan.Year).OrderBy(t => t.Id).ToListAsync(cancel);
        var facts = new PlanFacts { CommuneCode = plan.Place, Year = plan.Year, Rows = plan.Rows };
        var review = await new ReviewReading(db, places, scope.Reader).ReadAsync(facts, cancel);
        var lines = PlanTargets.Judge(new()
        {
            Rows = plan.Rows,
            Month = month,
            Written = written,
            Coverage = coverage?.Coverage,
            Opening = coverage is null ? null : await OpeningAsync(coverage, places, cancel),
            Poor = Counts(review, HouseholdClass.Poor),
            NearPoor = Counts(review, HouseholdClass.NearPoor),
            Borrowers = written.Exists(t => t.Measure == TargetMeasure.BorrowersInGroups) ? await BorrowersAsync(places, cancel) : null,
        });
        return ([.. lines.Select(l => new ShownTarget(l, l.Cell is { } cell ? plan.SourceOf(cell.Row) : null))], coverage);
    }

    private static (int Before, int After)? Counts(ReviewFacts? review, HouseholdClass listed) =>
        review is null ? null : (review.Before.GetValueOrDefault(listed), review.After.GetValueOrDefault(listed));

    private async Task<decimal?> OpeningAsync(PlanCoverage coverage, IReadOnlyList<string> places, CancellationToken cancel) =>
        (await new CoverageReading(db, places, scope.Reader).ReadAsync(coverage.Plan, new Month(month.Year - 1, 12), cancel)).Value;

    private async Task<(int InGroups, int All)?> BorrowersAsync(IReadOnlyList<string> places, CancellationToken cancel)
    {
        var current = db.CurrentIds(FileKind.Loans, month);
        var customers = await db.LoanRows.AsNoTracking().Within(scope)
            .Where(l => places.Contains(l.CommuneCode) && current.Contains(l.VersionId) && l.Counts && (long)l.Balance > 0)
            .GroupBy(l => new { l.OfficeCode, l.CustomerCode })
            .Select(g => g.Max(l => l.GroupCode != "" && l.GroupCode != SavingsOnly ? 1 : 0)).ToListAsync(cancel);
        return customers.Count == 0 ? null : (customers.Sum(), customers.Count);
    }
}
