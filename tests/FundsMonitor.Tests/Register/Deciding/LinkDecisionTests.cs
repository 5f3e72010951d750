using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.Tests.Reconciliation;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Accounts.Verifying;
using FundsMonitor.UseCases.Register.Deciding;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Register.Deciding;

public sealed class LinkDecisionsOnSqlite() : LinkDecisionTests(DatabaseProvider.Sqlite);

public sealed class LinkDecisionsOnPostgreSql() : LinkDecisionTests(DatabaseProvider.PostgreSql);

public sealed class LinkDecisionsOnSqlServer() : LinkDecisionTests(DatabaseProvider.SqlServer);

/// <summary>What a person decides about a borrower holds from then on, in every register and month that comes.</summary>
public abstract class LinkDecisionTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private const string Here = Village.FirstHousehold;
    private const string There = Village.SecondHousehold;
    private static readonly Reader Officer = new("finance", Roles.FinanceOfficer, AreaLimit.None);

    private static Month March => Books.March;

    [SkippableFact]
    public async Task A_borrower_whom_two_members_could_be_is_asked_about_once_with_both()
    {
        var (database, village) = await VillageAsync();

        var finding = await FindingAsync(database);
        var detail = await OpenAsync(database);

        Assert.Equal((FindingState.Open, Severity.Warning, Village.Namesakes), (finding.State, finding.Severity, finding.Subject));
        Assert.Equal(3, finding.RowList().Count);
        Assert.Equal(LinkState.Undecided, detail.Customer.State);
        var register = Assert.Single(detail.Registers);
        Assert.Equal([Here, There], register.Candidates.Select(c => c.Member!.HouseholdCode).Order());
        Assert.All(register.Candidates, c => Assert.Equal(c.Score, c.Labels.Sum(l => l.Weight)));
        Assert.Equal(0, (await village.Books.FindingsAsync()).Count(f => f.Rule == "E-UNLISTED"));
    }

    [SkippableFact]
    public async Task Same_links_at_once_and_holds_in_a_new_register_version_a_new_year_and_a_month_sent_again()
    {
        var (database, village) = await VillageAsync();

        var follow = await DecideAsync(database, LinkChoice.Same, There);
        Assert.Equal(new LinkFollowUp(LinkState.ByPerson, null), follow);
        await MustBeLinkedToAsync(database, There);

        await village.RegisterAsync(2024, [.. Village.Both().Reverse()]);
        await village.ComparedAsync(March);
        await MustBeLinkedToAsync(database, There);

        await village.RegisterAsync(2025, Village.Person("777", "Vàng Thị Sáo", 1990), Village.Both()[1], Village.Both()[0]);
        await village.Books.LoansAsync(March, Village.Clear(3), Village.Doubtful(l => l.Balance = Money.FromDong(19_000_000)));
        await village.ComparedAsync(March);
        await MustBeLinkedToAsync(database, There);
        Assert.Equal(FindingState.Gone, (await FindingAsync(database)).State);
    }

    [SkippableFact]
    public async Task Not_the_same_excludes_one_after_the_other_until_nobody_is_left()
    {
        var (database, village) = await VillageAsync();

        var first = await DecideAsync(database, LinkChoice.Different, Here);
        var left = Assert.Single((await OpenAsync(database)).Registers).Candidates;
        Assert.Equal([There], left.Select(c => c.Member!.HouseholdCode));
        if (first!.State == LinkState.Undecided)
        {
            Assert.Equal(LinkState.ByPerson, (await DecideAsync(database, LinkChoice.Different, There))!.State);
        }
        else
        {
            await DecideAsync(database, LinkChoice.Different, There);
        }

        Assert.Empty((await OpenAsync(database)).Registers);
        Assert.Equal(FindingState.Gone, (await FindingAsync(database)).State);
        Assert.Contains(("E-UNLISTED", Books.Loan(1).LoanNumber, FindingState.Open), await village.Books.FindingsAsync());

        await village.RegisterAsync(2024, Village.Both());
        await village.ComparedAsync(March);
        Assert.Empty((await OpenAsync(database)).Registers);
    }

    [SkippableFact]
    public async Task Later_keeps_the_borrower_undecided_and_lists_him_apart()
    {
        var (database, village) = await VillageAsync();

        Assert.Equal(LinkState.Later, (await DecideAsync(database, LinkChoice.Later, ""))!.State);

        Assert.Empty(await ListedAsync(database, Officer, LinkState.Undecided));
        Assert.Equal([Village.Namesakes], await ListedAsync(database, Officer, LinkState.Later));
        Assert.Equal(FindingState.Open, (await FindingAsync(database)).State);
        await village.RegisterAsync(2024, Village.Both());
        await village.ComparedAsync(March);
        Assert.Equal(LinkState.Later, (await OpenAsync(database)).Customer.State);
        Assert.Equal(LinkState.ByPerson, (await DecideAsync(database, LinkChoice.Same, Here))!.State);
    }

    [SkippableFact]
    public async Task A_decision_taken_back_asks_again_and_stays_as_history()
    {
        var (database, _) = await VillageAsync();
        await DecideAsync(database, LinkChoice.Same, There);
        var judgement = (await OpenAsync(database)).Judgements.Single();
        Clock.Advance(TimeSpan.FromMinutes(5));

        var follow = await database.Get<TakeBackLink>().RunAsync(judgement.Id, "nhầm hộ", Officer, CancellationToken.None);

        Assert.Equal(LinkState.Undecided, follow!.State);
        var kept = Assert.Single((await OpenAsync(database)).Judgements);
        Assert.Equal((false, "finance", "nhầm hộ"), (kept.Holds, kept.TakenBackBy, kept.TakenBackNote));
        Assert.Equal(FindingState.Open, (await FindingAsync(database)).State);
        Assert.Null(await database.Get<TakeBackLink>().RunAsync(judgement.Id, "", Officer, CancellationToken.None));
    }

    [SkippableFact]
    public async Task Every_decision_stands_in_the_audit_and_the_chain_tells_when_one_is_changed()
    {
        var (database, _) = await VillageAsync();
        await DecideAsync(database, LinkChoice.Different, Here);
        var judgement = (await OpenAsync(database)).Judgements.Single();
        await database.Get<TakeBackLink>().RunAsync(judgement.Id, "", Officer, CancellationToken.None);

        await using var db = database.Open();
        Assert.Equal(
            ["link-decided", "link-taken-back"],
            await db.AuditEntries.Where(a => a.Action.StartsWith("link-")).OrderBy(a => a.Id).Select(a => a.Action).ToListAsync());
        Assert.DoesNotContain(await FaultsAsync(database), f => f.Contains("link:", StringComparison.Ordinal));
        await db.LinkJudgements.ExecuteUpdateAsync(set => set.SetProperty(j => j.Choice, LinkChoice.Same));
        Assert.Contains(await FaultsAsync(database), f => f.Contains($"link:{Books.Office}/{Village.Namesakes}", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Only_who_may_decide_decides_and_only_in_the_own_areas()
    {
        var (database, _) = await VillageAsync();
        var member = await MemberAsync(database, Here);
        var elsewhere = new AreaLimit(false, ["002716"], ["15139"]);
        Reader[] others =
            [Officer with { Role = Roles.CommuneChair }, Officer with { Role = Roles.BankOffice }, Officer with { Limit = elsewhere }];

        foreach (var reader in others)
        {
            Assert.Null(await DecideAsync(database, LinkChoice.Same, member, reader));
        }

        Assert.Empty(await ListedAsync(database, Officer with { Limit = elsewhere }, null));
        Assert.Null(await OpenAsync(database, Officer with { Limit = elsewhere }));
        var ofOffice = await OpenAsync(database, Officer with { Limit = new(false, [Books.Office], []) });
        Assert.All(Assert.Single(ofOffice!.Registers).Candidates, c => Assert.Null(c.Member));
        Assert.Null(await DecideAsync(database, LinkChoice.Same, member, Officer with { Limit = new(false, [Books.Office], []) }));
        Assert.Null(await DecideAsync(database, LinkChoice.Same, await MemberAsync(database, "105"), Officer));
        Assert.NotNull(await DecideAsync(database, LinkChoice.Same, member, Officer with { Limit = new(false, [], [Books.Commune]) }));
    }

    [SkippableFact]
    public async Task The_list_is_ranked_by_what_is_owed_and_searched_by_name_code_and_programme()
    {
        var (database, village) = await VillageAsync();
        await village.Books.LoansAsync(
            March,
            Village.Doubtful(Books.Owes(5_000_000)),
            Village.Clear(3, Books.Owes(9_000_000)),
            Village.Clear(4, Books.Owes(7_000_000)));
        await village.ComparedAsync(March);
        var list = database.Get<ListBorrowers>();
        var all = new BorrowerFilter(AreaLimit.None) { State = null };

        async Task<string> Listed(BorrowerFilter filter)
        {
            var page = await list.RunAsync(Officer, filter, new(0, 20), CancellationToken.None);
            return string.Join(' ', page.Items.Select(b => b.Customer.Balance.Dong / 1_000_000));
        }

        Assert.Equal("9 7 5", await Listed(all));
        Assert.Equal("5", await Listed(all with { Text = "hoang thi" }));
        Assert.Equal("9", await Listed(all with { Text = Village.Clear(3).CustomerCode }));
        Assert.Equal("9 7 5", await Listed(all with { Programme = "01", Commune = Books.Commune }));
        Assert.Equal("", await Listed(all with { Programme = "19" }));
        Assert.Equal("9 7", await Listed(all with { State = LinkState.ByRule }));
        var choices = await database.Get<ReadBorrowerChoices>().RunAsync(Officer, AreaLimit.None, CancellationToken.None);
        Assert.Equal((1, 5_000_000, "01"), (choices.Undecided, choices.AtStake.Dong, choices.Programmes.Single()));
    }

    private async Task<(TestDatabase Database, Village Village)> VillageAsync()
    {
        var database = await DatabaseAsync();
        var village = new Village(database);
        await village.RegisterAsync(2024, Village.Both());
        await village.Books.LoansAsync(March, Village.Doubtful(), Village.Clear(3));
        await village.ComparedAsync(March);
        return (database, village);
    }

    private static async Task<LinkFollowUp?> DecideAsync(TestDatabase database, LinkChoice choice, string household) =>
        await DecideAsync(database, choice, household.Length == 0 ? 0 : await MemberAsync(database, household), Officer);

    private static Task<LinkFollowUp?> DecideAsync(TestDatabase database, LinkChoice choice, long member, Reader by) =>
        database.Get<DecideLink>().RunAsync(
            Books.Office,
            Village.Namesakes,
            new(choice, LinkReason.PlaceAsked, "tổ trưởng xác nhận") { MemberId = member },
            by,
            CancellationToken.None);

    private static async Task<long> MemberAsync(TestDatabase database, string household)
    {
        await using var db = database.Open();
        return await db.Members.Where(m => m.HouseholdCode == household).MaxAsync(m => m.Id);
    }

    private static Task<BorrowerDetail?> OpenAsync(TestDatabase database, Reader reader) =>
        database.Get<ReadBorrower>().RunAsync(reader, Books.Office, Village.Namesakes, CancellationToken.None);

    private static async Task<BorrowerDetail> OpenAsync(TestDatabase database) => (await OpenAsync(database, Officer))!;

    private static async Task<IReadOnlyList<string>> ListedAsync(TestDatabase database, Reader reader, LinkState? state)
    {
        var filter = new BorrowerFilter(AreaLimit.None) { State = state };
        var page = await database.Get<ListBorrowers>().RunAsync(reader, filter, new PageRequest(0, 20), CancellationToken.None);
        return [.. page.Items.Select(b => b.Customer.CustomerCode)];
    }

    private static async Task<StoredFinding> FindingAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Findings.AsNoTracking().SingleAsync(f => f.Rule == "E-AMBIGUOUS");
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(TestDatabase database) =>
        [.. (await database.Get<VerifyRecords>().RunAsync(null, CancellationToken.None)).Faults.Select(f => f.Vi)];

    private static async Task MustBeLinkedToAsync(TestDatabase database, string household)
    {
        var detail = await OpenAsync(database);
        Assert.Equal(LinkState.ByPerson, detail.Customer.State);
        Assert.NotEmpty(detail.Registers);
        Assert.All(detail.Registers, r => Assert.Equal(
            (LinkDecision.Link, LinkDecider.Person, household), (r.Link.Decision, r.Link.DecidedBy, r.Link.HouseholdCode)));
        Assert.Equal(FindingState.Gone, (await FindingAsync(database)).State);
    }
}
