using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Loans;
using FundsMonitor.Database;
using FundsMonitor.Tests.Databases;
using FundsMonitor.Tests.Reconciliation;
using FundsMonitor.UseCases.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Importing;

public sealed class ImportOfficeListsOnSqlite() : ImportOfficeListsTests(DatabaseProvider.Sqlite);

public sealed class ImportOfficeListsOnPostgreSql() : ImportOfficeListsTests(DatabaseProvider.PostgreSql);

public sealed class ImportOfficeListsOnSqlServer() : ImportOfficeListsTests(DatabaseProvider.SqlServer);

/// <summary>Lists of loans and of groups, and forms by programme, are versions of their own beside what is due.</summary>
public abstract class ImportOfficeListsTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly Asked March = new(Month: new Month(2024, 3), OfficeCode: "004820");

    [SkippableFact]
    public async Task Two_lists_of_a_month_stand_side_by_side_and_each_replaces_itself()
    {
        var database = await DatabaseAsync();
        await database.SendAsync(Overdue(3_500_000), "qh.csv");
        await database.SendAsync(Frozen(), "khoanh.csv", March);
        Clock.Advance(TimeSpan.FromMinutes(1));

        var again = await database.SendAsync(Overdue(4_500_000), "qh2.csv");

        Assert.Equal(JobOutcome.Done, again.Outcome);
        await using var db = database.Open();
        var current = await db.FileVersions.Where(v => v.State == VersionState.Current).OrderBy(v => v.Decision).ToListAsync();
        Assert.Equal(
            [("nợ khoanh", 1, 20_000_000L), ("nợ quá hạn", 2, 4_500_000L)],
            current.OrderBy(v => v.Decision, StringComparer.Ordinal).Select(v => (v.Decision, v.Number, v.Total.Dong)));
        var rows = await db.DebtRows.OrderBy(r => r.Id).ToListAsync();
        Assert.Equal([DebtList.Overdue, DebtList.Frozen, DebtList.Overdue], rows.Select(r => r.List));
        Assert.Equal(Money.FromDong(4_500_000), rows[2].Overdue);
        Assert.Null(rows[2].Balance);
    }

    [SkippableFact]
    public async Task Groups_are_stored_with_their_leaders()
    {
        var database = await DatabaseAsync();

        var result = await database.SendAsync(
            Sending.Bytes(
                ["Mã PGD", "Mã xã", "Tên xã", "Mã tổ trưởng", "Tên tổ trưởng", "Năm sinh tổ trưởng"],
                ["004820", "482001", "Xã Kim Phượng", "4820011", "Ma Văn Tám", "1971"]),
            "to.csv",
            March);

        Assert.Equal((JobOutcome.Done, FileKind.Groups), (result.Outcome, result.Receipt.File.Kind));
        await using var db = database.Open();
        var group = await db.SavingsGroups.SingleAsync();
        Assert.Equal(("4820011", "Ma Văn Tám", 1971), (group.GroupCode, group.LeaderName, group.LeaderBirthYear));
        Assert.Equal(new Month(2024, 3), group.Month);
    }

    [SkippableFact]
    public async Task A_form_by_programme_stands_beside_the_form_by_commune_and_is_compared_with_the_loans()
    {
        var database = await DatabaseAsync();
        await database.SendAsync(new LoanFileCase().Row().Bytes(), "mau31.csv");
        await database.SendAsync(Communes(45), "01.1.csv", March);
        await database.SendAsync(Programmes(44), "01.2.csv", March);

        await database.Get<ReconcileMonth>().RunAsync(new Month(2024, 3), null, "test", CancellationToken.None);

        await using var db = database.Open();
        Assert.Equal(3, await db.FileVersions.CountAsync(v => v.State == VersionState.Current));
        var finding = await db.Findings.SingleAsync(f => f.Rule == "F-TOTAL");
        Assert.Equal(("01", "004820"), (finding.Subject, finding.OfficeCode));
        Assert.Equal("01.2/BCTD: dư nợ 44.000.000; trong hạn 44.000.000", finding.SaidA());
    }

    private static byte[] Overdue(long amount) => Sending.Bytes(
        ["Mã PGD", "Mã xã", "Tên xã", "Mã khách hàng", "Tên khách hàng", "Số khế ước", "Dư nợ quá hạn", "Ngày chuyển quá hạn",
            "Ngày báo cáo"],
        ["004820", "482001", "Xã Kim Phượng", "4820000017", "Nguyễn Thị Hoà", "6600000701234567", amount, "15/02/2024", "31/03/2024"]);

    private static byte[] Frozen() => Sending.Bytes(
        ["Mã khách hàng", "Tên khách hàng", "Số khế ước", "Dư nợ khoanh", "Ngày hiệu lực", "Ngày hết hạn khoanh"],
        ["4820000017", "Nguyễn Thị Hoà", "6600000701234568", 20_000_000, "01/06/2022", "01/06/2025"]);

    private static byte[] Communes(int balance) => Sending.Bytes(
        ["Mã xã", "Tên xã", "Tổng dư nợ", "Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh"],
        ["482001", "Xã Kim Phượng", balance, balance, 0, 0]);

    private static byte[] Programmes(int balance) => Sending.Bytes(
        ["Tên chương trình", "Tổng dư nợ", "Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh"],
        ["Cho vay hộ nghèo", balance, balance, 0, 0]);
}
