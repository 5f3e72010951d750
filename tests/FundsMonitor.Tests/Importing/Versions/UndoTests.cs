using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Importing.Versions;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Importing.Versions;

public sealed class UndoOnSqlite() : UndoTests(DatabaseProvider.Sqlite);

public sealed class UndoOnPostgreSql() : UndoTests(DatabaseProvider.PostgreSql);

public sealed class UndoOnSqlServer() : UndoTests(DatabaseProvider.SqlServer);

/// <summary>A version is taken back and brought back.</summary>
public abstract class UndoTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly Reader Finance = new("finance", Roles.FinanceOfficer, AreaLimit.None);

    [SkippableFact]
    public async Task Undoing_makes_the_version_before_it_count_again()
    {
        var (database, first, second) = await TwoVersionsAsync();

        Assert.Equal(VersionChange.Done, await database.Get<UndoVersion>().RunAsync(second, Finance, CancellationToken.None));
        Assert.Equal(VersionChange.NotPossible, await database.Get<UndoVersion>().RunAsync(second, Finance, CancellationToken.None));

        Assert.Equal([(first, VersionState.Current, null), (second, VersionState.Undone, null)], await StatesAsync(database));
        await using var db = database.Open();
        var audit = await db.AuditEntries.SingleAsync();
        Assert.Equal(("finance", "version-undone", "loans|004820||202403|"), (audit.By, audit.Action, audit.Subject));
    }

    [SkippableFact]
    public async Task Bringing_back_replaces_what_counts_now()
    {
        var (database, first, second) = await TwoVersionsAsync();

        Assert.Equal(VersionChange.Done, await database.Get<BringBackVersion>().RunAsync(first, Finance, CancellationToken.None));

        Assert.Equal([(first, VersionState.Current, null), (second, VersionState.Superseded, null)], await StatesAsync(database));
    }

    [SkippableFact]
    public async Task An_office_changes_its_own_versions_and_a_chair_none()
    {
        var (database, first, second) = await TwoVersionsAsync();
        var undo = database.Get<UndoVersion>();
        Reader[] others =
        [
            new("chair", Roles.CommuneChair, new AreaLimit(false, ["004820"], ["05551"])),
            new("other", Roles.BankOffice, new AreaLimit(false, ["002716"], [])),
        ];
        foreach (var other in others)
        {
            Assert.Equal(VersionChange.NotAllowed, await undo.RunAsync(second, other, CancellationToken.None));
        }

        var office = new Reader("office", Roles.BankOffice, new AreaLimit(false, ["004820"], []));
        Assert.Equal(VersionChange.Done, await undo.RunAsync(second, office, CancellationToken.None));
        Assert.Equal(VersionChange.Done, await undo.RunAsync(first, office, CancellationToken.None));
        Assert.DoesNotContain(await StatesAsync(database), v => v.State == VersionState.Current);
    }

    [SkippableFact]
    public async Task A_version_can_be_taken_back_for_thirty_days()
    {
        var (database, first, second) = await TwoVersionsAsync();
        var undo = database.Get<UndoVersion>();
        Clock.Advance(TimeSpan.FromDays(30) + TimeSpan.FromSeconds(1));
        Assert.Equal(VersionChange.TooLate, await undo.RunAsync(second, Finance, CancellationToken.None));

        Assert.Equal(VersionChange.Done, await database.Get<BringBackVersion>().RunAsync(first, Finance, CancellationToken.None));
        Assert.Equal(VersionState.Current, (await StatesAsync(database))[0].State);
    }

    private async Task<(TestDatabase Database, int First, int Second)> TwoVersionsAsync()
    {
        var database = await DatabaseAsync();
        var first = await database.SendAsync(new LoanFileCase().Row().Bytes(), "first.csv");
        Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await database.SendAsync(new LoanFileCase().Row().Row().Bytes(), "second.csv");
        await using var db = database.Open();
        await db.FileVersions.ExecuteUpdateAsync(set => set.SetProperty(v => v.ReconciledAtUtc, Clock.GetUtcNow().UtcDateTime));
        return (database, first.Receipt.Versions[0].Id, second.Receipt.Versions[0].Id);
    }

    private static async Task<List<(int Id, VersionState State, DateTime? Reconciled)>> StatesAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var versions = await db.FileVersions.AsNoTracking().OrderBy(v => v.Number).ToListAsync();
        return [.. versions.Select(v => (v.Id, v.State, v.ReconciledAtUtc))];
    }
}
