using System.Text;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Importing.Listing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Importing;

public sealed class ReceiveFileOnSqlite() : ReceiveFileTests(DatabaseProvider.Sqlite);

public sealed class ReceiveFileOnPostgreSql() : ReceiveFileTests(DatabaseProvider.PostgreSql);

public sealed class ReceiveFileOnSqlServer() : ReceiveFileTests(DatabaseProvider.SqlServer);

/// <summary>Bytes come in and are kept once.</summary>
public abstract class ReceiveFileTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly Reader Office = new("office", Roles.BankOffice, new AreaLimit(false, ["004820"], []));

    [SkippableFact]
    public async Task Bytes_are_kept_under_their_hash_with_what_the_sender_said()
    {
        var database = await DatabaseAsync();

        var received = await ReceiveAsync(database, "abc", new Asked(FileKind.Loans, new Month(2024, 3)), Office);

        Assert.Equal((true, FileState.Received), (received.IsNew, received.State));
        var file = await FileAsync(database, received.SourceFileId);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", file.Sha256);
        Assert.Equal(("DUNO.xlsx", 3L, "office", "004820"), (file.Name, file.Size, file.ReceivedBy, file.AskedOffice));
        Assert.Equal((FileKind.Loans, 202403), (file.AskedKind, file.AskedMonth));
        Assert.Equal("abc", await File.ReadAllTextAsync(database.Get<FileStore>().PathOf(file.Sha256)));
    }

    [SkippableFact]
    public async Task The_same_bytes_twice_change_nothing()
    {
        var database = await DatabaseAsync();
        var first = await ReceiveAsync(database, "abc", new Asked(), Office);

        var second = await ReceiveAsync(database, "abc", new Asked(FileKind.Register), Reader.CommandLine);

        Assert.Equal((first.SourceFileId, false), (second.SourceFileId, second.IsNew));
        var file = await FileAsync(database, first.SourceFileId);
        Assert.Equal(("office", null), (file.ReceivedBy, file.AskedKind));
    }

    [SkippableFact]
    public async Task A_file_that_was_replaced_and_comes_again_is_told_that_it_does_not_count()
    {
        var database = await DatabaseAsync();
        var first = new LoanFileCase().Row().Bytes();
        await database.SendAsync(first, "first.csv");
        await database.SendAsync(new LoanFileCase().Row(("Mức vay", 40_000_000)).Bytes(), "second.csv", new Asked { Hold = false });

        var again = await database.SendAsync(first, "first.csv");

        Assert.Equal(VersionState.Superseded, Assert.Single(again.Receipt.Versions).State);
        Assert.Contains("1 trong 1 phiên bản của tệp nay không còn được tính", again.Receipt.Verdict.Vi, StringComparison.Ordinal);
        Assert.Contains("bring it back", again.Receipt.Remedy!.En, StringComparison.Ordinal);
        var progress = await database.Get<ReadImportProgress>().RunAsync(
            Reader.CommandLine, [again.Receipt.File.Id], CancellationToken.None);
        Assert.Equal(again.Receipt.Verdict, Assert.Single(progress).Verdict);
    }

    [SkippableFact]
    public async Task The_same_bytes_at_the_same_moment_are_one_file()
    {
        var database = await DatabaseAsync();

        var all = await Task.WhenAll(Enumerable.Range(0, 6)
            .Select(_ => Task.Run(() => ReceiveAsync(database, "abc", new Asked(), Reader.CommandLine))));

        Assert.Single(all.Select(r => r.SourceFileId).Distinct());
        Assert.Single(all, r => r.IsNew);
    }

    [SkippableTheory]
    [InlineData(FileState.Refused, false, FileState.Refused)]
    [InlineData(FileState.Refused, true, FileState.Received)]
    [InlineData(FileState.Failed, false, FileState.Received)]
    [InlineData(FileState.Accepted, true, FileState.Accepted)]
    public async Task Only_a_failed_file_or_a_refused_one_with_another_word_is_imported_again(
        FileState before, bool anotherWord, FileState after)
    {
        var database = await DatabaseAsync();
        var first = await ReceiveAsync(database, "abc", new Asked(), Reader.CommandLine);
        await using (var db = database.Open())
        {
            await db.SourceFiles.ExecuteUpdateAsync(set => set.SetProperty(f => f.State, before));
        }

        var second = await ReceiveAsync(database, "abc", anotherWord ? new Asked(FileKind.Plan) : new Asked(), Reader.CommandLine);

        Assert.Equal((first.SourceFileId, false, after), (second.SourceFileId, second.IsNew, second.State));
    }

    [SkippableFact]
    public async Task More_than_64_MiB_are_not_kept()
    {
        var database = await DatabaseAsync();
        await using var endless = new EndlessStream();

        var received = await database.Get<ReceiveFile>()
            .RunAsync(endless, "big.csv", new Asked(), Reader.CommandLine, CancellationToken.None);

        Assert.Equal("file-too-large", received.Refusal?.Code);
        await using var db = database.Open();
        Assert.Equal(0, await db.SourceFiles.CountAsync());
        Assert.Empty(Directory.GetFiles(Path.Combine(database.Options.DataFolder, "files")));
    }

    [SkippableFact]
    public async Task A_chair_sends_nothing_and_an_office_only_for_itself()
    {
        var database = await DatabaseAsync();
        var chair = new Reader("chair", Roles.CommuneChair, new AreaLimit(false, [], ["05551"]));

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => ReceiveAsync(database, "abc", new Asked(), chair));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => ReceiveAsync(database, "abc", new Asked(OfficeCode: "002716"), Office));
    }

    private static Task<Received> ReceiveAsync(TestDatabase database, string content, Asked asked, Reader by) =>
        database.Get<ReceiveFile>()
            .RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), "C:\\tmp\\DUNO.xlsx", asked, by, CancellationToken.None);

    private static async Task<SourceFile> FileAsync(TestDatabase database, int id)
    {
        await using var db = database.Open();
        return await db.SourceFiles.AsNoTracking().SingleAsync(f => f.Id == id);
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(buffer.Length);
    }
}
