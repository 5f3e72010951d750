using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Rules.Plans;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Budget;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Plans.Reports;
using FundsMonitor.UseCases.Reconciliation.Queue;
using FundsMonitor.UseCases.Register;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Targets;

/// <summary>Opens one plan: its targets, tables, money, reports and what it contradicts itself in.</summary>
public sealed class ReadPlan(
    IDbContextFactory<FundsDb> databases, ListFindings findings, ListReports reports, ReadRegisterFigures registers, PlanJudging judging)
{
    private const int MostFindings = 100;
    private static readonly string[] Rules = [TableRule.Rule.Code, BehindRule.Rule.Code, ReportRule.Rule.Code];

    /// <param name="reader">Who asks.</param>
    /// <param name="asked">The plan's place, 5 digits or 3 of a district, empty for the only plan of the area; and the area the page
    /// shows.</param>
    /// <param name="month">Up to when it is looked at; its year is the plan's.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>
    /// Null where the place has no plan in the year, or the reader may not see it, or none is named and there are several.
    /// </returns>
    public async Task<PlanView?> RunAsync(Reader reader, (string Place, AreaLimit Area) asked, Month month, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var tables = await PlanSources.ReadAsync(db, new(reader.Limit, asked.Area), month.Year, cancel);
        var plan = tables.FirstOrDefault(p => p.Place == asked.Place) ?? (tables is [var only] ? only : null);
        if (plan is null)
        {
            return null;
        }

        var places = await PlanSources.PlacesAsync(db, plan.Place, cancel);
        var scope = new AreaScope(reader.Limit, new(false, [], places));
        var names = await PlaceNames.ReadAsync(db, [plan.Place], month.LastDay, cancel);
        var (targets, coverage) = (await judging.Over(db, reader.Limit).ReadAsync([new(plan, new(places, month))], cancel))[0];
        return new()
        {
            Place = plan.Place,
            PlaceName = names.Of(plan.Place),
            Year = plan.Year,
            Decision = plan.Rows.Select(r => r.Decision).FirstOrDefault(d => d.Length > 0) ?? "",
            Month = month,
            Source = plan.SourceOf(plan.Rows[0]),
            Targets = targets,
            Coverage = coverage is null ? null : coverage with { PlaceName = names.Of(plan.Place) },
            Figures = PlanFigures.Of(plan.Rows),
            Hamlets = plan.Rows.Any(r => r.HamletName.Length > 0) ? plan.Rows : [],
            Labour = await LabourAsync(reader, plan, (month, scope.Area), cancel),
            Findings = await FindingsAsync(reader, plan, cancel),
            Funds = await judging.Money.RunAsync(scope, month, cancel),
            Reports = await reports.RunAsync(reader, new(false, [], [plan.Place]), plan.Year, cancel),
        };
    }

    private async Task<IReadOnlyList<LabourCompared>> LabourAsync(
        Reader reader, PlanTable plan, (Month Month, AreaLimit Area) at, CancellationToken cancel)
    {
        var printed = plan.Rows.SelectMany(LabourFigures.Of).ToList();
        if (printed.Count == 0)
        {
            return [];
        }

        var counted = await registers.RunAsync(reader, at.Month, at.Area, cancel);
        return [.. printed.Select(p => new LabourCompared(p, counted.FirstOrDefault(c => c.Class == p.Class)))];
    }

    private async Task<IReadOnlyList<FindingItem>> FindingsAsync(Reader reader, PlanTable plan, CancellationToken cancel)
    {
        var year = Words.Of(plan.Year);
        var all = new List<FindingItem>();
        foreach (var rule in Rules)
        {
            var filter = new FindingFilter(new(false, [], [plan.Place])) { Rule = rule };
            var page = await findings.RunAsync(reader, filter, new(0, MostFindings), cancel);
            all.AddRange(page.Items.Where(f => f.Finding.State != FindingState.Gone
                && f.Finding.Subject.StartsWith(year, StringComparison.Ordinal)));
        }

        return all;
    }
}
