using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Importing;

public sealed class ImportRegisterOnSqlite() : ImportRegisterTests(DatabaseProvider.Sqlite);

public sealed class ImportRegisterOnPostgreSql() : ImportRegisterTests(DatabaseProvider.PostgreSql);

public sealed class ImportRegisterOnSqlServer() : ImportRegisterTests(DatabaseProvider.SqlServer);

/// <summary>A file of several communes is a version of each, whole or not at all.</summary>
public abstract class ImportRegisterTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    [SkippableFact]
    public async Task Each_commune_is_a_version_with_its_households()
    {
        var database = await DatabaseAsync();

        var file = RegisterCase.Bytes(("05551", "1", "Nghèo"), ("05551", "2", "Cận nghèo"), ("99991", "1", "Nghèo"));

        var result = await database.SendAsync(file, "a.csv");

        Assert.Equal(JobOutcome.Done, result.Outcome);
        Assert.Equal([("05551", 4), ("99991", 2)], result.Receipt.Versions.Select(v => (v.CommuneCode, v.RowCount)));
        await using var db = database.Open();
        var households = await db.Households.OrderBy(h => h.CommuneCode).ThenBy(h => h.HouseholdCode).ToListAsync();
        Assert.Equal(
            [("1", HouseholdClass.Poor), ("2", HouseholdClass.NearPoor), ("1", HouseholdClass.Poor)],
            households.Select(h => (h.HouseholdCode, h.Class)));
        Assert.All(households, h => Assert.Equal(("Ma Văn Tám", 2, true), (h.HeadName, h.MemberCount, h.NeedsLoan)));
        Assert.False((await db.Communes.SingleAsync(c => c.Code == "99991")).Confirmed);
    }

    [SkippableFact]
    public async Task One_bad_row_in_one_commune_refuses_them_all()
    {
        var database = await DatabaseAsync();

        var result = await database.SendAsync(RegisterCase.Bytes(("05551", "1", "Nghèo"), ("05554", "1", "Giàu có")), "a.csv");

        Assert.Equal(JobOutcome.Refused, result.Outcome);
        await using var db = database.Open();
        Assert.Equal(0, await db.FileVersions.CountAsync() + await db.Members.CountAsync() + await db.Households.CountAsync());
        Assert.Equal("class-unreadable", (await db.FileProblems.FirstAsync()).Kind);
    }

    [SkippableFact]
    public async Task A_commune_that_a_later_file_does_not_hold_keeps_its_version()
    {
        var database = await DatabaseAsync();
        await database.SendAsync(RegisterCase.Bytes(("05551", "1", "Nghèo"), ("05554", "1", "Nghèo")), "both.csv");
        Clock.Advance(TimeSpan.FromMinutes(1));

        await database.SendAsync(RegisterCase.Bytes(("05551", "1", "Cận nghèo")), "one.csv");

        await using var db = database.Open();
        var current = await db.FileVersions.Where(v => v.State == VersionState.Current).OrderBy(v => v.CommuneCode).ToListAsync();
        Assert.Equal([("05551", 2), ("05554", 1)], current.Select(v => (v.CommuneCode, v.Number)));
    }
}
