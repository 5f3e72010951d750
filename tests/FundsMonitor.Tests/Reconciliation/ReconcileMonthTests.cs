using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Jobs;
using FundsMonitor.UseCases.Reconciliation;
using FundsMonitor.UseCases.Reconciliation.Deciding;
using FundsMonitor.UseCases.Reconciliation.Sources;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Reconciliation;

public sealed class ReconcileMonthOnSqlite() : ReconcileMonthTests(DatabaseProvider.Sqlite);

public sealed class ReconcileMonthOnPostgreSql() : ReconcileMonthTests(DatabaseProvider.PostgreSql);

public sealed class ReconcileMonthOnSqlServer() : ReconcileMonthTests(DatabaseProvider.SqlServer);

/// <summary>A run writes what changed since the last one, and nothing else.</summary>
public abstract class ReconcileMonthTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly Reader Officer = new("finance", Roles.FinanceOfficer, AreaLimit.None);
    private static readonly string Loan1 = Books.Loan(1).LoanNumber;

    private static LoanRow Split(long balance = 21_000_000) => Books.Loan(1, l => l.Balance = Money.FromDong(balance));

    private static LoanRow Whole => Books.Loan(1);

    [SkippableFact]
    public async Task A_second_run_over_the_same_data_writes_nothing()
    {
        var (database, books) = await BooksAsync();
        await books.LoansAsync(Books.March, Split(), Books.Loan(2));
        await books.TotalsAsync(Books.March, 45_000_000);
        var first = await books.ReconcileAsync(Books.March);
        var written = await WrittenAsync(database);
        Clock.Advance(TimeSpan.FromHours(1));

        var second = await books.ReconcileAsync(Books.March);

        Assert.Equal(new ReconcileResult(JobOutcome.Done, 2, 2, 0, 0), first);
        Assert.Equal(new ReconcileResult(JobOutcome.Done, 2, 0, 0, 0), second);
        Assert.Equal(written, await WrittenAsync(database));
        Assert.Equal([("F-TOTAL", "482001", FindingState.Open), ("L-SPLIT", Loan1, FindingState.Open)], await books.FindingsAsync());
        Assert.Equal(["found"], await books.EventsAsync("L-SPLIT"));
    }

    [SkippableFact]
    public async Task A_finding_keeps_both_sides_the_difference_and_its_rows()
    {
        var (database, books) = await BooksAsync();
        var version = await books.LoansAsync(Books.March, Split());
        await books.ReconcileAsync(Books.March);

        await using var db = database.Open();
        var finding = await db.Findings.SingleAsync();
        var detail = await database.Get<ReadFinding>().RunAsync(finding.Id, Officer, CancellationToken.None);

        Assert.Equal(("21.000.000", "20.000.000", 1_000_000, 1_000_000),
            (finding.SideA, finding.SideB, finding.Difference?.Dong, finding.Impact.Dong));
        Assert.NotNull(detail);
        Assert.Contains("21.000.000", detail.Sentence.Vi, StringComparison.Ordinal);
        var source = detail.Sources[0];
        Assert.Equal((FindingSide.A, "Loans-1.xlsx", 6, "Tổng dư nợ"), (source.Side, source.FileName, source.RowNumber, source.Column));
        Assert.Equal("21.000.000", source.Cells.Single(c => c.Counts).Value);
        Assert.Equal([new FindingRow(FindingSide.A, version, 6, "Tổng dư nợ"), new(FindingSide.B, version, 6, "Dư nợ trong hạn")],
            finding.RowList());
    }

    [SkippableFact]
    public async Task A_decision_survives_a_file_sent_again_and_the_rows_follow_the_new_version()
    {
        var (database, books) = await BooksAsync();
        await books.LoansAsync(Books.March, Split());
        await books.ReconcileAsync(Books.March);
        await DecideAsync(database);

        var version = await books.LoansAsync(Books.March, Books.Loan(2), Split());
        var again = await books.ReconcileAsync(Books.March);

        Assert.Equal((0, 0, 0), (again.New, again.Changed, again.Gone));
        await using var db = database.Open();
        var finding = await db.Findings.SingleAsync();
        Assert.Equal((FindingState.Decided, DecisionReason.BankError, version, 7),
            (finding.State, finding.Reason, finding.RowList()[0].VersionId, finding.RowList()[0].RowNumber));
        Assert.Equal(["found", "decided"], await books.EventsAsync("L-SPLIT"));
        Assert.Equal("finding-decided", (await db.AuditEntries.SingleAsync()).Action);
    }

    [SkippableFact]
    public async Task A_decided_finding_opens_again_when_a_compared_value_changes()
    {
        var (database, books) = await BooksAsync();
        await books.LoansAsync(Books.March, Split());
        await books.ReconcileAsync(Books.March);
        await DecideAsync(database);

        await books.LoansAsync(Books.March, Split(23_000_000));
        var again = await books.ReconcileAsync(Books.March);

        Assert.Equal((1, 0, 1, 0), (again.Found, again.New, again.Changed, again.Gone));
        Assert.Equal([("L-SPLIT", Loan1, FindingState.Open)], await books.FindingsAsync());
        Assert.Equal(["found", "decided", "reopened"], await books.EventsAsync("L-SPLIT"));
    }

    [SkippableFact]
    public async Task What_was_compared_before_a_change_is_kept_in_both_languages()
    {
        var (database, books) = await BooksAsync();
        await books.LoansAsync(Books.March, Split());
        await books.ReconcileAsync(Books.March);
        var before = new Bilingual("chưa có", "none yet").AsArgument();
        await using (var db = database.Open())
        {
            (await db.Findings.SingleAsync()).SideB = before;
            await db.SaveChangesAsync();
        }

        await books.ReconcileAsync(Books.March);

        await using var after = database.Open();
        var told = await after.FindingEvents.SingleAsync(e => e.What == FindingEvents.Changed);
        Assert.Equal(before, told.Note.Split('|')[1]);
    }

    [SkippableFact]
    public async Task A_finding_closes_by_itself_when_the_difference_is_gone_and_comes_back_decided_as_it_was()
    {
        var (database, books) = await BooksAsync();
        await books.LoansAsync(Books.March, Split());
        await books.ReconcileAsync(Books.March);
        await DecideAsync(database);

        await books.LoansAsync(Books.March, Whole);
        var gone = await books.ReconcileAsync(Books.March);
        var state = await books.FindingsAsync();
        await books.LoansAsync(Books.March, Split());
        await books.ReconcileAsync(Books.March);

        Assert.Equal((0, 1), (gone.Found, gone.Gone));
        Assert.Equal([("L-SPLIT", Loan1, FindingState.Gone)], state);
        Assert.Equal([("L-SPLIT", Loan1, FindingState.Decided)], await books.FindingsAsync());
        Assert.Equal(["found", "decided", "gone", "reopened"], await books.EventsAsync("L-SPLIT"));
    }

    [SkippableFact]
    public async Task An_older_month_neither_closes_nor_opens_what_the_newest_says()
    {
        var (_, books) = await BooksAsync();
        await books.LoansAsync(Books.March, Split(), Books.Loan(2));
        await books.ReconcileAsync(Books.March);

        await books.LoansAsync(Books.March.Previous, Whole, Books.Loan(2, l => l.RateThousandths = 9_999), Books.Loan(3));
        var older = await books.ReconcileAsync(Books.March.Previous);

        // Loan 3 is missing in March, and loan 1 grew without lending: February is March's opening, so March is looked at again.
        Assert.Equal(
            [("L-GONE", Books.Loan(3).LoanNumber, FindingState.Open), ("L-ROLL", Loan1, FindingState.Open),
                ("L-SPLIT", Loan1, FindingState.Open)],
            await books.FindingsAsync());
        Assert.Equal((2, 0, 0), (older.New, older.Changed, older.Gone));
    }

    [SkippableFact]
    public async Task Months_keep_their_own_findings_and_a_newer_month_closes_what_it_no_longer_has()
    {
        var (_, books) = await BooksAsync();
        await books.LoansAsync(Books.March.Previous, Split(), Books.Loan(3));
        await books.TotalsAsync(Books.March.Previous, 1);
        await books.ReconcileAsync(Books.March.Previous);

        await books.LoansAsync(Books.March, Whole);
        await books.ReconcileAsync(Books.March);

        Assert.Equal(
            [
                ("F-TOTAL", "482001", FindingState.Open),
                ("L-GONE", Books.Loan(3).LoanNumber, FindingState.Open),
                ("L-ROLL", Loan1, FindingState.Open),
                ("L-SPLIT", Loan1, FindingState.Gone),
            ],
            await books.FindingsAsync());
    }

    [SkippableFact]
    public async Task A_month_taken_back_leaves_what_the_month_before_says()
    {
        var (_, books) = await BooksAsync();
        await books.LoansAsync(Books.March.Previous, Split());
        await books.ReconcileAsync(Books.March.Previous);
        var march = await books.LoansAsync(Books.March, Whole);
        await books.ReconcileAsync(Books.March);

        await books.UndoAsync(march);
        await books.ReconcileAsync(Books.March);

        Assert.Equal([("L-ROLL", Loan1, FindingState.Gone), ("L-SPLIT", Loan1, FindingState.Open)], await books.FindingsAsync());
    }

    [SkippableFact]
    public async Task A_run_marks_what_it_covered_and_is_refused_while_another_holds_the_scope()
    {
        var (database, books) = await BooksAsync();
        await books.LoansAsync(Books.March, Whole);
        var pending = database.Get<FindPendingReconciliations>();
        Assert.Equal([new PendingReconciliation(Books.March, Books.Office)], await pending.RunAsync(CancellationToken.None));

        await using (await database.Get<JobLedger>().TryStartAsync("other", "", "reconcile|202403|004820", "test", CancellationToken.None))
        {
            Assert.Equal(JobOutcome.Running, (await books.ReconcileAsync(Books.March)).Outcome);
        }

        await books.ReconcileAsync(Books.March);
        Assert.Empty(await pending.RunAsync(CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_missing_file_is_found_once_and_closes_when_it_has_come()
    {
        var (database, books) = await BooksAsync();
        foreach (var month in new[] { new Month(2024, 1), new Month(2024, 2) })
        {
            await books.LoansAsync(month, Whole);
            await books.TotalsAsync(month, 20_000_000);
        }

        await books.LoansAsync(Books.March, Whole);
        var check = database.Get<CheckMissingFiles>();
        await OnlyOfficeAsync(database);
        Assert.Equal(0, (await check.RunAsync(new DateOnly(2024, 4, 10), "test", CancellationToken.None)).Found);
        var first = await check.RunAsync(new DateOnly(2024, 4, 11), "test", CancellationToken.None);
        var second = await check.RunAsync(new DateOnly(2024, 4, 11), "test", CancellationToken.None);
        var missing = await books.FindingsAsync();
        await books.TotalsAsync(Books.March, 20_000_000);
        await books.ReconcileAsync(Books.March);

        Assert.Equal((1, 1), (first.Found, first.New));
        Assert.Equal((1, 0, 0, 0), (second.Found, second.New, second.Changed, second.Gone));
        Assert.Equal([("F-MISSING", "control-totals", FindingState.Open)], missing);
        Assert.Equal([("F-MISSING", "control-totals", FindingState.Gone)], await books.FindingsAsync());
        Assert.Equal(0, (await check.RunAsync(new DateOnly(2024, 4, 11), "test", CancellationToken.None)).Found);
    }

    [SkippableFact]
    public async Task Only_finance_officers_and_administrators_decide_and_only_within_their_areas()
    {
        var (database, books) = await BooksAsync();
        await books.LoansAsync(Books.March, Split());
        await books.ReconcileAsync(Books.March);
        await using var db = database.Open();
        var id = (await db.Findings.SingleAsync()).Id;
        var elsewhere = new AreaLimit(false, ["002716"], ["15139"]);
        var decide = database.Get<DecideFindings>();

        Reader[] others =
            [Officer with { Role = Roles.CommuneChair }, Officer with { Role = Roles.BankOffice }, Officer with { Limit = elsewhere }];
        foreach (var reader in others)
        {
            Assert.Equal(0, await decide.RunAsync([id], new(DecisionReason.BankError), reader, CancellationToken.None));
        }

        Assert.Null(await database.Get<ReadFinding>().RunAsync(id, Officer with { Limit = elsewhere }, CancellationToken.None));
        Assert.Equal(1, await decide.RunAsync([id], new(DecisionReason.BankError, "as agreed"), Officer, CancellationToken.None));
        Assert.True(await database.Get<ReopenFinding>().RunAsync(id, "mistaken", Officer, CancellationToken.None));
        Assert.Equal(["found", "decided", "reopened"], await books.EventsAsync("L-SPLIT"));
    }

    [SkippableFact]
    public async Task The_export_has_the_columns_of_the_command_line()
    {
        var (database, books) = await BooksAsync();
        await books.LoansAsync(Books.March, Split());
        await books.ReconcileAsync(Books.March);

        var rows = await database.Get<ExportFindings>().RunAsync(Books.March, null, Reader.CommandLine, CancellationToken.None);

        Assert.Equal("rule,severity,subject,office,commune,month,side_a,side_b,difference,message", string.Join(',', rows[0]));
        Assert.Equal(["L-SPLIT", "error", Loan1, "004820", "05551", "2024-03", "21.000.000", "20.000.000", "1000000"], rows[1].Take(9));
        Assert.Contains("tổng dư nợ 21.000.000 đ", rows[1][9], StringComparison.Ordinal);
        Assert.Equal(2, rows.Count);
    }

    private async Task<(TestDatabase Database, Books Books)> BooksAsync()
    {
        var database = await DatabaseAsync();
        return (database, new Books(database));
    }

    private static async Task DecideAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var ids = await db.Findings.Select(f => f.Id).ToListAsync();
        await database.Get<DecideFindings>().RunAsync(ids, new(DecisionReason.BankError), Officer, CancellationToken.None);
    }

    // The other offices of the reference list owe files too.
    private static async Task OnlyOfficeAsync(TestDatabase database)
    {
        await using var db = database.Open();
        await db.Offices.Where(o => o.Code != Books.Office).ExecuteDeleteAsync();
    }

    private static async Task<string> WrittenAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var findings = await db.Findings.AsNoTracking().OrderBy(f => f.Id).Select(f => new { f.Id, f.ChangedAtUtc, f.Rows }).ToListAsync();
        var versions = await db.FileVersions.AsNoTracking().OrderBy(v => v.Id).Select(v => v.ReconciledAtUtc).ToListAsync();
        return $"{string.Join(';', findings)}|{await db.FindingEvents.CountAsync()}|{string.Join(';', versions)}";
    }
}
