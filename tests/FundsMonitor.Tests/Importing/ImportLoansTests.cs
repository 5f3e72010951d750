using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Importing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Importing;

public sealed class ImportLoansOnSqlite() : ImportLoansTests(DatabaseProvider.Sqlite);

public sealed class ImportLoansOnPostgreSql() : ImportLoansTests(DatabaseProvider.PostgreSql);

public sealed class ImportLoansOnSqlServer() : ImportLoansTests(DatabaseProvider.SqlServer);

/// <summary>A loan file becomes a version, whole or not at all.</summary>
public abstract class ImportLoansTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly DateTime April = new(2024, 4, 30);

    [SkippableFact]
    public async Task Becomes_the_current_version_with_its_rows_sums_and_receipt()
    {
        var database = await DatabaseAsync();
        var file = new LoanFileCase().Row().Row(("Tên thôn", "Xóm Nà Tẩu"), ("Tổng dư nợ", 5_000_000), ("Dư nợ trong hạn", 5_000_000))
            .Row(("Số khế ước", "6600000701234500"), ("Sổ tiết kiệm 105", "TK2")).Row(("Số khế ước", null));

        var result = await database.SendAsync(file.Bytes(), "mau31.csv");

        Assert.Equal(JobOutcome.Done, result.Outcome);
        var version = Assert.Single(result.Receipt.Versions);
        Assert.Equal((VersionState.Current, 1, 4), (version.State, version.Number, version.RowCount));
        Assert.Equal((202403, "004820"), (version.Period, version.OfficeCode));
        Assert.Equal(Money.FromDong(50_000_000), version.Total);
        Assert.Equal(Money.FromDong(50_000_000), result.Receipt.Totals[0].Amount);
        await using var db = database.Open();
        Assert.Equal(4, await db.LoanRows.CountAsync(r => r.VersionId == version.Id && r.CommuneCode == "05551"));
        var sums = await db.LoanSummaries.OrderBy(s => s.HamletName).ToListAsync();
        Assert.Equal(
            [("Xóm Bản Lanh", 1, 1, 45_000_000L), ("Xóm Nà Tẩu", 1, 1, 5_000_000L)],
            sums.Select(s => (s.HamletName, s.Loans, s.Customers, s.Balance.Dong)));
        Assert.All(sums, s => Assert.Equal("05551", s.CommuneCode));
    }

    [SkippableFact]
    public async Task A_commune_of_the_bank_is_added_unconfirmed_and_mapped_by_its_name()
    {
        var database = await DatabaseAsync();
        var file = new LoanFileCase().Row().Row(("Mã xã", "482099"), ("Tên xã", "Xã Không Có"), ("Mã chương trình", "77"));

        await database.SendAsync(file.Bytes(), "mau31.csv");

        await using var db = database.Open();
        var communes = await db.BankCommunes.OrderBy(c => c.BankCode).ToListAsync();
        Assert.Equal([("482001", "05551", false), ("482099", "", false)], communes.Select(c => (c.BankCode, c.CommuneCode, c.Confirmed)));
        Assert.False((await db.CreditProgrammes.SingleAsync(p => p.Code == "77")).Confirmed);
    }

    [SkippableFact]
    public async Task A_second_file_of_the_month_replaces_the_first_which_stays_readable()
    {
        var database = await DatabaseAsync();
        await database.SendAsync(new LoanFileCase().Row().Bytes(), "first.csv");
        Clock.Advance(TimeSpan.FromMinutes(1));

        var second = await database.SendAsync(new LoanFileCase().Row().Row().Bytes(), "second.csv");
        await database.SendAsync(new LoanFileCase().Row(("Ngày số liệu", April)).Bytes(), "april.csv");

        Assert.Equal(2, Assert.Single(second.Receipt.Versions).Number);
        await using var db = database.Open();
        var versions = await db.FileVersions.Where(v => v.Period == 202403).OrderBy(v => v.Number).ToListAsync();
        Assert.Equal(
            [(1, VersionState.Superseded, 1), (2, VersionState.Current, 2)], versions.Select(v => (v.Number, v.State, v.RowCount)));
        Assert.Equal(4, await db.LoanRows.CountAsync());
    }

    [SkippableFact]
    public async Task An_older_file_imported_late_does_not_push_the_newer_one_out()
    {
        var database = await DatabaseAsync();
        var late = await ReceiveAsync(database, new LoanFileCase().Row());
        Clock.Advance(TimeSpan.FromMinutes(1));
        await database.SendAsync(new LoanFileCase().Row().Row().Bytes(), "newer.csv");

        await database.Get<ImportReceivedFile>().RunAsync(late, "schedule", null, CancellationToken.None);

        await using var db = database.Open();
        var versions = await db.FileVersions.OrderBy(v => v.Number).ToListAsync();
        Assert.Equal([(2, VersionState.Current), (1, VersionState.Superseded)], versions.Select(v => (v.RowCount, v.State)));
    }

    [SkippableFact]
    public async Task A_refused_file_leaves_its_verdict_and_problems_and_nothing_else()
    {
        var database = await DatabaseAsync();
        await database.SendAsync(new LoanFileCase().Row().Bytes(), "good.csv");

        var result = await database.SendAsync(new LoanFileCase().Row().Row(("Tổng dư nợ", "5 tr")).Bytes(), "bad.csv");

        Assert.Equal(JobOutcome.Refused, result.Outcome);
        Assert.Equal("rows-unreadable", result.Receipt.File.Verdict);
        var problem = Assert.Single(result.Receipt.Problems);
        Assert.Equal(("amount-not-number", "Tổng dư nợ", 7), (problem.Kind.Code, problem.Column, Assert.Single(problem.Rows)));
        await using var db = database.Open();
        Assert.Equal(VersionState.Current, (await db.FileVersions.SingleAsync()).State);
        Assert.Equal(1, await db.LoanRows.CountAsync());
    }

    [SkippableFact]
    public async Task A_text_longer_than_its_column_is_told_to_the_sender()
    {
        var database = await DatabaseAsync();

        var result = await database.SendAsync(new LoanFileCase().Row().Row(("Tên thôn", new string('x', 201))).Bytes(), "long.csv");

        Assert.Equal((JobOutcome.Refused, "rows-unreadable"), (result.Outcome, result.Receipt.File.Verdict));
        var problem = Assert.Single(result.Receipt.Problems);
        Assert.Equal(("text-too-long", 7), (problem.Kind.Code, Assert.Single(problem.Rows)));
        await using var db = database.Open();
        Assert.Equal(0, await db.LoanRows.CountAsync());
    }

    [SkippableFact]
    public async Task An_account_sends_only_for_its_own_areas()
    {
        var database = await DatabaseAsync();
        var account = new NewAccount("office.other", Roles.BankOffice, ["002716", "006307"], "ba con sông ở Định Hóa");
        Assert.Empty(await database.Get<CreateAccount>().RunAsync(account, Reader.CommandLine, CancellationToken.None));
        var sender = await database.Get<FindReader>().RunAsync("office.other", CancellationToken.None);

        var result = await database.SendAsync(new LoanFileCase().Row().Bytes(), "mau31.csv", by: sender);

        Assert.Equal((JobOutcome.Refused, "area-not-yours"), (result.Outcome, result.Receipt.File.Verdict));
        await using var db = database.Open();
        Assert.Equal(0, await db.LoanRows.CountAsync() + await db.FileVersions.CountAsync());
    }

    [SkippableFact]
    public async Task A_file_of_an_account_that_was_disabled_since_is_not_accepted()
    {
        var database = await DatabaseAsync();
        var account = new NewAccount("office.left", Roles.BankOffice, ["004820"], "ba con sông ở Định Hóa");
        Assert.Empty(await database.Get<CreateAccount>().RunAsync(account, Reader.CommandLine, CancellationToken.None));
        var sender = await database.Get<FindReader>().RunAsync("office.left", CancellationToken.None);
        await using (var db = database.Open())
        {
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(a => a.Enabled, false));
        }

        var result = await database.SendAsync(new LoanFileCase().Row().Bytes(), "mau31.csv", by: sender);

        Assert.Equal((JobOutcome.Refused, "area-not-yours"), (result.Outcome, result.Receipt.File.Verdict));
    }

    [SkippableFact]
    public async Task The_same_bytes_again_change_nothing()
    {
        var database = await DatabaseAsync();
        var bytes = new LoanFileCase().Row().Bytes();
        var first = await database.SendAsync(bytes, "mau31.csv");

        var second = await database.SendAsync(bytes, "again.csv");

        Assert.Equal((JobOutcome.Done, first.Receipt.File.Id), (second.Outcome, second.Receipt.File.Id));
        await using var db = database.Open();
        Assert.Equal(1, await db.FileVersions.CountAsync());
    }

    [SkippableFact]
    public async Task A_file_is_imported_by_one_process_at_a_time()
    {
        var database = await DatabaseAsync();
        var id = await ReceiveAsync(database, new LoanFileCase().Row());
        var import = database.Get<ImportReceivedFile>();

        var results = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => import.RunAsync(id, "schedule", null, CancellationToken.None))));

        Assert.All(results, r => Assert.Contains(r.Outcome, new[] { JobOutcome.Done, JobOutcome.Running }));
        await using var db = database.Open();
        Assert.Equal(1, await db.FileVersions.CountAsync());
        Assert.Equal(1, await db.LoanRows.CountAsync());
    }

    [SkippableFact]
    public async Task A_stopped_import_leaves_nothing_and_its_file_waits()
    {
        var database = await DatabaseAsync();
        var id = await ReceiveAsync(database, new LoanFileCase().Row());
        using var stop = new CancellationTokenSource();
        var stopping = new StopAtOnce(stop);

        var result = await database.Get<ImportReceivedFile>().RunAsync(id, "schedule", stopping, stop.Token);

        Assert.Equal((JobOutcome.Cancelled, FileState.Received), (result.Outcome, result.Receipt.File.State));
        await using var db = database.Open();
        Assert.Equal(0, await db.LoanRows.CountAsync());
        Assert.Equal(0, await db.FileVersions.CountAsync());
    }

    private static async Task<int> ReceiveAsync(TestDatabase database, LoanFileCase file)
    {
        var received = await database.Get<ReceiveFile>().RunAsync(
            new MemoryStream(file.Bytes()), "mau31.csv", new Asked(), Reader.CommandLine, CancellationToken.None);
        return received.SourceFileId;
    }

    private sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<long>
    {
        public void Report(long value) => stop.Cancel();
    }
}
