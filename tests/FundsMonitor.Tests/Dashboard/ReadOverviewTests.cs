using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.UseCases.Dashboard;

namespace FundsMonitor.Tests.Dashboard;

public sealed class ReadOverviewTests
{
    private const long Million = 1_000_000;
    private static readonly AreaLimit KimPhuong = new(false, [], [OverviewRows.KimPhuong]);
    private static readonly AreaLimit CamLuong = new(false, [], [OverviewRows.CamLuong]);

    public static TheoryData<DatabaseProvider> Engines => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Gives_the_shares_of_the_plan_and_the_loans_of_the_month(DatabaseProvider engine)
    {
        await using var database = await FilledAsync(engine);
        var overview = await ReadAsync(database, AreaLimit.None, KimPhuong, OverviewRows.March);

        Assert.Equal(0.0291m, Math.Round(overview.Poverty!.PoorShare!.Value, 4));
        Assert.Equal(0.0383m, Math.Round(overview.Poverty.NearPoorShare!.Value, 4));
        Assert.Equal(Money.FromDong(847 * Million), overview.Loans!.Balance);
        Assert.Equal(Money.FromDong(838 * Million), overview.Loans.Before!.Balance);
        Assert.Equal(2, overview.OverdueTrend.RisingMonths);
        Assert.Equal(PlaceLevel.Hamlet, overview.PlacesCompared.Level);
        Assert.Equal("Xóm Bản Đa", overview.PlacesCompared.Places[0].Name);
        Assert.Equal(["PGD NHCSXH huyện Định Hóa"], overview.LoanSources);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Says_what_the_sum_of_the_allocated_leaves_out(DatabaseProvider engine)
    {
        await using var database = await FilledAsync(engine);
        var overview = await ReadAsync(database, AreaLimit.None, CamLuong, OverviewRows.June);

        Assert.Equal(Money.FromDong(26 * Million), overview.Funds.Allocated);
        Assert.Equal(6, overview.Funds.LinesNotYetAllocated);
        Assert.Equal(Money.FromDong(7 * Million), overview.Funds.Spent);
        Assert.Equal(Money.FromDong(1 * Million), overview.Funds.Advanced);
        Assert.Null(overview.Poverty);
        Assert.Null(overview.Coverage);
        Assert.Contains(overview.Statements, s => s.Text.Vi == "6 dòng kinh phí chưa được giao.");
    }

    [Fact]
    public async Task Counts_a_household_once_and_leaves_the_undecided_apart()
    {
        await using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var overview = await ReadAsync(database, AreaLimit.None, KimPhuong, OverviewRows.March);

        Assert.Equal(new CoverageTile(1, 3, 1), overview.Coverage);
    }

    [Fact]
    public async Task A_chair_is_told_that_the_serving_office_is_late_and_sees_only_the_findings_of_the_commune()
    {
        await using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var own = await ReadAsync(database, KimPhuong, KimPhuong, OverviewRows.March);
        var other = await ReadAsync(database, CamLuong, CamLuong, OverviewRows.June);

        Assert.Equal((1, 0, 1, 1), (own.Findings.Errors, own.Findings.Warnings, own.Findings.Notices, own.Findings.LateFiles));
        Assert.Equal((0, 0, 1, 0), (other.Findings.Errors, other.Findings.Warnings, other.Findings.Notices, other.Findings.LateFiles));
    }

    [Fact]
    public async Task A_chair_who_asks_for_another_commune_gets_nothing_of_it()
    {
        await using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var overview = await ReadAsync(database, KimPhuong, CamLuong, OverviewRows.June);

        Assert.True(overview.IsEmpty);
        Assert.Empty(overview.FundsByProject.Projects);
        Assert.Empty(overview.PlacesCompared.Places);
        Assert.Empty(overview.LoanSources);
    }

    [Fact]
    public async Task Everything_together_compares_communes_not_hamlets()
    {
        await using var database = await FilledAsync(DatabaseProvider.Sqlite);
        await using (var db = database.Open())
        {
            var version = await OverviewRows.VersionAsync(db, Core.Importing.FileKind.Loans, (OverviewRows.CamThuy, "", 202403));
            db.LoanSummaries.Add(OverviewRows.Loans(version, OverviewRows.CamLuong, ("Thôn Hòa Thuận", "01"), (1000, 50)));
            await db.SaveChangesAsync();
        }

        var overview = await ReadAsync(database, AreaLimit.None, AreaLimit.None, OverviewRows.March);
        Assert.Equal(PlaceLevel.Commune, overview.PlacesCompared.Level);
        Assert.Equal([OverviewRows.CamLuong, OverviewRows.KimPhuong], overview.PlacesCompared.Places.Select(p => p.Code));
        Assert.Null(overview.Loans!.Before);
    }

    private static Task<Overview> ReadAsync(TestDatabase database, AreaLimit reader, AreaLimit area, Month month) =>
        database.Get<ReadOverview>().RunAsync(new("someone", Roles.CommuneChair, reader), area, month, CancellationToken.None);

    private static async Task<TestDatabase> FilledAsync(DatabaseProvider engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await OverviewRows.AddAsync(db);
        return database;
    }
}
