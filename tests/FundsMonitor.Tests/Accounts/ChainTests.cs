using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.Tests.Importing;
using FundsMonitor.UseCases.Accounts.Verifying;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Importing.Versions;
using FundsMonitor.UseCases.Reconciliation;
using FundsMonitor.UseCases.Reconciliation.Deciding;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Accounts;

public sealed class ChainOnSqlite() : ChainTests(DatabaseProvider.Sqlite);

public sealed class ChainOnPostgreSql() : ChainTests(DatabaseProvider.PostgreSql);

public sealed class ChainOnSqlServer() : ChainTests(DatabaseProvider.SqlServer);

/// <summary>What is accepted, taken back and decided is chained, and a change behind our back is found.</summary>
public abstract class ChainTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Reader Finance = new("finance", Roles.FinanceOfficer, AreaLimit.None);

    [SkippableFact]
    public async Task All_that_was_done_is_in_the_chain_and_nothing_is_wrong()
    {
        var database = await FilledAsync();
        await using var db = database.Open();
        string[] kinds =
        [
            ChainKinds.Accepted, ChainKinds.Superseded, ChainKinds.Accepted, ChainKinds.Undone, ChainKinds.BroughtBack,
            ChainKinds.OfFinding(FindingEvents.Decided), ChainKinds.OfFinding(FindingEvents.Reopened),
        ];
        Assert.Equal(kinds, await db.ChainEntries.OrderBy(c => c.Number).Select(c => c.Kind).ToListAsync());

        var verified = await VerifyAsync(database);

        Assert.Empty(verified.Faults);
        Assert.Equal((7, 2, 2), (verified.Links, verified.Files, verified.Versions));
    }

    [SkippableFact]
    public async Task A_changed_link_is_named()
    {
        var database = await FilledAsync();
        await using var db = database.Open();
        await db.ChainEntries.Where(c => c.Number == 3).ExecuteUpdateAsync(set => set.SetProperty(c => c.By, "somebody"));
        Assert.StartsWith("Mắt xích 3 (version-accepted", (await VerifyAsync(database)).Faults[0].Vi, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_removed_link_is_named()
    {
        var database = await FilledAsync();
        await using var db = database.Open();
        await db.ChainEntries.Where(c => c.Number == 2).ExecuteDeleteAsync();
        Assert.StartsWith("Chuỗi kiểm toán thiếu mắt xích 2", (await VerifyAsync(database)).Faults[0].Vi, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_version_a_decision_a_row_and_stored_bytes_that_were_changed_are_found()
    {
        var database = await FilledAsync();
        await using var db = database.Open();
        var file = await db.SourceFiles.OrderBy(f => f.Id).FirstAsync();
        await db.FileVersions.Where(v => v.Number == 2).ExecuteUpdateAsync(set => set.SetProperty(v => v.RowCount, 7));
        await db.FindingEvents.Where(e => e.What == FindingEvents.Decided).ExecuteUpdateAsync(set => set.SetProperty(e => e.Note, "khác"));
        var row = await db.LoanRows.OrderBy(r => r.Id).FirstAsync();
        row.Balance = Money.FromDong(1);
        await db.SaveChangesAsync();
        await File.AppendAllTextAsync(database.Get<FileStore>().PathOf(file.Sha256), "x");

        var faults = (await VerifyAsync(database)).Faults.Select(f => f.En).ToList();

        Assert.Contains(faults, f => f.Contains("is not as its last link tells", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("A decision about", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("its rows give", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("The stored bytes of", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Writers_at_the_same_moment_do_not_fork_it()
    {
        var database = await FilledAsync();
        await using var db = database.Open();
        for (var i = 0; i < 8; i++)
        {
            db.Findings.Add(NewFinding($"T-{i}"));
        }

        await db.SaveChangesAsync();
        var ids = await db.Findings.Where(f => f.Subject.StartsWith("T-")).Select(f => f.Id).ToListAsync();
        var decide = database.Get<DecideFindings>();

        await Task.WhenAll(ids.Select(id => Task.Run(() => decide.RunAsync([id], new(DecisionReason.BankError), Finance, None))));

        Assert.Equal(15, await db.ChainEntries.CountAsync());
        Assert.Empty((await VerifyAsync(database)).Faults);
    }

    private Task<VerifiedRecords> VerifyAsync(TestDatabase database) => database.Get<VerifyRecords>().RunAsync(null, None);

    private async Task<TestDatabase> FilledAsync()
    {
        var database = await DatabaseAsync();
        await database.SendAsync(new LoanFileCase().Row().Bytes(), "first.csv");
        Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await database.SendAsync(new LoanFileCase().Row().Row().Bytes(), "second.csv");
        await database.Get<UndoVersion>().RunAsync(second.Receipt.Versions[0].Id, Finance, None);
        await using var db = database.Open();
        var finding = NewFinding("S");
        db.Findings.Add(finding);
        await db.SaveChangesAsync();
        await database.Get<DecideFindings>().RunAsync([finding.Id], new(DecisionReason.BankError, "đã gọi\nngân hàng"), Finance, None);
        await database.Get<ReopenFinding>().RunAsync(finding.Id, "", Finance, None);
        return database;
    }

    private StoredFinding NewFinding(string subject) => new()
    {
        Identity = $"L-SPLIT|004820|{subject}|0",
        Rule = "L-SPLIT",
        Severity = Severity.Error,
        Subject = subject,
        OfficeCode = "004820",
        Month = new Month(2024, 3),
        State = FindingState.Open,
        OpenedAtUtc = Clock.GetUtcNow().UtcDateTime,
        ChangedAtUtc = Clock.GetUtcNow().UtcDateTime,
    };
}
