using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Plans.Helpers;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Plans;

public sealed class HelpersOnSqlite() : HelperTests(DatabaseProvider.Sqlite);

public sealed class HelpersOnPostgreSql() : HelperTests(DatabaseProvider.PostgreSql);

public sealed class HelpersOnSqlServer() : HelperTests(DatabaseProvider.SqlServer);

/// <summary>The named helper of a household and his visits.</summary>
public abstract class HelperTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly Reader Chair = new("chair", Roles.CommuneChair, new(false, [], ["05551"]));
    private static readonly AreaScope Own = new(new(false, [], ["05551"]), AreaLimit.None);
    private static readonly Month March = new(2024, 3);
    private static readonly DateOnly Since = new(2024, 1, 10);
    private int version;

    [SkippableFact]
    public async Task A_helper_is_named_visits_are_noted_and_the_end_leaves_both_to_be_read()
    {
        var database = await RegisterAsync();
        Assert.Null(await NameAsync(database, "H1", Chair));
        var helper = (await ReadAsync(database, "H1")).Single().Helper.Id;

        Assert.Null(await VisitAsync(database, helper, new(2024, 2, 1)));
        Assert.NotNull(await VisitAsync(database, helper, new(2024, 1, 9)));
        Assert.NotNull(await VisitAsync(database, helper, new(2024, 4, 3)));
        Assert.Null(await EndAsync(database, helper, new(2024, 3, 31)));
        Assert.NotNull(await EndAsync(database, helper, new(2024, 3, 31)));

        var (ended, visits) = (await ReadAsync(database, "H1")).Single();
        Assert.Equal(("Trần Văn Bình", "Trưởng xóm", new DateOnly(2024, 3, 31), "chair"),
            (ended.HelperName, ended.PositionName, ended.Until, ended.EndedBy));
        Assert.Equal(["Sửa mái nhà"], visits.Select(v => v.Note));
        Assert.Null(await database.Get<TakeBackVisit>().RunAsync(visits[0].Id, Chair, CancellationToken.None));
        Assert.Empty((await ReadAsync(database, "H1")).Single().Visits);
        await using var db = database.Open();
        Assert.Equal(1, await db.HelperVisits.CountAsync(v => v.TakenBackBy == "chair"));
        Assert.Equal(
            ["helper-named", "visit-noted", "helper-ended", "visit-taken-back"],
            await db.AuditEntries.OrderBy(a => a.Id).Select(a => a.Action).ToListAsync());
    }

    [SkippableFact]
    public async Task Nobody_records_outside_his_areas_or_role()
    {
        var database = await RegisterAsync();
        var elsewhere = Chair with { Limit = new(false, [], ["15139"]) };

        Assert.NotNull(await NameAsync(database, "H1", elsewhere));
        Assert.NotNull(await NameAsync(database, "H1", Chair with { Role = Roles.BankOffice }));
        Assert.NotNull(await NameAsync(database, "H9", Chair));
        Assert.Null(await NameAsync(database, "H1", Chair));
        Assert.NotNull(await NameAsync(database, "H1", Chair));
        var helper = (await ReadAsync(database, "H1")).Single().Helper.Id;
        Assert.Empty(await database.Get<ReadHelpers>().RunAsync(elsewhere, (version, "H1"), CancellationToken.None));
        Assert.NotNull(await database.Get<NoteVisit>().RunAsync(helper, (Since, "x"), elsewhere, CancellationToken.None));
        Assert.NotNull(await database.Get<EndHelper>().RunAsync(helper, Since, elsewhere, CancellationToken.None));
    }

    [SkippableFact]
    public async Task Poor_households_without_a_helper_are_listed_and_counted_hamlet_by_hamlet()
    {
        var database = await RegisterAsync();
        await NameAsync(database, "H1", Chair);
        var helper = (await ReadAsync(database, "H1")).Single().Helper.Id;
        await VisitAsync(database, helper, new(2024, 2, 1));

        Assert.Equal(["H2", "H3"], await ListAsync(database, new(March) { Helped = false }));
        Assert.Equal(["H3"], await ListAsync(database, new(March) { Helped = false, Hamlet = "Xóm B" }));
        Assert.Equal(["H2"], await ListAsync(database, new(March) { Text = "nguyen hai" }));
        var helped = (await PageAsync(database, new(March) { Helped = true })).Items.Single();
        Assert.Equal(("H1", "Trần Văn Bình", new DateOnly(2024, 2, 1)),
            (helped.Household.HouseholdCode, helped.Helpers.Single().HelperName, helped.LastVisit));
        var hamlets = await database.Get<CountHelped>().RunAsync(Own, March, CancellationToken.None);
        Assert.Equal(["Xóm A 2 1", "Xóm B 1 1"], hamlets.Select(h => $"{h.Hamlet} {h.Households} {h.Without}"));

        await EndAsync(database, helper, new(2024, 3, 31));
        Assert.Equal(["H1", "H2", "H3"], await ListAsync(database, new(March) { Helped = false }));
    }

    private static Task<Bilingual?> VisitAsync(TestDatabase database, int helper, DateOnly on) =>
        database.Get<NoteVisit>().RunAsync(helper, (on, "Sửa mái nhà"), Chair, CancellationToken.None);

    private static Task<Bilingual?> EndAsync(TestDatabase database, int helper, DateOnly until) =>
        database.Get<EndHelper>().RunAsync(helper, until, Chair, CancellationToken.None);

    private static Task<UseCases.Page<HelpedItem>> PageAsync(TestDatabase database, HelpedFilter filter) =>
        database.Get<ListHelped>().RunAsync(Own, filter, new(0, 20), CancellationToken.None);

    private static async Task<IReadOnlyList<string>> ListAsync(TestDatabase database, HelpedFilter filter) =>
        [.. (await PageAsync(database, filter)).Items.Select(h => h.Household.HouseholdCode)];

    private static Household Of(int number, string code, (string Head, string Hamlet) named, HouseholdClass listed) => new()
    {
        VersionId = number,
        CommuneCode = "05551",
        RegisterYear = 2024,
        HouseholdCode = code,
        HeadName = named.Head,
        HeadNameSearch = SearchText.Alike(named.Head),
        HamletName = named.Hamlet,
        Class = listed,
        ClassFrom = new(2024, 1, 1),
    };

    private Task<Bilingual?> NameAsync(TestDatabase database, string household, Reader by) => database.Get<NameHelper>().RunAsync(
        new((version, household), "Trần Văn Bình", "Trưởng xóm", Since), by, CancellationToken.None);

    private Task<IReadOnlyList<HelperShown>> ReadAsync(TestDatabase database, string household) =>
        database.Get<ReadHelpers>().RunAsync(Chair, (version, household), CancellationToken.None);

    private async Task<TestDatabase> RegisterAsync()
    {
        var database = await DatabaseAsync();
        await using var db = database.Open();
        var file = new SourceFile { Name = "ds.xlsx", Sha256 = new('0', 64) };
        var register = new FileVersion
        {
            SourceFile = file,
            ScopeKey = "register/05551/2024",
            Kind = FileKind.Register,
            CommuneCode = "05551",
            Period = 2024,
            State = VersionState.Current,
        };
        db.Add(register);
        await db.SaveChangesAsync();
        version = register.Id;
        db.AddRange(
            Of(version, "H1", ("Lê Thị Một", "Xóm A"), HouseholdClass.Poor),
            Of(version, "H2", ("Nguyễn Hai", "Xóm A"), HouseholdClass.Poor),
            Of(version, "H3", ("Phạm Ba", "Xóm B"), HouseholdClass.Poor),
            Of(version, "H4", ("Vũ Bốn", "Xóm B"), HouseholdClass.NearPoor));
        await db.SaveChangesAsync();
        return database;
    }
}
