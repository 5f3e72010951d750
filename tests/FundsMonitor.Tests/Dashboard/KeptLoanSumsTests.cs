using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.UseCases.Dashboard;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Dashboard;

public sealed class KeptLoanSumsTests
{
    private static readonly Reader Reader = new("finance", Roles.FinanceOfficer, AreaLimit.None);

    [Fact]
    public async Task Figures_follow_the_rows_when_other_communes_are_written_into_them()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = database.Open();
        await OverviewRows.AddAsync(db);
        await ReconciledAsync(db, DateTime.UnixEpoch);
        Assert.Equal(847_000_000, await BalanceAsync(database, OverviewRows.KimPhuong));

        // As a corrected mapping of the bank's communes does.
        await ReconciledAsync(db, null);
        await db.LoanSummaries.Where(s => s.CommuneCode == OverviewRows.KimPhuong)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.CommuneCode, OverviewRows.CamLuong));
        Assert.Null(await BalanceAsync(database, OverviewRows.KimPhuong));
        Assert.Equal(847_000_000, await BalanceAsync(database, OverviewRows.CamLuong));

        await ReconciledAsync(db, DateTime.UnixEpoch.AddDays(1));
        Assert.Null(await BalanceAsync(database, OverviewRows.KimPhuong));
        Assert.Equal(847_000_000, await BalanceAsync(database, OverviewRows.CamLuong));
    }

    [Fact]
    public async Task What_is_kept_is_given_only_within_the_limit_and_the_area()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = database.Open();
        await OverviewRows.AddAsync(db);
        await ReconciledAsync(db, DateTime.UnixEpoch);
        Assert.Equal(847_000_000, await BalanceAsync(database, ""));

        var chair = new Reader("chair", Roles.CommuneChair, new(false, [], [OverviewRows.CamLuong]));
        var seen = await database.Get<ReadOverview>().RunAsync(chair, AreaLimit.None, OverviewRows.March, CancellationToken.None);
        Assert.Null(seen.Loans);
    }

    private static Task<int> ReconciledAsync(FundsDb db, DateTime? at) =>
        db.FileVersions.ExecuteUpdateAsync(set => set.SetProperty(v => v.ReconciledAtUtc, at));

    private static async Task<long?> BalanceAsync(TestDatabase database, string commune)
    {
        var area = commune.Length == 0 ? AreaLimit.None : new(false, [], [commune]);
        var overview = await database.Get<ReadOverview>().RunAsync(Reader, area, OverviewRows.March, CancellationToken.None);
        return overview.Loans?.Balance.Dong;
    }
}
