using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Dashboard;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Budget;

namespace FundsMonitor.Tests.Budget;

public sealed class BudgetLineTests
{
    private const long Million = 1_000_000;
    private static readonly BudgetFilter Year = new(2023, new DateOnly(2023, 6, 30));
    private static readonly AreaScope Everything = new(AreaLimit.None, AreaLimit.None);

    public static TheoryData<DatabaseProvider> Engines => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Sums_allocations_and_vouchers_of_current_versions_by_project(DatabaseProvider engine)
    {
        await using var database = await FilledAsync(engine);
        var page = await database.Get<ListBudgetLines>().RunAsync(Everything, Year, new(0, 20), CancellationToken.None);

        Assert.Equal(9, page.Total);
        var capacity = Assert.Single(page.Items, l => l.ProjectCode == "DA7.1");
        Assert.Equal(
            (9 * Million, 2 * Million, 1 * Million, 6 * Million),
            (capacity.Allocated, capacity.Spent, capacity.Advanced, capacity.Left));
        Assert.Equal(26 * Million, page.Items.Sum(l => l.Allocated));
        Assert.Equal(6, page.Items.Sum(l => l.NotYetAllocated));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Filters_sorts_and_pages_in_the_database(DatabaseProvider engine)
    {
        await using var database = await FilledAsync(engine);
        var list = database.Get<ListBudgetLines>();

        var notYet = Year with { State = BudgetState.NotYetAllocated };
        var waiting = await list.RunAsync(Everything, notYet, new(0, 20), CancellationToken.None);
        Assert.Equal(6, waiting.Total);
        var seven = await list.RunAsync(Everything, Year with { Project = "DA7" }, new(0, 20), CancellationToken.None);
        Assert.Equal(["DA7.1", "DA7.2"], seven.Items.Select(l => l.ProjectCode));
        var named = await list.RunAsync(Everything, Year with { Text = "dU AN da7" }, new(0, 20), CancellationToken.None);
        Assert.Equal(["DA7.1", "DA7.2"], named.Items.Select(l => l.ProjectCode));
        var largest = await list.RunAsync(Everything, Year, new(0, 2, nameof(BudgetLine.Left), Descending: true), CancellationToken.None);
        Assert.Equal(["DA7.2", "DA7.1"], largest.Items.Select(l => l.ProjectCode));
        Assert.Equal(9, largest.Total);
    }

    [Fact]
    public async Task Shows_nothing_of_another_commune()
    {
        await using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var chair = new AreaScope(new(false, [], [OverviewRows.KimPhuong]), AreaLimit.None);
        var asking = chair with { Area = new(false, [], [OverviewRows.CamLuong]) };

        Assert.Equal(0, (await database.Get<ListBudgetLines>().RunAsync(chair, Year, new(0, 20), CancellationToken.None)).Total);
        var rows = await database.Get<ReadBudgetLine>().RunAsync(asking, Year, (OverviewRows.CamLuong, "DA7.1"), CancellationToken.None);
        Assert.Empty(rows.Allocations);
        Assert.Empty(rows.Expenditures);
    }

    [Fact]
    public async Task Opens_to_the_file_sheet_and_row_of_each_part()
    {
        await using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var rows = await database.Get<ReadBudgetLine>()
            .RunAsync(Everything, Year, (OverviewRows.CamLuong, "DA7.1"), CancellationToken.None);

        var line = Assert.Single(rows.Allocations);
        Assert.Equal(("Allocations-0.xlsx", "Sheet1", 7), (line.Source.FileName, line.Source.Sheet, line.Source.RowNumber));
        Assert.Equal("12/KH-UBND", line.Row.Decision);
        Assert.Equal([10, 9], rows.Expenditures.Select(e => e.Source.RowNumber));
        Assert.Equal(0, rows.MoreExpenditures);
    }

    private static async Task<TestDatabase> FilledAsync(DatabaseProvider engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await OverviewRows.AddAsync(db);
        return database;
    }
}
