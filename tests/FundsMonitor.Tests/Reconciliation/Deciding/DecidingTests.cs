using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Accounts.Verifying;
using FundsMonitor.UseCases.Reconciliation.Deciding;
using Microsoft.EntityFrameworkCore;
using static System.Threading.CancellationToken;

namespace FundsMonitor.Tests.Reconciliation.Deciding;

public sealed class DecidingOnSqlite() : DecidingTests(DatabaseProvider.Sqlite);

public sealed class DecidingOnPostgreSql() : DecidingTests(DatabaseProvider.PostgreSql);

/// <summary>What persons do to findings: it stays, it is in the audit, and it ends at the borders of their areas.</summary>
public abstract class DecidingTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private const string Password = "Mot-mat-khau-dai-9";
    private static readonly AreaLimit Elsewhere = new(false, ["002716"], ["15139"]);
    private static readonly Reader Officer = new("finance", Roles.FinanceOfficer, AreaLimit.None);
    private static readonly DateOnly Today = new(2024, 4, 2);

    private static LoanRow Split(int number, long more = 1_000_000) =>
        Books.Loan(number, l => l.Balance = Money.FromDong(20_000_000 + more));

    [SkippableFact]
    public async Task What_was_accepted_wakes_when_its_day_has_passed_also_after_a_file_sent_again()
    {
        var (database, books, ids) = await FoundAsync(Split(1));
        await DecideAsync(database, ids, new(DecisionReason.Accepted, "chờ ngân hàng", Today.AddDays(3)));
        await books.LoansAsync(Books.March, Books.Loan(9), Split(1));
        await books.ReconcileAsync(Books.March);
        Assert.Equal(FindingState.Decided, (await books.FindingsAsync()).Single().State);

        Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(0, await database.Get<WakeFindings>().RunAsync(None));
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await database.Get<WakeFindings>().RunAsync(None));
        Assert.Equal(0, await database.Get<WakeFindings>().RunAsync(None));

        await using var db = database.Open();
        var finding = await db.Findings.SingleAsync();
        Assert.Equal((FindingState.Open, DecisionReason.None, null), (finding.State, finding.Reason, finding.AcceptedUntil));
        Assert.Equal(["found", "decided", "woken"], await books.EventsAsync("L-SPLIT"));
        var decided = await db.FindingEvents.SingleAsync(e => e.What == FindingEvents.Decided);
        Assert.Equal((Today.AddDays(3), "chờ ngân hàng", "finance"), (decided.Day, decided.Note, decided.By));
        await MustBeInChainAsync(database);
    }

    [SkippableFact]
    public async Task A_reconciliation_wakes_too_and_what_came_back_after_its_day_waits()
    {
        var (database, books, ids) = await FoundAsync(Split(1), Split(2));
        await DecideAsync(database, ids, new(DecisionReason.Accepted, "", Today));
        await books.LoansAsync(Books.March, Split(1), Books.Loan(2));
        await books.ReconcileAsync(Books.March);
        Assert.Equal([FindingState.Decided, FindingState.Gone], (await books.FindingsAsync()).Select(f => f.State));

        Clock.Advance(TimeSpan.FromDays(1));
        await books.LoansAsync(Books.March, Split(1), Split(2));
        await books.ReconcileAsync(Books.March);

        Assert.Equal([FindingState.Open, FindingState.Open], (await books.FindingsAsync()).Select(f => f.State));
        await MustBeInChainAsync(database);
    }

    [SkippableFact]
    public async Task What_a_person_took_back_stays_open_when_it_goes_and_comes_again()
    {
        var (database, books, ids) = await FoundAsync(Split(1));
        await DecideAsync(database, ids, new(DecisionReason.BankError));
        Assert.True(await database.Get<ReopenFinding>().RunAsync(ids[0], "nhầm", Officer, None));
        await books.LoansAsync(Books.March, Books.Loan(1));
        await books.ReconcileAsync(Books.March);
        await books.LoansAsync(Books.March, Split(1));
        await books.ReconcileAsync(Books.March);

        Assert.Equal(FindingState.Open, (await books.FindingsAsync()).Single().State);
        Assert.Equal(["found", "decided", "reopened", "gone", "reopened"], await books.EventsAsync("L-SPLIT"));
    }

    [SkippableFact]
    public async Task Several_are_decided_assigned_and_given_a_day_at_once_and_keep_it_through_a_file_sent_again()
    {
        var (database, books, ids) = await FoundAsync(Split(1), Split(2), Split(3));
        await AccountAsync(database, "thu.ha", Roles.FinanceOfficer, AreaCodes.Everything);

        Assert.Equal(3, await database.Get<AssignFindings>().RunAsync(ids, "thu.ha", Officer, None));
        Assert.Equal(3, await database.Get<SetFindingsDue>().RunAsync(ids, Today.AddDays(9), Officer, None));
        Assert.Equal(3, await database.Get<SetFindingsDue>().RunAsync(ids, Today.AddDays(9), Officer, None));
        Assert.True(await database.Get<CommentFinding>().RunAsync(ids[0], " đã gọi phòng giao dịch ", Officer, None));
        Assert.Equal(2, await DecideAsync(database, [ids[0], ids[1]], new(DecisionReason.TypedDifferently)));
        await books.LoansAsync(Books.March, Books.Loan(9), Split(1), Split(2), Split(3, more: 7));
        await books.ReconcileAsync(Books.March);

        await using var db = database.Open();
        var findings = await db.Findings.OrderBy(f => f.Id).ToListAsync();
        Assert.All(findings, f => Assert.Equal(("thu.ha", Today.AddDays(9)), (f.OwnerName, f.DueOn)));
        Assert.Equal([FindingState.Decided, FindingState.Decided, FindingState.Open], findings.Select(f => f.State));
        var said = await db.FindingEvents.Where(e => e.FindingId == ids[0]).OrderBy(e => e.Id).ToListAsync();
        Assert.Equal(["found", "assigned", "due", "commented", "decided"], said.Select(e => e.What));
        Assert.Equal("đã gọi phòng giao dịch", said[3].Note);
        await MustBeInChainAsync(database);
    }

    [SkippableFact]
    public async Task Of_two_who_decide_one_finding_at_once_one_is_told_that_the_other_did()
    {
        var (database, _, ids) = await FoundAsync(Split(1), Split(2));
        var deciders = Enumerable.Range(0, 4).Select(i => Officer with { Name = $"officer{i}" }).ToList();

        var counts = await Task.WhenAll(deciders.Select(by => Task.Run(
            () => DecideAsync(database, [ids[0]], new(DecisionReason.BankError, by.Name), by))));

        var first = deciders[Array.IndexOf(counts, 1)];
        Assert.Equal(1, counts.Sum());
        Assert.Equal(1, await DecideAsync(database, ids, new(DecisionReason.ListError), deciders.First(d => d != first)));
        await using var db = database.Open();
        var findings = await db.Findings.OrderBy(f => f.Id).ToListAsync();
        Assert.Equal((first.Name, first.Name, DecisionReason.BankError), (findings[0].DecidedBy, findings[0].Note, findings[0].Reason));
        Assert.Equal(DecisionReason.ListError, findings[1].Reason);
        Assert.Equal(1, await DecideAsync(database, [ids[0]], new(DecisionReason.ListError), first));
        await MustBeInChainAsync(database);
    }

    [SkippableFact]
    public async Task Nobody_touches_what_lies_outside_his_area_or_is_given_what_lies_outside_it()
    {
        var (database, _, ids) = await FoundAsync(Split(1));
        await AccountAsync(database, "o.day", Roles.FinanceOfficer, Books.Commune);
        await AccountAsync(database, "noi.khac", Roles.FinanceOfficer, "15139");
        await AccountAsync(database, "chu.tich", Roles.CommuneChair, Books.Commune);
        var there = Officer with { Limit = Elsewhere };

        Assert.Equal(0, await DecideAsync(database, ids, new(DecisionReason.BankError), there));
        Assert.Equal(0, await database.Get<AssignFindings>().RunAsync(ids, "", there, None));
        Assert.Equal(0, await database.Get<AssignFindings>().RunAsync(ids, "noi.khac", Officer, None));
        Assert.Equal(0, await database.Get<AssignFindings>().RunAsync(ids, "chu.tich", Officer, None));
        Assert.Equal(0, await database.Get<AssignFindings>().RunAsync(ids, "khong.ai", Officer, None));
        Assert.Equal(0, await database.Get<SetFindingsDue>().RunAsync(ids, Today, there, None));
        Assert.False(await database.Get<CommentFinding>().RunAsync(ids[0], "x", there, None));
        Assert.False(await database.Get<CommentFinding>().RunAsync(ids[0], "x", Officer with { Role = Roles.CommuneChair }, None));
        Assert.False(await database.Get<CommentFinding>().RunAsync(ids[0], "  ", Officer, None));
        Assert.Equal(["o.day"], await database.Get<ListDeciders>().RunAsync(ids, Officer, None));
        Assert.Empty(await database.Get<ListDeciders>().RunAsync(ids, Officer with { Role = Roles.BankOffice }, None));
        await using var db = database.Open();
        Assert.Equal("found", (await db.FindingEvents.SingleAsync()).What);

        Assert.Equal(1, await database.Get<AssignFindings>().RunAsync(ids, "O.DAY", Officer, None));
        Assert.Equal("o.day", (await db.Findings.SingleAsync()).OwnerName);
        Assert.True(await database.Get<CommentFinding>().RunAsync(ids[0], "x", Officer with { Role = Roles.BankOffice }, None));
    }

    [Theory]
    [InlineData(DecisionReason.None, null, false)]
    [InlineData(DecisionReason.BankError, null, true)]
    [InlineData(DecisionReason.BankError, 1, false)]
    [InlineData(DecisionReason.Accepted, null, false)]
    [InlineData(DecisionReason.Accepted, -1, false)]
    [InlineData(DecisionReason.Accepted, 0, true)]
    public void Acceptance_needs_a_day_and_no_other_reason_has_one(DecisionReason reason, int? days, bool isWhole) =>
        Assert.Equal(isWhole, DecideFindings.IsWhole(new(reason, "", days is { } n ? Today.AddDays(n) : null), Today));

    private static Task<int> DecideAsync(TestDatabase database, IReadOnlyList<long> ids, FindingDecision decision, Reader? by = null) =>
        database.Get<DecideFindings>().RunAsync(ids, decision, by ?? Officer, None);

    private static async Task MustBeInChainAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var told = await db.ChainEntries.CountAsync(c => c.Kind.StartsWith("finding-"));
        Assert.Equal(told, await db.FindingEvents.CountAsync(e => FindingEvents.InChain.Contains(e.What)));
        Assert.Equal(told, await db.AuditEntries.CountAsync(a => a.Action.StartsWith("finding-")));
        var faults = (await database.Get<VerifyRecords>().RunAsync(null, None)).Faults;
        Assert.DoesNotContain(faults, f => f.Vi.Contains("quyết định", StringComparison.Ordinal));
    }

    private static async Task AccountAsync(TestDatabase database, string name, string role, string area) =>
        Assert.Empty(await database.Get<CreateAccount>().RunAsync(new(name, role, [area], Password), Reader.CommandLine, None));

    private async Task<(TestDatabase Database, Books Books, IReadOnlyList<long> Ids)> FoundAsync(params LoanRow[] loans)
    {
        var database = await DatabaseAsync();
        var books = new Books(database);
        await books.LoansAsync(Books.March, loans);
        await books.ReconcileAsync(Books.March);
        await using var db = database.Open();
        return (database, books, await db.Findings.OrderBy(f => f.Id).Select(f => f.Id).ToListAsync());
    }
}
