using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Mapping;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Importing.Mapping;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Importing.Mapping;

public sealed class KeepMappingOnSqlite() : KeepMappingTests(DatabaseProvider.Sqlite);

public sealed class KeepMappingOnPostgreSql() : KeepMappingTests(DatabaseProvider.PostgreSql);

public sealed class KeepMappingOnSqlServer() : KeepMappingTests(DatabaseProvider.SqlServer);

/// <summary>An unknown form is mapped once, and the next file of the same sender is read without asking.</summary>
public abstract class KeepMappingTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly Reader Finance = new("finance", Roles.FinanceOfficer, AreaLimit.None);
    private static readonly Reader Chair = new("chair", Roles.CommuneChair, new AreaLimit(false, [], ["05551"]));

    [SkippableFact]
    public async Task A_mapping_reads_its_file_and_the_next_one_of_the_same_sender()
    {
        var database = await DatabaseAsync();
        var first = await database.SendAsync(File(2024), "a.csv", new(CommuneCode: "05551"));
        Assert.Equal("not-recognised", first.Receipt.File.Verdict);

        Assert.Equal(MappingOutcome.Kept, await KeepAsync(database, first.Receipt.File.Id, Finance));
        var again = await ImportAsync(database, first.Receipt.File.Id);
        var next = await database.SendAsync(File(2025), "b.csv", new(CommuneCode: "05551"));
        var other = await database.SendAsync(File(2026), "c.csv", new(CommuneCode: "05545"));

        Assert.Equal((JobOutcome.Done, "mapping:Bảng của xã"), (again.Outcome, again.Receipt.File.Layout));
        Assert.Equal((JobOutcome.Done, 2), (next.Outcome, next.Receipt.File.RowCount));
        Assert.Equal("not-recognised", other.Receipt.File.Verdict);
        await using var db = database.Open();
        var kept = await db.KeptMappings.SingleAsync();
        Assert.Equal(("commune:05551", "05551", 2, "finance"), (kept.SenderKey, kept.CommuneCode, kept.UsedCount, kept.MadeBy));
        Assert.Equal("mapping-kept", (await db.AuditEntries.SingleAsync(a => a.Action.StartsWith("mapping"))).Action);
    }

    [SkippableFact]
    public async Task The_guess_is_good_enough_to_be_kept_as_it_is()
    {
        var database = await DatabaseAsync();
        var sent = await database.SendAsync(File(2024), "a.csv", new(CommuneCode: "05551"));

        var file = (await database.Get<GuessMapping>().RunAsync(sent.Receipt.File.Id, Finance, CancellationToken.None))!;
        var preview = MappingPreview.Of(file, Draft(file));

        Assert.Equal("register", file.Guess!.Layout.Name);
        Assert.Equal(["Họ và tên", "Ngày sinh", "Số CCCD", "Phân loại hộ"], preview.Headings);
        Assert.Equal([true, true], preview.Rows.Select(r => r.IsRead));
        Assert.Equal(["Ma Văn Tám", "05/07/1980", "0190•••••234", "Nghèo"], preview.Rows[0].Values);
        Assert.Null(preview.Refusal);
    }

    [SkippableFact]
    public async Task What_is_missing_twice_nameless_or_unreadable_is_not_kept()
    {
        var database = await DatabaseAsync();
        var sent = await database.SendAsync(File(2024), "a.csv", new(CommuneCode: "05551"));
        var file = (await database.Get<GuessMapping>().RunAsync(sent.Receipt.File.Id, Finance, CancellationToken.None))!;
        var good = Draft(file);
        (MappingDraft Draft, MappingOutcome Outcome)[] bad =
        [
            (good with { Name = " " }, MappingOutcome.NoName),
            (good with { Fields = new Dictionary<int, string> { [0] = "name" } }, MappingOutcome.Missing),
            (good with { Fields = new Dictionary<int, string> { [0] = "name", [1] = "birth", [2] = "birth" } }, MappingOutcome.Twice),
            (good with { Fields = new Dictionary<int, string> { [4] = "name", [1] = "birth", [0] = "class" } }, MappingOutcome.NotReadable),
        ];

        foreach (var (draft, outcome) in bad)
        {
            Assert.Equal(outcome, await database.Get<KeepMapping>().RunAsync(file.File.Id, draft, Finance, CancellationToken.None));
        }

        await using var db = database.Open();
        Assert.Equal(0, await db.KeptMappings.CountAsync());
        Assert.Equal(FileState.Refused, (await db.SourceFiles.SingleAsync()).State);
    }

    [SkippableFact]
    public async Task Who_did_not_send_it_maps_nothing_and_an_accepted_file_is_not_mapped()
    {
        var database = await DatabaseAsync();
        var refused = await database.SendAsync(File(2024), "a.csv", new(CommuneCode: "05551"));
        var accepted = await database.SendAsync(RegisterCase.Bytes(("05551", "1", "Nghèo")), "b.csv");
        var otherOffice = new Reader("office", Roles.BankOffice, new AreaLimit(false, ["004820"], ["05551"]));

        foreach (var (file, reader) in new[] { (refused, Chair), (refused, otherOffice), (accepted, Finance) })
        {
            Assert.Null(await database.Get<GuessMapping>().RunAsync(file.Receipt.File.Id, reader, CancellationToken.None));
        }
    }

    [SkippableFact]
    public async Task A_removed_mapping_is_used_no_more()
    {
        var database = await DatabaseAsync();
        var first = await database.SendAsync(File(2024), "a.csv", new(CommuneCode: "05551"));
        await KeepAsync(database, first.Receipt.File.Id, Finance);
        var listed = await ListAsync(database, Chair);

        Assert.Equal(1, (await ListAsync(database, Chair, "bang CUA")).Total);
        Assert.Equal(0, (await ListAsync(database, Chair, "bang cua huyen")).Total);
        Assert.Equal(("Bảng của xã", 1), (Assert.Single(listed.Items).Mapping.Name, listed.Total));
        Assert.Empty((await ListAsync(database, Chair with { Limit = new AreaLimit(false, [], ["05545"]) })).Items);
        Assert.False(await database.Get<RemoveMapping>().RunAsync(listed.Items[0].Mapping.Id, Chair, CancellationToken.None));
        Assert.True(await database.Get<RemoveMapping>().RunAsync(listed.Items[0].Mapping.Id, Finance, CancellationToken.None));
        var next = await database.SendAsync(File(2025), "b.csv", new(CommuneCode: "05551"));
        Assert.Equal("not-recognised", next.Receipt.File.Verdict);
    }

    [SkippableFact]
    public async Task The_command_line_may_name_a_mapping_of_any_sender()
    {
        var database = await DatabaseAsync();
        var first = await database.SendAsync(File(2024), "a.csv", new(CommuneCode: "05551"));
        await KeepAsync(database, first.Receipt.File.Id, Finance);

        var named = await database.SendAsync(File(2025), "b.csv", new(CommuneCode: "05545") { Mapping = "Bảng của xã" });
        var wrong = await database.SendAsync(RegisterCase.Bytes(("05551", "1", "Nghèo")), "c.csv", new() { Mapping = "Bảng của xã" });

        Assert.Equal((JobOutcome.Done, "mapping:Bảng của xã"), (named.Outcome, named.Receipt.File.Layout));
        Assert.Equal("mapping-differs", wrong.Receipt.File.Verdict);
    }

    private static byte[] File(int year) => Sending.Bytes(
        [$"BẢNG KÊ HỘ NĂM {year}"],
        ["Tên người trong hộ", "Ngày khai sinh", "Giấy tờ tùy thân", "Xếp vào diện hộ", "Khác"],
        ["Ma Văn Tám", "05/07/1980", "019080001234", "Nghèo", "a"],
        ["Lý Thị Hoa", "01/02/1985", "019185001235", "Cận nghèo", "b"]);

    private static MappingDraft Draft(MappingCase file) => new(
        "",
        new(2, 1),
        "register",
        new Dictionary<int, string> { [0] = "name", [1] = "birth", [2] = "citizen-id", [3] = "class" })
    {
        Name = " Bảng của xã ",
    };

    private static async Task<MappingOutcome> KeepAsync(TestDatabase database, int id, Reader by)
    {
        var file = (await database.Get<GuessMapping>().RunAsync(id, by, CancellationToken.None))!;
        return await database.Get<KeepMapping>().RunAsync(id, Draft(file), by, CancellationToken.None);
    }

    private static Task<ImportResult> ImportAsync(TestDatabase database, int id) =>
        database.Get<ImportReceivedFile>().RunAsync(id, "finance", null, CancellationToken.None);

    private static Task<Page<MappingItem>> ListAsync(TestDatabase database, Reader reader, string text = "") =>
        database.Get<ListMappings>().RunAsync(reader, new(AreaLimit.None) { Text = text }, new PageRequest(0, 20), CancellationToken.None);
}
