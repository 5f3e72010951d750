using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Completeness;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Dashboard;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Importing.Completeness;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Importing;

public sealed class CompletenessOnSqlite() : CompletenessTests(DatabaseProvider.Sqlite);

public sealed class CompletenessOnPostgreSql() : CompletenessTests(DatabaseProvider.PostgreSql);

public sealed class CompletenessOnSqlServer() : CompletenessTests(DatabaseProvider.SqlServer);

/// <summary>What came, late or not, and what did not. The clock stands at 2 April 2024; files of a month are due on the 10th.</summary>
public abstract class CompletenessTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private const string Office = "004820";
    private static readonly CompletenessQuery All = new(2024, AreaLimit.None);

    [SkippableFact]
    public async Task Says_of_each_month_and_kind_where_it_stands_and_by_which_day()
    {
        var database = await DatabaseAsync();
        await database.SendAsync(new LoanFileCase().Row().Bytes(), "march.csv");
        await database.SendAsync(new LoanFileCase().Row(("Ngày số liệu", new DateTime(2024, 2, 29))).Bytes(), "february.csv");
        await database.SendAsync([], "empty.xlsx", new Asked(FileKind.ControlTotals, new Month(2024, 1), Office));

        var matrix = await ReadAsync(database, All);

        Delivery Of(FileKind kind, int month) => Row(matrix, Office, kind).Find(202400 + month)!;
        Assert.Equal(DeliveryState.OnTime, Of(FileKind.Loans, 3).State);
        Assert.Equal((DeliveryState.Late, 23, new DateOnly(2024, 3, 10)),
            (Of(FileKind.Loans, 2).State, Of(FileKind.Loans, 2).DaysLate, Of(FileKind.Loans, 2).DueOn));
        Assert.Equal((DeliveryState.Missing, 52), (Of(FileKind.Loans, 1).State, Of(FileKind.Loans, 1).DaysLate));
        Assert.Equal(DeliveryState.Refused, Of(FileKind.ControlTotals, 1).State);
        var owed = Of(FileKind.ControlTotals, 3);
        Assert.Equal((DeliveryState.Owed, new DateOnly(2024, 4, 10)), (owed.State, owed.DueOn));
        Assert.DoesNotContain(matrix.Rows.Items, r => r.Kind is FileKind.Groups or FileKind.Expenditures);
        Assert.Equal((DeliveryState.Missing, "Xã Kim Phượng"),
            (Row(matrix, "05551", FileKind.Register).Find(2024)!.State, Row(matrix, "05551", FileKind.Register).Name));
        var loans = matrix.ByKind.Single(k => k.Kind == FileKind.Loans).Figures;
        Assert.Equal((1, 1, 23, 23m), (loans.OnTime, loans.Late, loans.MostDaysLate, loans.AverageDaysLate));
        Assert.Equal(2, matrix.ByMonth.Single(m => m.Month == 0).Figures.Missing);
        var january = (await ReadAsync(database, All with { Text = Office })).ByMonth.Single(m => m.Month == 1).Figures;
        Assert.Equal((1, 1), (january.Missing, january.Refused));
    }

    [SkippableFact]
    public async Task An_administrator_sets_the_day_of_a_kind_and_of_one_office()
    {
        var database = await DatabaseAsync();
        await database.SendAsync(new LoanFileCase().Row(("Ngày số liệu", new DateTime(2024, 2, 29))).Bytes(), "february.csv");
        var set = database.Get<SetDueDays>();

        Assert.NotNull(await SetAsync(new() { Kind = FileKind.Loans, IsOwed = true, Day = 32 }));
        Assert.NotNull(await SetAsync(new() { Kind = FileKind.Loans, IsOwed = true, Day = 5, PlaceCode = "999999" }));
        Assert.NotNull(await SetAsync(new() { Kind = FileKind.Loans, IsOwed = true, Day = 5, PlaceCode = "05551" }));
        Assert.NotNull(await SetAsync(new() { Kind = FileKind.Register, IsOwed = true, Day = 5 }));
        Assert.NotNull(await set.RunAsync(
            new() { Kind = FileKind.Loans, Day = 5 }, false, new Reader("o", Roles.BankOffice, AreaLimit.None), CancellationToken.None));
        Assert.Null(await SetAsync(new() { Kind = FileKind.Loans, IsOwed = true, Day = 15 }));
        Assert.Null(await SetAsync(new() { Kind = FileKind.Loans, IsOwed = true, Day = 31, PlaceCode = Office }));
        Assert.Null(await SetAsync(new() { Kind = FileKind.ControlTotals, IsOwed = false, Day = 10 }));

        var matrix = await ReadAsync(database, All);
        Assert.Equal(new DateOnly(2024, 3, 31), Row(matrix, Office, FileKind.Loans).Find(202402)!.DueOn);
        Assert.Equal(2, Row(matrix, Office, FileKind.Loans).Find(202402)!.DaysLate);
        Assert.DoesNotContain(matrix.Rows.Items, r => r.Kind == FileKind.ControlTotals);
        var own = new DueSetting { Kind = FileKind.Loans, PlaceCode = Office };
        Assert.Null(await set.RunAsync(own, true, Reader.CommandLine, CancellationToken.None));
        Assert.Equal(new DateOnly(2024, 3, 15), Row(await ReadAsync(database, All), Office, FileKind.Loans).Find(202402)!.DueOn);
        var listed = await database.Get<ListDueDays>().RunAsync(CancellationToken.None);
        Assert.Equal((15, false), (listed.Single(d => d.Setting.Kind == FileKind.Loans).Setting.Day, listed[0].IsDefault));

        Task<Core.Text.Bilingual?> SetAsync(DueSetting asked) => set.RunAsync(asked, false, Reader.CommandLine, CancellationToken.None);
    }

    [SkippableFact]
    public async Task A_districts_register_is_not_missing_where_its_communes_sent_theirs()
    {
        var database = await DatabaseAsync();
        await using (var db = database.Open())
        {
            var district = await db.Communes.Where(c => c.Code == "05551" && c.DistrictCode != "").Select(c => c.DistrictCode).FirstAsync();
            await OverviewRows.VersionAsync(db, FileKind.Register, ("", "05551", 2024));
            await OverviewRows.VersionAsync(db, FileKind.Plan, ("", district, 2024));

            var matrix = await ReadAsync(database, All);

            Assert.Equal(
                [(district, FileKind.Plan), ("05551", FileKind.Register)],
                matrix.Rows.Items.Where(r => r.Code.Length < 6).Select(r => (r.Code, r.Kind)).OrderBy(r => r.Code.Length));
            Assert.NotNull(Row(matrix, "05551", FileKind.Register).Find(2024)!.VersionId);
        }
    }

    [SkippableFact]
    public async Task Filters_pages_and_exports_what_it_shows()
    {
        var database = await DatabaseAsync();
        await database.SendAsync(new LoanFileCase().Row(("Ngày số liệu", new DateTime(2024, 2, 29))).Bytes(), "february.csv");

        Assert.All((await ReadAsync(database, All with { Kind = FileKind.Loans })).Rows.Items, r => Assert.Equal(FileKind.Loans, r.Kind));
        Assert.All((await ReadAsync(database, All with { Text = "kim phuong" })).Rows.Items, r => Assert.Equal("05551", r.Code));
        Assert.Equal([FileKind.Loans], (await ReadAsync(database, All with { State = DeliveryState.Late })).Rows.Items.Select(r => r.Kind));
        var page = await database.Get<ReadCompleteness>().RunAsync(All, Reader.CommandLine, new PageRequest(1, 2), CancellationToken.None);
        Assert.Equal((2, true), (page.Rows.Items.Count, page.Rows.Total > 2));
        var csv = await database.Get<ExportCompleteness>().RunAsync(
            All with { State = DeliveryState.Late }, Reader.CommandLine, CancellationToken.None);
        Assert.Equal(["code", "name", "kind", "period", "state", "due_on", "received_at_utc", "days_late", "file"], csv[0]);
        Assert.Contains(csv, row => row[0] == Office && row[2] == "loans" && row[3] == "202402" && row[4] == "late" && row[7] == "23");
    }

    [SkippableFact]
    public async Task Shows_an_office_itself_alone_and_a_chair_the_office_that_serves_his_commune()
    {
        var database = await DatabaseAsync();
        await database.SendAsync(new LoanFileCase().Row().Bytes(), "march.csv");

        var office = await ReadAsync(database, All, new Reader("o", Roles.BankOffice, new AreaLimit(false, [Office], [])));
        var other = await ReadAsync(database, All, new Reader("o", Roles.BankOffice, new AreaLimit(false, ["002716"], [])));
        var chair = await ReadAsync(database, All, new Reader("c", Roles.CommuneChair, new AreaLimit(false, [], ["05551"])));

        Assert.Equal([Office], office.Rows.Items.Select(r => r.Code).Distinct());
        Assert.DoesNotContain(other.Rows.Items, r => r.Code != "002716");
        Assert.Equal([Office, "05551"], chair.Rows.Items.Select(r => r.Code).Distinct());
    }

    private static DeliveryRow Row(CompletenessMatrix matrix, string code, FileKind kind) =>
        matrix.Rows.Items.Single(r => r.Code == code && r.Kind == kind);

    private static Task<CompletenessMatrix> ReadAsync(TestDatabase database, CompletenessQuery query, Reader? reader = null) =>
        database.Get<ReadCompleteness>().RunAsync(query, reader ?? Reader.CommandLine, new PageRequest(0, 1000), CancellationToken.None);
}
