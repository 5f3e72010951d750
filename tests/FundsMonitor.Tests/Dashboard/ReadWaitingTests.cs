using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.UseCases.Dashboard;

namespace FundsMonitor.Tests.Dashboard;

public sealed class ReadWaitingTests
{
    private static readonly AreaLimit KimPhuong = new(false, [], [OverviewRows.KimPhuong]);
    private static readonly AreaLimit CamLuong = new(false, [], [OverviewRows.CamLuong]);

    public static TheoryData<DatabaseProvider> Engines => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Counts_what_waits_for_this_reader_and_no_other(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var db = database.Open())
        {
            await OverviewRows.AddAsync(db);
            db.LinkedCustomers.Add(new()
            {
                OfficeCode = OverviewRows.DinhHoa,
                CommuneCode = OverviewRows.KimPhuong,
                CustomerCode = "0000000003",
                State = LinkState.Undecided,
            });
            db.LinkedCustomers.Add(new()
            {
                OfficeCode = OverviewRows.DinhHoa,
                CommuneCode = OverviewRows.KimPhuong,
                CustomerCode = "0000000004",
                State = LinkState.Later,
            });
            await db.SaveChangesAsync();
        }

        var read = database.Get<ReadWaiting>();
        Assert.Equal(new(new(1), new(1), new(1)), await read.RunAsync(new(KimPhuong, AreaLimit.None), CancellationToken.None));
        Assert.Equal(new(new(0), new(0), new(0)), await read.RunAsync(new(CamLuong, AreaLimit.None), CancellationToken.None));
        Assert.Equal(new(new(0), new(0), new(0)), await read.RunAsync(new(KimPhuong, CamLuong), CancellationToken.None));
        Assert.Equal(new(new(1), new(1), new(1)), await read.RunAsync(new(AreaLimit.None, AreaLimit.None), CancellationToken.None));
    }

    [Fact]
    public void More_than_a_badge_holds_is_not_counted_out()
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        Assert.Equal("999", new WaitingCount(999).In(culture));
        Assert.Equal("999+", new WaitingCount(1000).In(culture));
        Assert.False(new WaitingCount(0).Any);
    }
}
