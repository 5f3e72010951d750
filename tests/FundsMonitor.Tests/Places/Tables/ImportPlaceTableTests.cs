using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Accounts.Verifying;
using FundsMonitor.UseCases.Places.Tables;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Places.Tables;

public sealed class ImportPlaceTableOnSqlite() : ImportPlaceTableTests(DatabaseProvider.Sqlite);

public sealed class ImportPlaceTableOnPostgreSql() : ImportPlaceTableTests(DatabaseProvider.PostgreSql);

public abstract class ImportPlaceTableTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly Reader Administrator = new("admin", Roles.Administrator, AreaLimit.None);

    [SkippableFact]
    public async Task A_table_is_previewed_taken_in_once_and_taken_back()
    {
        var database = await DatabaseAsync();
        var before = await CountsAsync(database);
        var (sha, plan) = await PlanAsync(database, PlaceTableCase.Csv(PlaceTableCase.Rows));

        Assert.Equal((2, 10, 6), (plan.Provinces.Count, plan.Communes.Count, plan.Changes.Count));
        Assert.Equal(before, await CountsAsync(database));

        var made = await database.Get<ImportPlaceTable>().RunAsync(sha, "bảng.csv", Administrator, CancellationToken.None);
        var again = await database.Get<ImportPlaceTable>().RunAsync(sha, "bảng.csv", Administrator, CancellationToken.None);

        Assert.Equal((2, 10, 6), (made!.Provinces, made.Communes, made.Changes));
        Assert.Null(again);
        Assert.True((await PlanAsync(database, PlaceTableCase.Xlsx(PlaceTableCase.Rows))).Plan.AddsNothing);
        await using (var db = database.Open())
        {
            var places = new Succession(await db.Communes.ToListAsync(), await db.PlaceChanges.ToListAsync());
            Assert.Equal(PlaceRelation.Within, places.Relate(("97002", new(2024, 1, 1)), ("98001", new(2025, 8, 1))));
            Assert.Equal(PlaceRelation.Partly, places.Relate(("97003", new(2024, 1, 1)), ("98002", new(2025, 8, 1))));
            Assert.Equal(PlaceRelation.Same, places.Relate(("97005", new(2024, 1, 1)), ("97005", new(2025, 8, 1))));
            Assert.Contains(await db.ChainEntries.ToListAsync(), c => c.Kind == ChainKinds.PlacesImported && c.By == "admin");
        }

        Assert.True(await database.Get<UndoPlaceTable>().RunAsync(made.Id, Administrator, CancellationToken.None));
        Assert.False(await database.Get<UndoPlaceTable>().RunAsync(made.Id, Administrator, CancellationToken.None));
        Assert.Equal(before, await CountsAsync(database));
        Assert.NotNull(await database.Get<ImportPlaceTable>().RunAsync(sha, "bảng.csv", Administrator, CancellationToken.None));
    }

    [SkippableFact]
    public async Task What_contradicts_what_is_known_is_listed_and_what_is_known_stays()
    {
        var database = await DatabaseAsync();
        var (sha, plan) = await PlanAsync(database, PlaceTableCase.Csv(
            ["Tỉnh Thanh Hóa (38)", "Xã Cẩm Thú", "15148", "Xã Cẩm Lương", "15139", "Nhập một phần", "Huyện Cẩm Thủy (390)",
                "Tỉnh Thanh Hóa (38)"],
            PlaceTableCase.Rows[1]));

        Assert.Equal([3, 3], plan.Contradictions.Select(c => c.Row));
        Assert.Contains(plan.Contradictions, c => c.Text.Vi.Contains("Xã Cẩm Thú", StringComparison.Ordinal));
        Assert.True(plan.Known >= 3);

        await database.Get<ImportPlaceTable>().RunAsync(sha, "b.csv", Administrator, CancellationToken.None);
        await using var db = database.Open();
        Assert.Equal(ChangeExtent.Whole, (await db.PlaceChanges.SingleAsync(c => c.OldCode == "15139")).Extent);
        Assert.Equal("Xã Cẩm Tú", (await db.Communes.SingleAsync(c => c.Code == "15148" && c.To == null)).Name);
        Assert.True(await db.Communes.AnyAsync(c => c.Code == "98001"));
    }

    [SkippableFact]
    public async Task A_commune_that_only_a_file_had_named_gets_its_name_and_loses_it_again()
    {
        var database = await DatabaseAsync();
        await using (var db = database.Open())
        {
            db.Communes.Add(new Commune { Code = "97001", Name = "97001", From = new(2004, 1, 1) });
            db.FileVersions.Add(new()
            {
                SourceFile = new SourceFile { Sha256 = "a" },
                ScopeKey = "x",
                CommuneCode = "97001",
                State = VersionState.Current,
            });
            await db.SaveChangesAsync();
        }

        var (sha, plan) = await PlanAsync(database, PlaceTableCase.Csv(PlaceTableCase.Rows));
        var made = await database.Get<ImportPlaceTable>().RunAsync(sha, "b.csv", Administrator, CancellationToken.None);

        Assert.Equal(["97001"], plan.Named.Select(n => n.Code));
        await using var named = database.Open();
        Assert.Equal("Xã Suối Đá", (await named.Communes.SingleAsync(c => c.Code == "97001")).Name);
        Assert.True(await database.Get<UndoPlaceTable>().RunAsync(made!.Id, Administrator, CancellationToken.None));
        await using var after = database.Open();
        Assert.Equal(("97001", false), await after.Communes.Where(c => c.Code == "97001")
            .Select(c => new ValueTuple<string, bool>(c.Name, c.Confirmed)).SingleAsync());
    }

    [SkippableFact]
    public async Task Nothing_of_a_faulty_table_is_taken_and_nobody_else_may_take_one_in()
    {
        var database = await DatabaseAsync();
        var before = await CountsAsync(database);
        var (sha, plan) = await PlanAsync(
            database, PlaceTableCase.Csv(PlaceTableCase.Rows[1], PlaceTableCase.Row(("Xã Ba", "98009"), ("Xã Bốn", "97009"), "không rõ")));

        Assert.Equal("F4", Assert.Single(plan.Table.Faults).Cell);
        Assert.True(plan.AddsNothing);
        Assert.Null(await database.Get<ImportPlaceTable>().RunAsync(sha, "b.csv", Administrator, CancellationToken.None));
        var (good, _) = await PlanAsync(database, PlaceTableCase.Csv(PlaceTableCase.Rows));
        var chair = new Reader("chair", Roles.CommuneChair, AreaLimit.None);
        Assert.Null(await database.Get<ImportPlaceTable>().RunAsync(good, "b.csv", chair, CancellationToken.None));
        var (_, picture) = await PlanAsync(database, new MemoryStream([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]));
        Assert.Single(picture.Table.Faults);
        Assert.Equal(before, await CountsAsync(database));
    }

    [SkippableFact]
    public async Task The_records_stay_whole()
    {
        var database = await DatabaseAsync();
        var (sha, _) = await PlanAsync(database, PlaceTableCase.Csv(PlaceTableCase.Rows));
        await database.Get<ImportPlaceTable>().RunAsync(sha, "b.csv", Administrator, CancellationToken.None);

        var verified = await database.Get<VerifyRecords>().RunAsync(null, CancellationToken.None);

        Assert.Empty(verified.Faults);
    }

    private static async Task<(string Sha, PlaceTablePlan Plan)> PlanAsync(TestDatabase database, Stream table)
    {
        await using (table)
        {
            return await database.Get<ReadPlaceTable>().RunAsync(table, null, CancellationToken.None);
        }
    }

    private static async Task<(int, int, int)> CountsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return (await db.Provinces.CountAsync(), await db.Communes.CountAsync(), await db.PlaceChanges.CountAsync());
    }
}
