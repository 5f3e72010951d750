using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Budget;
using FundsMonitor.UseCases.Dashboard;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace FundsMonitor.Tests.SampleData;

/// <summary>The five places seen from 2026: their figures stand in the communes they went into.</summary>
[Collection(SampleDatabaseTests.Name)]
public sealed class TodaysCommunesTests(SampleDatabase samples)
{
    private static readonly Month June = new(2023, 6);

    [Fact]
    public async Task The_overview_of_Cam_Tu_shows_Cam_Luongs_past_inside_it()
    {
        var (then, was) = await OverviewAsync("15139", June, PlaceView.AsItWas);
        var (now, isNow) = await OverviewAsync("15148", June, PlaceView.AsItIsNow);

        Assert.Equal("Xã Cẩm Lương", then.Area?.Name);
        Assert.Equal("Xã Cẩm Tú", now.Area?.Name);
        Assert.NotNull(was.Loans);
        Assert.Equal(was.Loans, isNow.Loans);
        Assert.Equal((26_000_000, 6), (isNow.Funds.Allocated.Dong, isNow.Funds.LinesNotYetAllocated));
        Assert.Equal(was.Funds, isNow.Funds);
        Assert.Equal(was.Coverage, isNow.Coverage);
        Assert.Equal(was.OverdueTrend.Points, isNow.OverdueTrend.Points);
        Assert.Equal(was.Findings, isNow.Findings);
        Assert.Contains(June, now.Months);
    }

    [Fact]
    public async Task As_it_was_the_same_code_is_another_commune_without_these_figures()
    {
        var (choices, overview) = await OverviewAsync("15148", June, PlaceView.AsItWas);

        Assert.Equal("Xã Cẩm Giang", choices.Area?.Name);
        Assert.Null(overview.Loans);
        Assert.Equal(0, overview.Funds.Lines);
    }

    [Fact]
    public async Task An_old_code_leads_to_the_commune_of_today()
    {
        var (choices, _) = await OverviewAsync("15139", June, PlaceView.AsItIsNow);

        Assert.Equal("Xã Cẩm Tú", choices.Area?.Name);
        Assert.Contains("Xã Cẩm Tú", choices.Areas.Select(a => a.Name));
        Assert.DoesNotContain("Xã Cẩm Lương", choices.Areas.Select(a => a.Name));
    }

    [Fact]
    public async Task Places_are_compared_by_the_communes_of_today_and_the_sum_stays()
    {
        var month = new Month(2024, 3);
        var (_, was) = await OverviewAsync("", month, PlaceView.AsItWas);
        var (_, isNow) = await OverviewAsync("", month, PlaceView.AsItIsNow);

        Assert.Equal(PlaceLevel.Commune, isNow.PlacesCompared.Level);
        Assert.True(isNow.PlacesCompared.Places.Count < was.PlacesCompared.Places.Count);
        Assert.Equal(was.PlacesCompared.Places.Sum(p => p.Balance.Dong), isNow.PlacesCompared.Places.Sum(p => p.Balance.Dong));
    }

    [Fact]
    public async Task Budget_lines_are_summed_to_todays_communes()
    {
        var choices = await ChoicesAsync("", June, PlaceView.AsItIsNow);
        var filter = new BudgetFilter(2023, June.LastDay);
        var scope = new AreaScope(AreaLimit.None, choices.AreaLimit);

        var was = await samples.Get<ListBudgetLines>().RunAsync(scope, filter, new(0, 500), CancellationToken.None);
        var isNow = await samples.Get<ListBudgetLines>()
            .RunAsync(scope, filter with { Fold = choices.Fold }, new(0, 500), CancellationToken.None);
        var names = await samples.Get<ReadBudget>().RunAsync(scope, filter with { Fold = choices.Fold }, CancellationToken.None);

        Assert.Contains(was.Items, l => l.CommuneCode == "15139");
        Assert.DoesNotContain(isNow.Items, l => l.CommuneCode == "15139");
        Assert.Equal(26_000_000, isNow.Items.Where(l => l.CommuneCode == "15148").Sum(l => l.Allocated));
        Assert.Equal("Xã Cẩm Tú", names.Places["15148"]);
        Assert.Equal(was.Items.Sum(l => l.Left), isNow.Items.Sum(l => l.Left));
        var rows = await samples.Get<ReadBudgetLine>()
            .RunAsync(scope, filter with { Fold = choices.Fold }, ("15148", "DA7.1"), CancellationToken.None);
        Assert.NotEmpty(rows.Allocations);
    }

    private async Task<(Choices Choices, Overview Overview)> OverviewAsync(string area, Month month, PlaceView view)
    {
        var choices = await ChoicesAsync(area, month, view);
        return (choices, await samples.Get<ReadOverview>()
            .RunAsync(SampleDatabase.Reader, choices.AreaLimit, (month, choices.Fold), CancellationToken.None));
    }

    private Task<Choices> ChoicesAsync(string area, Month month, PlaceView view)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
        return new ReadChoices(samples.Get<IDbContextFactory<FundsDb>>(), clock)
            .RunAsync(SampleDatabase.Reader, new(area, month, view), CancellationToken.None);
    }
}
