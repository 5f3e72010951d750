using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Dashboard.Start;
using FundsMonitor.Core.Importing;
using FundsMonitor.Testing;
using FundsMonitor.Tests.SampleData;
using FundsMonitor.UseCases.Dashboard.Start;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Dashboard.Start;

/// <summary>Where the first hour stands is read from what is stored.</summary>
public sealed class ReadStartTests
{
    private const string KimPhuong = "05551";
    private static readonly Reader Admin = new("admin", Roles.Administrator, AreaLimit.None);
    private static readonly Reader Finance = new("finance", Roles.FinanceOfficer, AreaLimit.None);

    [Fact]
    public async Task An_empty_installation_waits_for_a_place_and_offers_the_sample()
    {
        await using var database = await PreparedAsync();
        var start = await ReadAsync(database);

        Assert.Equal(
            [StartState.Done, StartState.Open, StartState.Open, StartState.Open, StartState.Open], start.Steps.Select(s => s.State));
        Assert.Equal(StartStepName.Place, start.Next);
        Assert.True(start.MayTakeSample);
        Assert.False(start.IsWorking);
    }

    [Fact]
    public async Task Each_file_moves_its_step_and_the_month_is_done_when_it_is_reconciled()
    {
        await using var database = await PreparedAsync();
        Assert.Null(await MarkAsync(database, new(StartNoteKind.Place, CommuneCode: KimPhuong)));
        await ImportAsync(database, "cam-luong/DS ho ngheo, can ngheo, moi thoat ngheo 2023.xls");
        var foreign = Step(await ReadAsync(database), StartStepName.Register);
        Assert.Equal((StartState.Trouble, "Xã Kim Phượng"), (foreign.State, Assert.Single(foreign.Missing)));

        await ImportAsync(database, "kim-phuong/Danh sach ho ngheo can ngheo 2024.xlsx");
        await ImportAsync(database, "kim-phuong/QD 38 phan bo von 2024.xlsx");
        await ImportAsync(database, "kim-phuong/31_HSTD_CHITIET_4820_31012024.xlsx");
        var loaded = await ReadAsync(database);
        Assert.Equal(StartState.Done, Step(loaded, StartStepName.Register).State);
        Assert.Equal(StartState.Done, Step(loaded, StartStepName.Allocations).State);
        Assert.Equal(StartState.Working, Step(loaded, StartStepName.FirstMonth).State);
        Assert.True(loaded.IsWorking);
        Assert.False(loaded.MayTakeSample);

        await database.Get<ReconcileMonth>().RunAsync(new(2024, 1), null, "test", CancellationToken.None);
        var done = await ReadAsync(database);
        Assert.True(done.IsDone);
        var loans = Assert.Single(Step(done, StartStepName.FirstMonth).Holdings);
        Assert.Equal((FileKind.Loans, 202401), (loans.Kind, loans.Period));
    }

    [Fact]
    public async Task A_refused_file_is_shown_with_its_reason_until_a_good_one_comes()
    {
        await using var database = await PreparedAsync();
        await ImportAsync(database, "inbox/offices/006307/31_HSTD_CHITIET_6307_30042024.xlsx", "006307");
        var step = Step(await ReadAsync(database), StartStepName.FirstMonth);

        Assert.Equal(StartState.Trouble, step.State);
        var trouble = Assert.Single(step.Troubles);
        Assert.Equal(FileState.Refused, trouble.State);
        Assert.NotNull(trouble.Verdict);
    }

    [Fact]
    public async Task A_step_is_left_out_taken_up_again_and_the_card_is_put_aside()
    {
        await using var database = await PreparedAsync();
        var skip = new StartMark(StartNoteKind.Skipped, StartStepName.Allocations);
        Assert.Null(await MarkAsync(database, skip));
        Assert.Null(await MarkAsync(database, skip));
        Assert.Equal(StartState.Skipped, Step(await ReadAsync(database), StartStepName.Allocations).State);
        Assert.Null(await database.Get<MarkStart>().RunAsync(skip, takeBack: true, Admin, CancellationToken.None));
        Assert.Equal(StartState.Open, Step(await ReadAsync(database), StartStepName.Allocations).State);

        Assert.Null(await MarkAsync(database, new(StartNoteKind.Dismissed)));
        Assert.True((await ReadAsync(database)).IsDismissed);
        await using var db = database.Open();
        Assert.Equal(
            ["start-skipped", "start-skipped", "start-dismissed"],
            await db.AuditEntries.OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());
    }

    [Fact]
    public async Task Only_an_administrator_chooses_and_only_what_there_is_today()
    {
        await using var database = await PreparedAsync();
        Assert.NotNull(await database.Get<MarkStart>().RunAsync(
            new(StartNoteKind.Place, CommuneCode: KimPhuong), takeBack: false, Finance, CancellationToken.None));
        Assert.NotNull(await database.Get<KeepOffice>().RunAsync("004820", "PGD", Finance, CancellationToken.None));
        Assert.Contains("15139", (await MarkAsync(database, new(StartNoteKind.Place, CommuneCode: "15139")))!.En, StringComparison.Ordinal);
        Assert.NotNull(await MarkAsync(database, new(StartNoteKind.Place, CommuneCode: "872")));
        Assert.Empty((await ReadAsync(database)).Communes);
    }

    [Fact]
    public async Task The_sample_goes_into_an_empty_database_only_and_is_never_taken_back()
    {
        await using var database = await PreparedAsync();
        var sample = new StartMark(StartNoteKind.Sample);
        await ImportAsync(database, "kim-phuong/QD 38 phan bo von 2024.xlsx");
        Assert.Contains("trống", (await MarkAsync(database, sample))!.Vi, StringComparison.Ordinal);
        Assert.False(await database.Get<ReadSampleMark>().RunAsync(CancellationToken.None));

        await using var empty = await PreparedAsync();
        Assert.Null(await MarkAsync(empty, sample));
        Assert.True(await empty.Get<ReadSampleMark>().RunAsync(CancellationToken.None));
        Assert.NotNull(await empty.Get<MarkStart>().RunAsync(sample, takeBack: true, Admin, CancellationToken.None));
        Assert.Equal(new SampleProgress(0, 0, false, false, ""), (await ReadAsync(empty)).Sample);
    }

    [Fact]
    public async Task Places_are_offered_by_province_and_an_office_is_named_with_its_whole_code()
    {
        await using var database = await PreparedAsync();
        var (provinces, none) = await database.Get<ListStartPlaces>().RunAsync("", CancellationToken.None);
        Assert.Contains("Tỉnh Thái Nguyên", provinces);
        Assert.Empty(none);
        var (_, communes) = await database.Get<ListStartPlaces>().RunAsync("Tỉnh Thái Nguyên", CancellationToken.None);
        Assert.Contains(new StartPlace(KimPhuong, "Xã Kim Phượng"), communes);
        Assert.DoesNotContain(communes, c => c.Name == "Xã Quy Kỳ");

        Assert.NotNull(await database.Get<KeepOffice>().RunAsync("4820", "PGD Định Hóa", Admin, CancellationToken.None));
        Assert.NotNull(await database.Get<KeepOffice>().RunAsync("004820", " ", Admin, CancellationToken.None));
        Assert.Null(await database.Get<KeepOffice>().RunAsync("004820", "PGD Định Hóa", Admin, CancellationToken.None));
        Assert.Equal(new StartPlace("004820", "PGD Định Hóa"), Assert.Single((await ReadAsync(database)).Offices));
    }

    [Theory]
    [InlineData(true, 1, 1, true, StartState.Done)]
    [InlineData(false, 1, 1, true, StartState.Working)]
    [InlineData(false, 0, 1, true, StartState.Skipped)]
    [InlineData(false, 0, 1, false, StartState.Trouble)]
    [InlineData(false, 0, 0, false, StartState.Open)]
    public void A_step_stands_where_the_most_that_is_known_puts_it(
        bool isReached, int underway, int troubles, bool isSkipped, StartState state) =>
        Assert.Equal(state, StartSteps.Of(new(isReached, underway, troubles, isSkipped)));

    private static async Task<TestDatabase> PreparedAsync()
    {
        var database = await TestDatabase.CreateAsync(Database.DatabaseProvider.Sqlite);
        await database.Get<PrepareDatabase>().RunAsync(CancellationToken.None);
        return database;
    }

    private static Task<StartReading> ReadAsync(TestDatabase database) => database.Get<ReadStart>().RunAsync(CancellationToken.None);

    private static Task<Core.Text.Bilingual?> MarkAsync(TestDatabase database, StartMark mark) =>
        database.Get<MarkStart>().RunAsync(mark, takeBack: false, Admin, CancellationToken.None);

    private static StartStep Step(StartReading start, StartStepName name) => start.Steps.Single(s => s.Name == name);

    private static async Task ImportAsync(TestDatabase database, string path, string office = "")
    {
        await using var content = File.OpenRead(SampleFolder.Full(path));
        var received = await database.Get<ReceiveFile>()
            .RunAsync(content, Path.GetFileName(path), new Asked(OfficeCode: office), Reader.CommandLine, CancellationToken.None);
        await database.Get<ImportReceivedFile>().RunAsync(received.SourceFileId, "test", rowsRead: null, CancellationToken.None);
    }
}
