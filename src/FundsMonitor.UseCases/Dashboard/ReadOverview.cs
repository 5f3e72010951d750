using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>Reads every figure of the overview for one area and month. Loans come from the summaries, never from the loan rows.</summary>
public sealed class ReadOverview(IDbContextFactory<FundsDb> databases, KeptLoanSums loans)
{
    /// <param name="reader">Who asks: limits every query.</param>
    /// <param name="area">The chosen area.</param>
    /// <param name="month">The chosen month; its year is the year of the budget and the plan.</param>
    /// <param name="cancel">Stops.</param>
    public Task<Overview> RunAsync(Reader reader, AreaLimit area, Month month, CancellationToken cancel) =>
        RunAsync(reader, area, (month, null), cancel);

    /// <param name="reader">Who asks: limits every query.</param>
    /// <param name="area">The chosen area.</param>
    /// <param name="shown">The chosen month, and what puts figures into today's communes; null to show them as they were.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Overview> RunAsync(
        Reader reader, AreaLimit area, (Month Month, PlaceFold? Fold) shown, CancellationToken cancel)
    {
        var month = shown.Month;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var scope = new OverviewScope(db, reader, area, month) { Fold = shown.Fold };
        var projects = await OverviewFunds.ReadAsync(scope, cancel);
        var sums = await loans.ReadAsync(scope, cancel);
        var balances = await OverviewLoans.BalancesAsync(scope, sums, cancel);
        var offices = OverviewLoans.OfficesByMonth(sums);
        var places = await OverviewLoans.PlacesAsync(scope, offices, sums, cancel);
        var trend = OverdueTrend.Of(balances, offices, places);
        var overview = new Overview
        {
            Funds = OverviewFunds.TileOf(month.Year, projects),
            Loans = OverviewLoans.TileOf(scope, trend),
            Poverty = await OverviewHouseholds.PovertyAsync(scope, cancel),
            Coverage = await OverviewHouseholds.CoverageAsync(scope, cancel),
            Findings = await OverviewFindings.ReadAsync(scope, cancel),
            FundsByProject = FundsByProject.Of(projects.Select(p => p.Funds)),
            BalanceByProgramme = BalanceByProgramme.Of(balances, offices),
            OverdueTrend = trend,
            PlacesCompared = places,
            LoanSources = await OverviewLoans.SourcesAsync(scope, offices, cancel),
            LoanFiles = await OverviewEvidence.LoanFilesAsync(scope, offices, cancel),
        };
        var facts = await OverviewEvidence.ReadAsync(scope, offices, sums, cancel);
        return overview with { Explanations = OverviewExplanations.Of(overview, facts) };
    }
}
