using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Accounts.Verifying;
using FundsMonitor.UseCases.Reconciliation;
using FundsMonitor.UseCases.Reconciliation.Closing.Signing;
using FundsMonitor.UseCases.Reconciliation.Deciding;
using Microsoft.EntityFrameworkCore;
using static FundsMonitor.Tests.Reconciliation.Closing.ClosingCase;

namespace FundsMonitor.Tests.Reconciliation.Closing;

public sealed class SigningOnSqlite() : SigningTests(DatabaseProvider.Sqlite);

public sealed class SigningOnPostgreSql() : SigningTests(DatabaseProvider.PostgreSql);

public sealed class SigningOnSqlServer() : SigningTests(DatabaseProvider.SqlServer);

/// <summary>A month is closed by two people, once its list is fulfilled, and what they signed stays as it was.</summary>
public abstract class SigningTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [SkippableFact]
    public async Task Nobody_prepares_while_a_file_is_owed_an_error_waits_or_something_is_not_reconciled()
    {
        var at = new ClosingCase(await DatabaseAsync());
        await at.SendAsync(LoanFile(March, 45_000_000), "loans.csv");
        Assert.Equal([(CheckKind.FilesIn, 3), (CheckKind.Reconciled, 1)], await HinderingAsync(at));
        Assert.Equal(ClosingOutcome.NotFulfilled, await at.PrepareAsync(March, Finance));

        await at.OweOnlyLoansAsync();
        Assert.Equal([(CheckKind.Reconciled, 1)], await HinderingAsync(at));
        Assert.Equal(ClosingOutcome.NotFulfilled, await at.PrepareAsync(March, Finance));

        await at.ReconcileAsync(March);
        Assert.Equal([(CheckKind.ErrorsDecided, 1)], await HinderingAsync(at));
        Assert.Equal(ClosingOutcome.NotFulfilled, await at.PrepareAsync(March, Finance));

        await at.DecideErrorsAsync();
        Assert.Empty(await HinderingAsync(at));
        Assert.Equal(ClosingOutcome.Done, await at.PrepareAsync(March, Finance, "Đã đủ"));
        Assert.Equal(MonthState.Prepared, (await at.ViewAsync(March)).State);
    }

    [SkippableFact]
    public async Task Two_accounts_sign_a_finance_officer_and_the_chair_of_that_commune()
    {
        var at = new ClosingCase(await DatabaseAsync());
        await at.ReadyAsync(March);
        foreach (var reader in new[] { Chair, OtherChair, Administrator, Office })
        {
            Assert.Equal(ClosingOutcome.NotAllowed, await at.PrepareAsync(March, reader));
        }

        Assert.Equal(ClosingOutcome.Done, await at.PrepareAsync(March, Finance));
        foreach (var reader in new[] { Finance, Second, OtherChair, Administrator, Office, Chair with { Name = Finance.Name } })
        {
            Assert.Equal(ClosingOutcome.NotAllowed, await at.ApproveAsync(March, reader));
        }

        Assert.Equal(ClosingOutcome.Done, await at.ApproveAsync(March, Chair));
        Assert.Equal(ClosingOutcome.NotPossible, await at.ApproveAsync(March, Chair));
        Assert.Equal(ClosingOutcome.NotPossible, await at.PrepareAsync(March, Finance));
        var closing = await at.LastAsync(March);
        Assert.Equal((ClosingState.Signed, "finance", "chair"), (closing.State, closing.PreparedBy, closing.DecidedBy));
        await using var db = at.Database.Open();
        string[] kinds = ["month-prepared", "month-signed"];
        Assert.Equal(
            kinds, await db.ChainEntries.Where(c => kinds.Contains(c.Kind)).OrderBy(c => c.Number).Select(c => c.Kind).ToListAsync());
        var actions = db.AuditEntries.Where(a => kinds.Contains(a.Action)).OrderBy(a => a.Id);
        Assert.Equal(kinds, await actions.Select(a => a.Action).ToListAsync());
    }

    [SkippableFact]
    public async Task The_chair_sends_back_with_a_reason_and_finance_prepares_again()
    {
        var at = new ClosingCase(await DatabaseAsync());
        await at.ReadyAsync(March);
        await at.PrepareAsync(March, Finance);
        var sendBack = at.Database.Get<SendBackMonth>();
        var first = await at.LastAsync(March);
        Assert.Equal(ClosingOutcome.ReasonMissing, await sendBack.RunAsync(first.Id, " ", Chair, None));
        Assert.Equal(ClosingOutcome.NotAllowed, await sendBack.RunAsync(first.Id, "Thiếu", OtherChair, None));
        Assert.Equal(ClosingOutcome.Done, await sendBack.RunAsync(first.Id, "Thiếu sổ chi", Chair, None));
        var view = await at.ViewAsync(March);
        Assert.Equal((MonthState.SentBack, "Thiếu sổ chi"), (view.State, view.Attempts[0].Reason));

        await at.PrepareAsync(March, Finance);
        await at.PrepareAsync(March, Second);
        view = await at.ViewAsync(March);
        Assert.Equal(
            [(3, ClosingState.Prepared), (2, ClosingState.Withdrawn), (1, ClosingState.SentBack)],
            view.Attempts.Select(a => (a.Round, a.State)));
        Assert.Equal(ClosingOutcome.Done, await at.ApproveAsync(March, Chair));
        Assert.Empty((await at.Database.Get<VerifyRecords>().RunAsync(null, None)).Faults);
    }

    [SkippableFact]
    public async Task What_came_or_was_found_after_the_preparation_is_not_signed()
    {
        var at = new ClosingCase(await DatabaseAsync());
        await at.ReadyAsync(March);
        await at.PrepareAsync(March, Finance);
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(FileState.Accepted, (await at.SendAsync(LoanFile(March, 44_000_000), "again.csv")).Receipt.File.State);
        Assert.Equal(ClosingOutcome.ChangedSince, await at.ApproveAsync(March, Chair));

        await at.ReconcileAsync(March);
        await at.DecideErrorsAsync();
        Assert.Equal(ClosingOutcome.Done, await at.PrepareAsync(March, Finance));
        await using var db = at.Database.Open();
        var error = await db.Findings.SingleAsync(f => f.State == FindingState.Decided && f.CommuneCode == Commune);
        await at.Database.Get<ReopenFinding>().RunAsync(error.Id, "", Finance, None);
        Assert.Equal(ClosingOutcome.NotFulfilled, await at.ApproveAsync(March, Chair));
    }

    [SkippableFact]
    public async Task What_was_signed_stays_as_it_was_after_the_figures_changed_and_its_hash_is_verified()
    {
        var at = new ClosingCase(await DatabaseAsync());
        await at.SignedAsync(March);
        var signed = (await at.ViewAsync(March)).Records.Single();
        Assert.DoesNotContain(signed.Compared, v => v.Differs);
        Assert.Equal(45_000_000, Balance(signed.Signed));
        Assert.Equal(("finance", "chair"), (signed.Signed.Prepared!.By, signed.Signed.Approved!.By));
        Assert.Equal("loans-2024-03.csv", Assert.Single(signed.Signed.Files).Name);
        var decided = new SignedFindings("L-SPLIT", Severity.Error, FindingState.Decided, DecisionReason.BankError, 1);
        Assert.Contains(decided, signed.Signed.Findings);

        await at.ExceptAsync(March, FileKind.Loans);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await at.SendAsync(LoanFile(March, 40_000_000), "late.csv");
        var view = await at.ViewAsync(March);
        Assert.Equal(MonthState.Changed, view.State);
        var record = view.Records.Single();
        Assert.Equal(signed.Closing.Snapshot, record.Closing.Snapshot);
        Assert.True(record.IsIntact);
        Assert.Contains(record.Compared, v => v is { Signed: 45_000_000, Now: 40_000_000, IsMoney: true });
        Assert.Empty((await at.Database.Get<VerifyRecords>().RunAsync(null, None)).Faults);

        await at.ReconcileAsync(March);
        await at.DecideErrorsAsync();
        await at.SignAsync(March);
        view = await at.ViewAsync(March);
        Assert.Equal((MonthState.Signed, 2), (view.State, view.Records.Count));
        Assert.Equal([40_000_000, 45_000_000], view.Records.Select(r => Balance(r.Signed)));
        Assert.Empty((await at.Database.Get<VerifyRecords>().RunAsync(null, None)).Faults);

        await using var db = at.Database.Open();
        await db.MonthClosings.Where(c => c.Round == 1)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Snapshot, signed.Closing.Snapshot.Replace("45000000", "46000000")));
        await db.MonthClosings.Where(c => c.Round == 2).ExecuteUpdateAsync(set => set.SetProperty(c => c.DecidedBy, "somebody"));
        await db.MonthExceptions.ExecuteDeleteAsync();
        var faults = (await at.Database.Get<VerifyRecords>().RunAsync(null, None)).Faults.Select(f => f.En).ToList();
        Assert.Contains(faults, f => f.StartsWith("What was signed as month:05551:2024-03:1", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("month:05551:2024-03:2 is not as its last link", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("The audit chain tells of exception:", StringComparison.Ordinal));
    }

    private static long Balance(SignedMonth month) => month.Figures.Single(f => f.Key == FigureKinds.Balance.Key).Value;

    private static async Task<List<(CheckKind, int)>> HinderingAsync(ClosingCase at) =>
        [.. (await at.ViewAsync(March)).Check!.Points.Where(p => p.Hinders && !p.IsFulfilled).Select(p => (p.Kind, p.Open))];
}
