using FundsMonitor.Core;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.Tests.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Register.Deciding;

public sealed class OnlyWhatChangedOnSqlite() : OnlyWhatChangedTests(DatabaseProvider.Sqlite);

public sealed class OnlyWhatChangedOnPostgreSql() : OnlyWhatChangedTests(DatabaseProvider.PostgreSql);

public sealed class OnlyWhatChangedOnSqlServer() : OnlyWhatChangedTests(DatabaseProvider.SqlServer);

/// <summary>Linking compares whom it knows something new of, and comes to the links that comparing everybody would give.</summary>
public abstract class OnlyWhatChangedTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly Month April = Books.March.Next;

    private static LoanRow[] Loans => [Village.Doubtful(), .. Enumerable.Range(0, 5).Select(i => Village.Clear(i))];

    [SkippableFact]
    public async Task Nothing_is_compared_again_when_nothing_changed()
    {
        var (database, village) = await VillageAsync();
        var links = await LinksAsync(database);

        Assert.Equal(0, await village.ComparedAsync(Books.March));
        await village.Books.LoansAsync(April, [.. Loans.Select(Settled)]);
        Assert.Equal(0, await village.ComparedAsync(April));

        Assert.Equal(links.Select(l => l.Id), (await LinksAsync(database)).Select(l => l.Id));
        Assert.Equal(6, links.Count);
    }

    [SkippableFact]
    public async Task A_new_customer_one_typed_otherwise_and_one_gone_are_all_that_is_compared()
    {
        var (database, village) = await VillageAsync();

        await village.Books.LoansAsync(
            April,
            [.. Loans.Skip(2), Village.Clear(9), Village.Clear(0, l => (l.Name, l.NameSearch) = ("NGUYEN VAN AN", "nguyen van an"))]);
        Assert.Equal(2, await village.ComparedAsync(April));

        Assert.Equal(["109", "100", "101", "102", "103", "104"], (await LinksAsync(database)).Select(HouseholdOf).OrderBy(h => h != "109"));
    }

    [SkippableFact]
    public async Task Evidence_of_all_months_is_pooled_and_that_of_a_month_sent_again_is_dropped()
    {
        var (database, village) = await VillageAsync();
        await village.Books.LoansAsync(April, Village.Clear(1, l => (l.CitizenId, l.Name) = ("012345678", "Tran Thi Binh")), Loans[0]);
        await village.ComparedAsync(April);
        Assert.Equal(2, await SaidAsync(database, Village.Clear(1).CustomerCode));

        await village.Books.LoansAsync(April, Village.Clear(1), Loans[0]);
        Assert.Equal(1, await village.ComparedAsync(April));
        Assert.Equal(1, await SaidAsync(database, Village.Clear(1).CustomerCode));
        Assert.Equal(6, await SaidAsync(database, null));
    }

    [SkippableFact]
    public async Task Two_customers_who_meet_one_member_are_looked_at_together()
    {
        var (database, village) = await VillageAsync();
        var twin = Books.Loan(200, l =>
        {
            var one = Village.Clear(2);
            (l.Name, l.NameSearch, l.CitizenId, l.Sex) = (one.Name, one.NameSearch, one.CitizenId, one.Sex);
            (l.BirthDate, l.BirthYear, l.ProgrammeCode) = (one.BirthDate, one.BirthYear, "01");
        });

        await village.Books.LoansAsync(April, [.. Loans, twin]);
        await village.ComparedAsync(April);
        var asked = (await LinksAsync(database)).Where(l => l.Decision == LinkDecision.Review).ToList();
        Assert.Equal(2, asked.Count(l => l.MemberId == MemberOf(database, "102")));

        await village.Books.LoansAsync(April, Loans);
        await village.ComparedAsync(April);
        var alone = (await LinksAsync(database)).Where(l => l.HouseholdCode == "102").ToList();
        Assert.Equal((LinkDecision.Link, Village.Clear(2).CustomerCode), (alone.Single().Decision, alone.Single().CustomerCode));
    }

    [SkippableFact]
    public async Task Two_ids_of_one_customer_or_one_member_are_kept_as_one_persons_and_those_in_doubt_are_not_used()
    {
        var (database, village) = await VillageAsync();
        var member = Village.Ordinary(50);
        var before = Village.Ordinary(50);
        before.CitizenId = "090000050";
        await village.RegisterAsync(2023, before);
        await village.RegisterAsync(2024, [member, .. Village.Both()]);
        await village.Books.LoansAsync(
            April,
            Village.Clear(1, l => l.CitizenId = "090000001"),
            Village.Clear(50, l =>
                (l.CitizenId, l.BirthDate, l.Name) = ("090000050", null, Core.Text.SearchText.Of(l.Name).ToUpperInvariant())));
        await village.ComparedAsync(April);

        await using var db = database.Open();
        var aliases = await db.IdAliases.AsNoTracking().OrderBy(a => a.OldIdCode).ToListAsync();
        Assert.Equal(
            [("090000001", Village.Clear(1).CitizenId, AliasSource.Customer), ("090000050", member.CitizenId, AliasSource.Register)],
            aliases.Select(a => (a.OldIdCode, a.NewIdCode, a.Source)));
        Assert.Equal([Village.Clear(1).CustomerCode, "150"], aliases.Select(a => a.SourceCode));
        var links = await db.Links.Where(l => l.CustomerCode == Village.Clear(50).CustomerCode).ToListAsync();
        Assert.Equal(2, links.Count);
        Assert.All(links, l => Assert.Equal((LinkDecision.Link, "150"), (l.Decision, l.HouseholdCode)));
        Assert.All(links, l => Assert.Contains("id-", l.Reasons, StringComparison.Ordinal));
        Assert.Equal(["1"], IdAliases.Certain([("1", "2"), ("3", "5"), ("4", "5"), ("6", "7"), ("6", "8")]).Keys);
    }

    private async Task<(TestDatabase Database, Village Village)> VillageAsync()
    {
        var database = await DatabaseAsync();
        var village = new Village(database);
        await village.RegisterAsync(2024, Village.Both());
        await village.Books.LoansAsync(Books.March, Loans);
        Assert.Equal(6, await village.ComparedAsync(Books.March));
        return (database, village);
    }

    private static LoanRow Settled(LoanRow loan)
    {
        Books.Owes(1_000_000)(loan);
        return loan;
    }

    private static string HouseholdOf(Link link) => link.HouseholdCode;

    private static long MemberOf(TestDatabase database, string household)
    {
        using var db = database.Open();
        return db.Members.Where(m => m.HouseholdCode == household).Max(m => m.Id);
    }

    private static async Task<List<Link>> LinksAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Links.AsNoTracking().OrderBy(l => l.CustomerCode).ToListAsync();
    }

    private static async Task<int> SaidAsync(TestDatabase database, string? customer)
    {
        await using var db = database.Open();
        return await db.CustomerEvidence.CountAsync(e => customer == null || e.CustomerCode == customer);
    }
}
