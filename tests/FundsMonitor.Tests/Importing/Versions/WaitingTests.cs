using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Versions;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Importing.Versions;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Importing.Versions;

public sealed class WaitingOnSqlite() : WaitingTests(DatabaseProvider.Sqlite);

public sealed class WaitingOnPostgreSql() : WaitingTests(DatabaseProvider.PostgreSql);

public sealed class WaitingOnSqlServer() : WaitingTests(DatabaseProvider.SqlServer);

/// <summary>A file that would replace a current version waits until a person has looked at the difference.</summary>
public abstract class WaitingTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Reader Finance = new("finance", Roles.FinanceOfficer, AreaLimit.None);
    private static readonly Reader Office = new("office", Roles.BankOffice, new AreaLimit(false, ["004820"], []));
    private static readonly Asked Held = new() { Hold = true };

    [SkippableFact]
    public async Task A_held_file_keeps_its_rows_unseen_until_it_is_accepted()
    {
        var (database, file) = await WaitingAsync();
        await database.Get<ClearUnfinishedImports>().RunAsync(None);
        Assert.Equal([(1, VersionState.Current), (0, VersionState.Loading)], await StatesAsync(database));

        var receipt = await database.Get<ReadReceipt>().RunAsync(file, Office, None);
        Assert.Equal(FileState.Waiting, receipt!.File.State);
        var difference = await database.Get<ReadDifference>().RunAsync(await WaitingVersionAsync(database), Office, None);
        var rows = difference!.Difference!;
        Assert.Equal((2, 1, 1, 0), (difference.Number, rows.Changed, rows.New, rows.Gone));

        var seen = new[] { difference.Against!.Id };
        Assert.Equal(WaitingChange.Done, await database.Get<DecideWaitingFile>().RunAsync(file, true, seen, Office, None));

        Assert.Equal([(1, VersionState.Superseded), (2, VersionState.Current)], await StatesAsync(database));
        await using var db = database.Open();
        Assert.Equal(FileState.Accepted, (await db.SourceFiles.SingleAsync(f => f.Id == file)).State);
        Assert.Equal(3, await db.LoanRows.CountAsync(r => r.VersionId == difference.Version.Id));
        Assert.Equal("file-accepted", (await db.AuditEntries.SingleAsync()).Action);
        Assert.Equal(WaitingChange.NotPossible, await database.Get<DecideWaitingFile>().RunAsync(file, true, seen, Office, None));
    }

    [SkippableFact]
    public async Task A_declined_file_leaves_the_current_version_and_no_rows_and_may_come_again()
    {
        var (database, file) = await WaitingAsync();
        Assert.Equal(WaitingChange.Done, await database.Get<DecideWaitingFile>().RunAsync(file, false, null, Finance, None));

        Assert.Equal([(1, VersionState.Current)], await StatesAsync(database));
        await using var db = database.Open();
        var declined = await db.SourceFiles.SingleAsync(f => f.Id == file);
        Assert.Equal((FileState.Refused, "declined", "finance"), (declined.State, declined.Verdict, declined.VerdictDetail));
        Assert.Equal(2, await db.LoanRows.CountAsync());

        await SendSecondAsync(database);
        Assert.Equal([(1, VersionState.Current), (0, VersionState.Loading)], await StatesAsync(database));
    }

    [SkippableFact]
    public async Task Only_finance_administrators_and_the_office_itself_decide()
    {
        var (database, file) = await WaitingAsync();
        Reader[] others =
        [
            new("chair", Roles.CommuneChair, new AreaLimit(false, ["004820"], ["05551"])),
            new("other", Roles.BankOffice, new AreaLimit(false, ["002716"], [])),
            new("farfinance", Roles.FinanceOfficer, new AreaLimit(false, [], ["15139"])),
        ];
        foreach (var other in others)
        {
            Assert.Equal(WaitingChange.NotAllowed, await database.Get<DecideWaitingFile>().RunAsync(file, true, null, other, None));
        }
    }

    [SkippableFact]
    public async Task Who_saw_another_difference_looks_again()
    {
        var (database, file) = await WaitingAsync();
        Assert.Equal(WaitingChange.SeenOther, await database.Get<DecideWaitingFile>().RunAsync(file, true, [999], Finance, None));
        Assert.Equal([(1, VersionState.Current), (0, VersionState.Loading)], await StatesAsync(database));
        await using var db = database.Open();
        Assert.Equal(FileState.Waiting, (await db.SourceFiles.SingleAsync(f => f.Id == file)).State);
    }

    [SkippableFact]
    public async Task A_later_file_of_the_same_scope_ends_the_wait()
    {
        var (database, file) = await WaitingAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));
        await database.SendAsync(new LoanFileCase().Row().Bytes(), "third.csv", Held);

        await using var db = database.Open();
        var overtaken = await db.SourceFiles.SingleAsync(f => f.Id == file);
        Assert.Equal((FileState.Refused, "overtaken", "third.csv"), (overtaken.State, overtaken.Verdict, overtaken.VerdictDetail));
        Assert.Equal([(1, VersionState.Current), (0, VersionState.Loading)], await StatesAsync(database));
        Assert.Equal(3, await db.LoanRows.CountAsync());
    }

    [SkippableFact]
    public async Task A_file_that_replaces_nothing_counts_at_once()
    {
        var database = await DatabaseAsync();
        var first = await database.SendAsync(First(), "first.csv", Held);
        Assert.Equal(FileState.Accepted, first.Receipt.File.State);
    }

    [SkippableFact]
    public async Task Changed_rows_are_listed_with_old_and_new_values()
    {
        var (database, _) = await WaitingAsync();
        var version = await WaitingVersionAsync(database);
        var list = database.Get<ListChangedRows>();

        var all = await list.RunAsync(Office, new ChangedRowFilter(version), new PageRequest(0, 10), None);
        Assert.Equal([RowChange.Changed, RowChange.New], all.Items.Select(i => i.Change));
        var value = Assert.Single(all.Items[0].Values, v => v.Label.En == "Overdue");
        Assert.Equal(("0 đ", "15.000.000 đ"), (value.Before.Vi, value.After.Vi));
        Assert.Equal((6, 6), (all.Items[0].RowBefore, all.Items[0].RowAfter));

        var news = await list.RunAsync(Office, new ChangedRowFilter(version, RowChange.New), new PageRequest(0, 10), None);
        Assert.Equal(1, news.Total);
        var stranger = new Reader("other", Roles.BankOffice, new AreaLimit(false, ["002716"], []));
        Assert.Equal(0, (await list.RunAsync(stranger, new ChangedRowFilter(version), new PageRequest(0, 10), None)).Total);
    }

    private async Task<(TestDatabase Database, int File)> WaitingAsync()
    {
        var database = await DatabaseAsync();
        await database.SendAsync(First(), "first.csv");
        Clock.Advance(TimeSpan.FromMinutes(1));
        return (database, await SendSecondAsync(database));
    }

    private static byte[] First() => new LoanFileCase().Row().Row().Bytes();

    private static async Task<int> SendSecondAsync(TestDatabase database)
    {
        var changed = new LoanFileCase()
            .Row(("Dư nợ trong hạn", 30_000_000), ("Dư nợ quá hạn", 15_000_000)).Row().Row().Bytes();
        return (await database.SendAsync(changed, "second.csv", Held)).Receipt.File.Id;
    }

    private static async Task<int> WaitingVersionAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.FileVersions.Where(v => v.State == VersionState.Loading).Select(v => v.Id).SingleAsync();
    }

    private static async Task<List<(int Number, VersionState State)>> StatesAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var versions = await db.FileVersions.AsNoTracking().OrderBy(v => v.Id).ToListAsync();
        return [.. versions.Select(v => (v.Number, v.State))];
    }
}
