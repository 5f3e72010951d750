using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using FundsMonitor.Tests.Databases;
using FundsMonitor.Tests.Importing;
using FundsMonitor.UseCases.Accounts.Verifying;
using FundsMonitor.UseCases.Importing.Versions;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Reconciliation.Closing;
using FundsMonitor.UseCases.Reconciliation.Closing.Signing;
using FundsMonitor.UseCases.Reconciliation.Deciding;
using Microsoft.EntityFrameworkCore;
using static FundsMonitor.Tests.Reconciliation.Closing.ClosingCase;

namespace FundsMonitor.Tests.Reconciliation.Closing;

public sealed class ClosedMonthOnSqlite() : ClosedMonthTests(DatabaseProvider.Sqlite);

public sealed class ClosedMonthOnPostgreSql() : ClosedMonthTests(DatabaseProvider.PostgreSql);

public sealed class ClosedMonthOnSqlServer() : ClosedMonthTests(DatabaseProvider.SqlServer);

/// <summary>What would change a closed month waits; an exception lets exactly one through.</summary>
public abstract class ClosedMonthTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [SkippableFact]
    public async Task A_late_file_waits_and_nothing_changes_until_an_exception_of_two_people_lets_it_through()
    {
        var at = await ClosedAsync();
        var late = await at.SendAsync(LoanFile(March, 40_000_000), "late.csv");
        MustBeHeld(late);
        Assert.Equal([45_000_000 + 45_000_000], await TotalsAsync(at));
        var decide = at.Database.Get<DecideWaitingFile>();
        var file = late.Receipt.File.Id;
        Assert.Equal(WaitingChange.MonthClosed, await decide.RunAsync(file, true, null, Finance, None));
        MustBeHeld(await at.SendAsync(LoanFile(March, 40_000_000), "late.csv"));
        Assert.Equal("late.csv", Assert.Single((await at.ViewAsync(March)).Held).Name);

        var ask = at.Database.Get<AskException>();
        Assert.Equal(ClosingOutcome.ReasonMissing, await ask.RunAsync((Commune, March), FileKind.Loans, " ", Finance, None));
        Assert.Equal(ClosingOutcome.NotAllowed, await ask.RunAsync((Commune, March), FileKind.Loans, "Sai", Office, None));
        Assert.Equal(ClosingOutcome.NotAllowed, await ask.RunAsync((Commune, March), FileKind.Loans, "Sai", OtherChair, None));
        Assert.Equal(ClosingOutcome.NotPossible, await ask.RunAsync((Commune, February), FileKind.Loans, "Sai", Finance, None));
        Assert.Equal(ClosingOutcome.Done, await ask.RunAsync((Commune, March), FileKind.Loans, "Sai số dư", Finance, None));
        Assert.Equal(WaitingChange.MonthClosed, await decide.RunAsync(file, true, null, Finance, None));
        var asked = (await at.ViewAsync(March)).Exceptions.Single();
        var open = at.Database.Get<DecideException>();
        Assert.Equal(ClosingOutcome.NotAllowed, await open.RunAsync(asked.Id, true, Finance, None));
        Assert.Equal(ClosingOutcome.NotAllowed, await open.RunAsync(asked.Id, true, OtherChair, None));
        Assert.Equal(ClosingOutcome.Done, await open.RunAsync(asked.Id, true, Chair, None));

        Assert.Equal(WaitingChange.Done, await decide.RunAsync(file, true, null, Finance, None));
        Assert.Equal([40_000_000 + 45_000_000], await TotalsAsync(at));
        var view = await at.ViewAsync(March);
        Assert.Equal((MonthState.Changed, 0), (view.State, view.Held.Count));
        var used = view.Exceptions.Single();
        Assert.Equal((ExceptionState.Used, "finance", $"file:{file}"), (used.State, used.UsedBy, used.UsedFor));
        Clock.Advance(TimeSpan.FromMinutes(1));
        MustBeHeld(await at.SendAsync(LoanFile(March, 39_000_000), "later.csv"));
    }

    [SkippableFact]
    public async Task An_exception_lets_no_other_kind_unit_or_month_through_and_a_declined_one_nothing()
    {
        var at = await ClosedAsync();
        await at.ExceptAsync(March, FileKind.Expenditures);
        MustBeHeld(await at.SendAsync(LoanFile(March, 40_000_000), "late.csv"));
        Assert.Equal(FileState.Accepted, (await at.SendAsync(LoanFile(February, 40_000_000), "february.csv")).Receipt.File.State);
        Assert.Equal(FileState.Accepted, (await at.SendAsync(Vouchers(March, 5_000_000, Other), "other.csv")).Receipt.File.State);

        Assert.Equal(FileState.Accepted, (await at.SendAsync(Vouchers(February, 5_000_000), "february-spent.csv")).Receipt.File.State);
        MustBeHeld(await at.SendAsync(Vouchers(March, 5_000_000), "spent.csv"));

        var ask = at.Database.Get<AskException>();
        Assert.Equal(ClosingOutcome.Done, await ask.RunAsync((Commune, March), FileKind.Expenditures, "Thiếu", Second, None));
        var asked = (await at.ViewAsync(March)).Exceptions[0];
        Assert.Equal(ClosingOutcome.Done, await at.Database.Get<DecideException>().RunAsync(asked.Id, false, Chair, None));
        MustBeHeld(await at.SendAsync(Vouchers(March, 6_000_000), "spent-again.csv"));
    }

    [SkippableFact]
    public async Task Registers_of_the_year_and_decisions_before_the_month_wait_and_later_ones_do_not()
    {
        var at = await ClosedAsync();
        MustBeHeld(await at.SendAsync(RegisterCase.Bytes((Commune, "01", "Hộ nghèo")), "register.csv"));
        var other = await at.SendAsync(RegisterCase.Bytes((Other, "01", "Hộ nghèo")), "register-other.csv");
        Assert.Equal(FileState.Accepted, other.Receipt.File.State);
        MustBeHeld(await at.SendAsync(Decision("21/QĐ-UBND ngày 15/03/2024"), "decision.csv"));
        Assert.Equal(FileState.Accepted, (await at.SendAsync(Decision("22/QĐ-UBND ngày 01/04/2024"), "april.csv")).Receipt.File.State);
    }

    [SkippableFact]
    public async Task A_version_of_a_closed_month_is_neither_taken_back_nor_brought_back_without_an_exception()
    {
        var at = new ClosingCase(await DatabaseAsync());
        await at.ReadyAsync(March);
        Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await at.SendAsync(LoanFile(March, 44_000_000), "second.csv");
        await at.ReconcileAsync(March);
        await at.DecideErrorsAsync();
        await at.SignAsync(March);
        var (first, now) = await VersionsAsync(at);
        Assert.Equal(second.Receipt.Versions[0].Id, now);

        Assert.Equal(VersionChange.MonthClosed, await at.Database.Get<UndoVersion>().RunAsync(now, Finance, None));
        Assert.Equal(VersionChange.MonthClosed, await at.Database.Get<BringBackVersion>().RunAsync(first, Finance, None));
        var said = await at.Database.Get<ReadHeldVersion>().RunAsync(now, Finance, None);
        Assert.Contains("Xã Kim Phượng 3/2024 (chair, ", said!.Vi, StringComparison.Ordinal);
        Assert.Equal([44_000_000 + 45_000_000], await TotalsAsync(at));

        await at.ExceptAsync(March, FileKind.Loans);
        Assert.Equal(VersionChange.Done, await at.Database.Get<UndoVersion>().RunAsync(now, Finance, None));
        Assert.Equal([45_000_000 + 45_000_000], await TotalsAsync(at));
        Assert.Equal($"version:{now}", (await at.ViewAsync(March)).Exceptions.Single().UsedFor);
        Assert.Equal(VersionChange.MonthClosed, await at.Database.Get<BringBackVersion>().RunAsync(now, Finance, None));
    }

    [SkippableFact]
    public async Task Signing_and_accepting_at_the_same_moment_are_decided_in_the_database()
    {
        var at = new ClosingCase(await DatabaseAsync());
        await at.ReadyAsync(March);
        for (var round = 1; round <= 6; round++)
        {
            await at.PrepareAsync(March, Finance);
            Clock.Advance(TimeSpan.FromMinutes(1));
            var signing = Task.Run(() => at.ApproveAsync(March, Chair));
            var sending = Task.Run(() => at.SendAsync(LoanFile(March, 40_000_000 + round), $"race-{round}.csv"));
            var (outcome, sent) = (await signing, await sending);

            // Whoever was first, what was signed is what counts.
            Assert.Equal(outcome == ClosingOutcome.Done, sent.Receipt.File.State == FileState.Waiting);
            if (outcome == ClosingOutcome.Done)
            {
                MustBeHeld(sent);
                Assert.DoesNotContain((await at.ViewAsync(March)).Records[0].Compared, v => v.Differs);
                return;
            }

            Assert.Equal(ClosingOutcome.ChangedSince, outcome);
            await at.ReconcileAsync(March);
            await at.DecideErrorsAsync();
        }
    }

    [SkippableFact]
    public async Task A_reconciliation_leaves_the_findings_of_a_signed_month_and_tells_how_many_it_left()
    {
        var at = await ClosedAsync();
        await using var db = at.Database.Open();
        var before = await FindingsAsync(db);
        Assert.NotEmpty(before);
        await db.FileVersions.ExecuteUpdateAsync(set => set.SetProperty(v => v.ReconciledAtUtc, (DateTime?)null));
        await db.LoanRows.Where(l => l.CommuneCode == Commune).ExecuteUpdateAsync(
            set => set.SetProperty(l => l.InTerm, Core.Money.FromDong(1)).SetProperty(l => l.RateThousandths, 9_900));

        await at.ReconcileAsync(March);

        Assert.Equal(before, await FindingsAsync(db));
        var closing = await at.LastAsync(March);
        Assert.True(closing.FindingsLeft > 0);
        Assert.NotNull(closing.FindingsLeftAtUtc);
        var moved = await db.Findings.SingleAsync(f => f.CommuneCode == Commune && f.Rule == "L-RATE");
        Assert.Equal((March.Next, FindingState.Open), (moved.Month, moved.State));

        await at.ExceptAsync(March, FileKind.Loans);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await at.SendAsync(LoanFile(March, 40_000_000), "late.csv");
        await at.ReconcileAsync(March);
        Assert.NotEqual(before, await FindingsAsync(db));
    }

    [SkippableFact]
    public async Task What_is_decided_after_the_signature_is_told_as_such_and_changes_nothing_that_was_signed()
    {
        var at = new ClosingCase(await DatabaseAsync());
        await at.ReadyAsync(March);
        await using var db = at.Database.Open();
        var finding = await db.Findings.AsNoTracking().SingleAsync(f => f.CommuneCode == Commune && f.Rule == "L-SPLIT");
        await at.SignAsync(March);
        var before = (await at.ViewAsync(March)).Records.Single();
        Assert.Equal(0, before.After.Count);

        await at.Database.Get<CommentFinding>().RunAsync(finding.Id, "Đã hỏi ngân hàng", Finance, None);
        Assert.True(await at.Database.Get<ReopenFinding>().RunAsync(finding.Id, "Sai lý do", Finance, None));
        Assert.Equal(1, await at.Database.Get<DecideFindings>().RunAsync([finding.Id], new(DecisionReason.ListError), Second, None));

        var record = (await at.ViewAsync(March)).Records.Single();
        Assert.Equal(before.Signed.Text(), record.Signed.Text());
        Assert.True(record.IsIntact);
        Assert.Equal(
            [(FindingEvents.Decided, "finance.2", DecisionReason.ListError), (FindingEvents.Reopened, "finance", DecisionReason.None)],
            record.After.Latest.Select(a => (a.Event.What, a.Event.By, a.Event.Reason)));
        Assert.Equal((2, finding.Id, "L-SPLIT"), (record.After.Count, record.After.Latest[0].FindingId, record.After.Latest[0].Rule));
        var entries = await db.AuditEntries.AsNoTracking().Where(e => e.Subject == finding.Identity).OrderBy(e => e.Id).ToListAsync();
        Assert.Equal(
            ["BankError", "after 2024-03 was signed (round 1)", "after 2024-03 was signed (round 1)",
                "ListError; after 2024-03 was signed (round 1)"],
            entries.Select(e => e.Detail));
        var links = await db.ChainEntries.AsNoTracking().Where(c => c.Subject == "finding:" + finding.Identity)
            .OrderBy(c => c.Number).Select(c => c.Payload).ToListAsync();
        Assert.Equal([false, true, true, true], links.Select(l => l.Contains("\nclosing=", StringComparison.Ordinal)));
        Assert.Empty((await at.Database.Get<VerifyRecords>().RunAsync(null, None)).Faults);
    }

    [SkippableFact]
    public async Task What_is_decided_before_a_month_is_signed_anew_belongs_to_the_signature_it_came_after()
    {
        var at = await ClosedAsync();
        await using var db = at.Database.Open();
        var finding = await db.Findings.AsNoTracking().SingleAsync(f => f.CommuneCode == Commune && f.Rule == "L-SPLIT");
        await at.Database.Get<ReopenFinding>().RunAsync(finding.Id, "", Finance, None);
        await at.ExceptAsync(March, FileKind.Loans);
        await at.SendAsync(LoanFile(March, 40_000_000), "late.csv");
        await at.ReconcileAsync(March);
        await at.DecideErrorsAsync();
        await at.SignAsync(March);

        var records = (await at.ViewAsync(March)).Records;

        Assert.Equal([(2, 0), (1, 2)], records.Select(r => (r.Closing.Round, r.After.Count)));
    }

    [SkippableFact]
    public async Task A_bank_s_code_that_gets_its_commune_moves_no_loan_into_a_signed_month()
    {
        var at = await ClosedAsync();
        await at.SendAsync(LoanFile(February, 45_000_000), "february.csv");
        await using var db = at.Database.Open();
        await db.BankCommunes.Where(b => b.BankCode == "482002").ExecuteUpdateAsync(set => set.SetProperty(b => b.CommuneCode, Commune));
        await db.LoanSummaries.Where(s => s.BankCommuneCode == "482002").ExecuteUpdateAsync(set => set.SetProperty(s => s.CommuneCode, ""));

        await at.Database.Get<MapBankCommunes>().RunAsync("004820", None);

        var summaries = await db.LoanSummaries.AsNoTracking().OrderBy(s => s.Month).ThenBy(s => s.BankCommuneCode).ToListAsync();
        Assert.Equal([Commune, Commune, Commune, ""], summaries.Select(s => s.CommuneCode));
        Assert.DoesNotContain((await at.ViewAsync(March)).Records[0].Compared, v => v.Differs);
    }

    private async Task<ClosingCase> ClosedAsync()
    {
        var at = new ClosingCase(await DatabaseAsync());
        await at.SignedAsync(March);
        Clock.Advance(TimeSpan.FromMinutes(1));
        return at;
    }

    private static byte[] Decision(string decision) => Sending.Bytes(
        ["PHÂN BỔ KINH PHÍ"],
        ["Mã xã: " + Commune],
        ["Năm: 2024"],
        ["Quyết định số: " + decision],
        ["Đơn vị tính: nghìn đồng"],
        ["TT", "Dự án, tiểu dự án", "Nội dung", "Nguồn vốn", "Loại vốn", "Tình trạng", "Kinh phí", "Thời gian"],
        [1, "DA2", "Mô hình", "Ngân sách tỉnh", "Vốn sự nghiệp", "Đã giao", 5_000, ""]);

    /// <summary>Totals of the loan versions of March that count.</summary>
    private static async Task<List<long>> TotalsAsync(ClosingCase at)
    {
        await using var db = at.Database.Open();
        return [.. (await db.FileVersions.AsNoTracking()
            .Where(v => v.Kind == FileKind.Loans && v.Period == March.Key && v.State == VersionState.Current).ToListAsync())
            .Select(v => v.Total.Dong)];
    }

    private static async Task<(int First, int Now)> VersionsAsync(ClosingCase at)
    {
        await using var db = at.Database.Open();
        var ids = await db.FileVersions.Where(v => v.Kind == FileKind.Loans).OrderBy(v => v.Number).Select(v => v.Id).ToListAsync();
        return (ids[0], ids[1]);
    }

    private static async Task<List<(string, FindingState, string, string)>> FindingsAsync(FundsDb db) =>
        [.. (await db.Findings.AsNoTracking().Where(f => f.CommuneCode == Commune && f.Month == March)
            .OrderBy(f => f.Identity).ToListAsync()).Select(f => (f.Identity, f.State, f.Compared(), f.Rows))];
}
