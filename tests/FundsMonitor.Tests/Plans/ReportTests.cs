using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.Jobs.Plans;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Plans.Reports;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Plans;

public sealed class ReportsOnSqlite() : ReportTests(DatabaseProvider.Sqlite);

public sealed class ReportsOnPostgreSql() : ReportTests(DatabaseProvider.PostgreSql);

public sealed class ReportsOnSqlServer() : ReportTests(DatabaseProvider.SqlServer);

/// <summary>Owed reports: listed, late, noted as received.</summary>
public abstract class ReportTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private const string ThuongQuang = "20173";
    private static readonly Reader Officer = new("finance", Roles.FinanceOfficer, AreaLimit.None);

    [SkippableFact]
    public async Task What_a_plan_asks_for_is_listed_with_what_came()
    {
        var database = await PlansAsync();
        var reports = await ListAsync(database, 2021);

        Assert.Equal(
            [
                "2021-06-15 Received UBND xã Thượng Quảng", "2021-06-30 Received UBND huyện Nam Đông",
                "2021-11-20 Late UBND xã Thượng Quảng", "2021-12-10 Late UBND huyện Nam Đông", "2021 Open UBND huyện Nam Đông",
            ],
            reports.Select(r => $"{r.Report.PeriodKey} {r.State} {r.Receiver}"));
    }

    [SkippableFact]
    public async Task A_late_report_is_found_until_somebody_notes_that_it_came()
    {
        var database = await PlansAsync();
        var late = (await ListAsync(database, 2021)).First(r => r.State == ReportState.Late);
        await database.Get<CheckDueReports>().RunAsync(new DateOnly(2024, 4, 2), "test", CancellationToken.None);

        var fault = await NoteAsync(database, Noted(late), Officer);

        Assert.Null(fault);
        Assert.Equal(["2021-11 Gone", "2021-12 Open"], await FindingsAsync(database));
        var again = (await ListAsync(database, 2021)).Single(r => r.Report.PeriodKey == late.Report.PeriodKey);
        Assert.Equal((ReportState.Received, new DateOnly(2021, 11, 25), "Văn thư", "finance"),
            (again.State, again.Receipt!.ReceivedOn, again.Receipt.ReceivedBy, again.Receipt.NotedBy));
        await using var db = database.Open();
        Assert.Equal("finance", (await db.AuditEntries.SingleAsync(a => a.Action == "report-noted")).By);
    }

    [SkippableFact]
    public async Task What_cannot_be_noted_is_not()
    {
        var database = await PlansAsync();
        var late = (await ListAsync(database, 2021)).First(r => r.State == ReportState.Late);
        var elsewhere = Officer with { Limit = new(false, [], ["05551"]) };

        Assert.NotNull(await NoteAsync(database, Noted(late), Officer with { Role = Roles.CommuneChair }));
        Assert.NotNull(await NoteAsync(database, Noted(late), elsewhere));
        Assert.NotNull(await NoteAsync(database, Noted(late) with { ReceivedOn = new(2024, 4, 3) }, Officer));
        Assert.NotNull(await NoteAsync(database, Noted(late) with { ReceivedBy = " " }, Officer));
        Assert.NotNull(await NoteAsync(database, Noted(late) with { PeriodKey = "2021-11-21" }, Officer));
        Assert.Null(await NoteAsync(database, Noted(late), Officer));
        Assert.NotNull(await NoteAsync(database, Noted(late), Officer));
    }

    [SkippableFact]
    public async Task What_was_noted_is_taken_back_stays_to_be_read_and_may_be_noted_again()
    {
        var database = await PlansAsync();
        var late = (await ListAsync(database, 2021)).First(r => r.State == ReportState.Late);
        await NoteAsync(database, Noted(late), Officer);
        var receipt = (await OneAsync(database, late)).Receipt!;

        Assert.NotNull(await TakeBackAsync(database, receipt.Id, " ", Officer));
        Assert.NotNull(await TakeBackAsync(database, receipt.Id, "nhầm", Officer with { Role = Roles.BankOffice }));
        Assert.NotNull(await TakeBackAsync(database, receipt.Id, "nhầm", Officer with { Limit = new(false, [], ["05551"]) }));
        Assert.Null(await TakeBackAsync(database, receipt.Id, "nhầm xã", Officer));
        Assert.NotNull(await TakeBackAsync(database, receipt.Id, "nhầm xã", Officer));

        var again = await OneAsync(database, late);
        Assert.Equal((ReportState.Late, "nhầm xã", "finance"), (again.State, again.TakenBack!.TakenBackNote, again.TakenBack.TakenBackBy));
        Assert.Contains("2021-11 Open", await FindingsAsync(database));
        Assert.Null(await NoteAsync(database, Noted(late), Officer));
        Assert.Contains("2021-11 Gone", await FindingsAsync(database));
    }

    [SkippableFact]
    public async Task A_receiver_that_is_no_more_is_told_with_its_successors()
    {
        var database = await PlansAsync();
        Clock.Advance(TimeSpan.FromDays(700));
        var late = (await ListAsync(database, 2021)).Single(r => r.Report.PeriodKey == "2021-12-10");

        Assert.Equal(("UBND huyện Nam Đông", "UBND thành phố Huế"), (late.Receiver, late.ReceiverToday));
        Assert.Equal(
            ["UBND huyện Nam Đông 2024-12-31 UBND huyện Phú Lộc", "UBND huyện Phú Lộc 2025-06-30 UBND thành phố Huế"],
            late.Abolished.Select(r => $"{r.Name} {r.Until:yyyy-MM-dd} {r.SuccessorName}"));
    }

    [SkippableFact]
    public async Task Reports_are_searched_by_state_words_month_and_area()
    {
        var database = await PlansAsync();
        var everywhere = new AreaScope(AreaLimit.None, AreaLimit.None);
        var all = new ReportFilter(2021, 2024);

        Assert.Equal(2, await CountAsync(database, everywhere, all with { State = ReportState.Late }));
        Assert.Equal(2, await CountAsync(database, everywhere, all with { State = ReportState.Received }));
        Assert.Equal(1, await CountAsync(database, everywhere, all with { Text = "DOI THOAI" }));
        Assert.Equal(1, await CountAsync(database, everywhere, all with { Due = new(2021, 11) }));
        var office = new AreaScope(new(false, ["006307"], []), AreaLimit.None);
        Assert.Equal(16, await CountAsync(database, office, all));
        var page = await database.Get<SearchReports>().RunAsync(
            everywhere, all, new(0, 1, nameof(OwedReport.Report.LastDay), true), CancellationToken.None);
        Assert.Equal((1, 52), (page.Items.Count, page.Total));
    }

    private static async Task<int> CountAsync(TestDatabase database, AreaScope scope, ReportFilter filter) =>
        (await database.Get<SearchReports>().RunAsync(scope, filter, new(0, 100), CancellationToken.None)).Total;

    private static async Task<OwedReport> OneAsync(TestDatabase database, OwedReport report) =>
        (await ListAsync(database, report.Obligation.Year)).Single(r => r.Report.PeriodKey == report.Report.PeriodKey);

    private static Task<Core.Text.Bilingual?> TakeBackAsync(TestDatabase database, int receipt, string why, Reader by) =>
        database.Get<TakeBackReport>().RunAsync(receipt, why, by, CancellationToken.None);

    private static NotedReport Noted(OwedReport report) =>
        new(report.Obligation.Id, report.Report.PeriodKey, new(2021, 11, 25), "Văn thư", "");

    private static Task<Core.Text.Bilingual?> NoteAsync(TestDatabase database, NotedReport report, Reader by) =>
        database.Get<NoteReport>().RunAsync(report, by, CancellationToken.None);

    private static async Task<IReadOnlyList<OwedReport>> ListAsync(TestDatabase database, int year) =>
        [.. (await database.Get<ListReports>().RunAsync(Officer, AreaLimit.None, year, CancellationToken.None))
            .Where(r => r.Obligation.CommuneCode == ThuongQuang)];

    private static async Task<IReadOnlyList<string>> FindingsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var findings = await db.Findings.AsNoTracking().OrderBy(f => f.Month).ToListAsync();
        return [.. findings.Select(f => $"{f.Month} {f.State}")];
    }

    private async Task<TestDatabase> PlansAsync()
    {
        var database = await DatabaseAsync();
        await using var db = database.Open();
        await DemoReports.AddMissingAsync(db, Clock, CancellationToken.None);
        return database;
    }
}
