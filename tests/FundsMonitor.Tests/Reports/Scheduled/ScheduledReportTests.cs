using System.Text;
using DocumentFormat.OpenXml.Packaging;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Reports;
using FundsMonitor.Core.Reports.Scheduled;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Dashboard;
using FundsMonitor.Tests.Databases;
using FundsMonitor.Tests.Importing.Reminders;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Importing.Reminders;
using FundsMonitor.UseCases.Jobs;
using FundsMonitor.UseCases.Reports;
using FundsMonitor.UseCases.Reports.Scheduled;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using static System.Threading.CancellationToken;

namespace FundsMonitor.Tests.Reports.Scheduled;

public sealed class ScheduledReportsOnSqlite() : ScheduledReportTests(DatabaseProvider.Sqlite);

public sealed class ScheduledReportsOnPostgreSql() : ScheduledReportTests(DatabaseProvider.PostgreSql);

public sealed class ScheduledReportsOnSqlServer() : ScheduledReportTests(DatabaseProvider.SqlServer);

/// <summary>Reports by the clock, which stands at 2 April 2024 until a test moves it.</summary>
public abstract class ScheduledReportTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private const string Password = "FundsMonitor-test-2024";
    private static readonly NewSubscription Monthly = new(OverviewRows.KimPhuong, ReportScale.Month, ReportFormat.Word, 12, ByMail: true);

    [SkippableFact]
    public async Task A_report_is_made_once_on_its_day_and_only_its_owner_gets_it()
    {
        var database = await WithAccountsAsync();
        Assert.Empty(await SubscribeAsync(database, "chair", Monthly));
        Assert.Single(await SubscribeAsync(database, "chair", Monthly));

        Assert.Equal(0, await MakeAsync(database));
        To(2024, 4, 12);
        Assert.Equal(1, await MakeAsync(database));
        Assert.Equal(0, await MakeAsync(database));

        var made = Assert.Single((await ListAsync(database, "chair")).Items);
        Assert.Equal(("2024-03", MadeState.Made, true), (made.Made.PeriodKey, made.Made.State, made.MayOpen));
        var opened = (await OpenAsync(database, "chair", made.Made.Id))!;
        using (var document = WordprocessingDocument.Open(opened.Content, false))
        {
            Assert.Contains("XÃ KIM PHƯỢNG", document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        }

        Assert.Null(await OpenAsync(database, "finance", made.Made.Id));
        Assert.Empty((await ListAsync(database, "finance")).Items);
        await using var db = database.Open();
        var noted = await db.AuditEntries.Where(a => a.Action.StartsWith("report-")).OrderBy(a => a.Id).Select(a => a.Action).ToListAsync();
        Assert.Equal(["report-subscribed", "report-made", "report-downloaded"], noted);
    }

    [SkippableFact]
    public async Task What_was_due_while_nothing_ran_is_made_up_and_what_was_due_in_a_rest_is_not()
    {
        var database = await WithAccountsAsync();
        await SubscribeAsync(database, "chair", Monthly);
        To(2024, 6, 20);
        Assert.Equal(3, await MakeAsync(database));
        var id = (await OwnAsync(database, "chair"))[0].Subscription.Id;
        Assert.False(await PauseAsync(database, "finance", (id, true)));
        Assert.True(await PauseAsync(database, "chair", (id, true)));
        To(2024, 9, 1);
        Assert.Equal(0, await MakeAsync(database));
        Assert.True(await PauseAsync(database, "chair", (id, false)));
        Assert.Equal(0, await MakeAsync(database));
        var item = Assert.Single(await OwnAsync(database, "chair"));
        Assert.Equal(("2024-08", new DateOnly(2024, 9, 12)), (item.Next!.ToString(), item.NextOn));
        To(2024, 9, 12);
        Assert.Equal(1, await MakeAsync(database));

        var reader = await ReaderAsync(database, "chair");
        Assert.True(await database.Get<RemoveSubscription>().RunAsync(id, reader, None));
        To(2024, 10, 30);
        Assert.Equal(0, await MakeAsync(database));
        var made = (await ListAsync(database, "chair")).Items.Select(i => i.Made.PeriodKey);
        Assert.Equal(["2024-08", "2024-05", "2024-04", "2024-03"], made);
    }

    [SkippableTheory]
    [InlineData(NotMadeReason.AccountDisabled)]
    [InlineData(NotMadeReason.RoleChanged)]
    [InlineData(NotMadeReason.PlaceNotAllowed)]
    public async Task Rights_are_those_of_the_day_and_what_is_not_made_is_told(NotMadeReason reason)
    {
        var database = await WithAccountsAsync();
        await SubscribeAsync(database, "chair", Monthly);
        To(2024, 4, 12);
        Assert.Equal(1, await MakeAsync(database));
        await ChangeAsync(database, reason);
        To(2024, 5, 12);

        Assert.Equal(0, await MakeAsync(database));
        Assert.Equal(0, await MakeAsync(database));

        await using var db = database.Open();
        var told = await db.MadeReports.OrderBy(m => m.Id).LastAsync();
        Assert.Equal(("2024-04", MadeState.NotMade, reason, ""), (told.PeriodKey, told.State, told.Reason, told.Sha256));
        var run = await db.JobRuns.Where(r => r.Job == JobNames.MakeReports).OrderBy(r => r.Id).Skip(1).FirstAsync();
        Assert.Equal((JobOutcome.Done, "0 báo cáo đã lập, 1 không lập."), (run.Outcome, run.MessageIn("vi")));
        var before = await db.MadeReports.OrderBy(m => m.Id).FirstAsync();
        Assert.Null(await OpenAsync(database, "chair", before.Id));
    }

    [SkippableFact]
    public async Task Nobody_subscribes_to_a_place_outside_his_areas_or_to_a_day_that_some_months_lack()
    {
        var database = await WithAccountsAsync();
        Assert.Single(await SubscribeAsync(database, "chair", Monthly with { Place = OverviewRows.CamLuong }));
        Assert.Single(await SubscribeAsync(database, "chair", Monthly with { Place = "19" }));
        Assert.Single(await SubscribeAsync(database, "chair", Monthly with { Day = 29 }));
        Assert.Single(await SubscribeAsync(database, "chair", Monthly with { Scale = (ReportScale)9 }));
        Assert.Empty(await SubscribeAsync(database, "finance", Monthly with { Place = "19" }));
        Assert.Empty(await SubscribeAsync(database, "finance", Monthly with { Place = "" }));
    }

    [SkippableFact]
    public async Task A_mail_says_once_that_it_is_ready_and_nothing_else()
    {
        await using var server = new LocalMailServer { TurnsAway = true };
        var database = await WithAccountsAsync();
        await SubscribeAsync(database, "chair", Monthly);
        To(2024, 4, 12);
        Assert.Equal(1, await MakeAsync(database, server));
        Assert.Empty(server.Letters);
        server.TurnsAway = false;
        await MakeAsync(database, server);
        await MakeAsync(database, server);

        var letter = Assert.Single(server.Letters);
        Assert.Equal("chair@commune.example", letter.To);
        using var message = await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(letter.Text)));
        Assert.StartsWith("Báo cáo tháng 3 năm 2024 đã sẵn sàng", message.Subject, StringComparison.Ordinal);
        Assert.Contains("https://funds.example/reports/scheduled", message.TextBody, StringComparison.Ordinal);
        foreach (var word in new[] { "Kim Phượng", OverviewRows.KimPhuong, "847", "chair" })
        {
            Assert.DoesNotContain(word, message.TextBody, StringComparison.OrdinalIgnoreCase);
        }
    }

    [SkippableFact]
    public async Task What_has_been_kept_long_enough_is_removed_and_a_changed_file_is_not_given_out()
    {
        var database = await WithAccountsAsync();
        await SubscribeAsync(database, "chair", Monthly);
        To(2024, 4, 12);
        await MakeAsync(database);
        var made = Assert.Single((await ListAsync(database, "chair")).Items).Made;
        var path = PathOf(database, made);
        var id = (await OwnAsync(database, "chair"))[0].Subscription.Id;
        await PauseAsync(database, "chair", (id, true));
        To(2026, 4, 14);
        await MakeAsync(database);
        Assert.False(File.Exists(path));
        Assert.Equal(0, (await ListAsync(database, "chair")).Total);

        await PauseAsync(database, "chair", (id, false));
        To(2026, 5, 12);
        Assert.Equal(1, await MakeAsync(database));
        var next = Assert.Single((await ListAsync(database, "chair")).Items).Made;
        await File.AppendAllTextAsync(PathOf(database, next), "x");
        Assert.Null(await OpenAsync(database, "chair", next.Id));
    }

    private static string PathOf(TestDatabase database, MadeReport made) => Directory.EnumerateFiles(
        Path.Combine(database.Options.DataFolder, "reports"), made.Sha256, SearchOption.AllDirectories).Single();

    private async Task<TestDatabase> WithAccountsAsync()
    {
        var database = await DatabaseAsync();
        await using var db = database.Open();
        await OverviewRows.AddAsync(db);
        var create = database.Get<CreateAccount>();
        Assert.Empty(await create.RunAsync(
            new("chair", Roles.CommuneChair, [OverviewRows.KimPhuong], Password), Reader.CommandLine, None));
        Assert.Empty(await create.RunAsync(new("finance", Roles.FinanceOfficer, ["*"], Password), Reader.CommandLine, None));
        await db.Users.Where(u => u.UserName == "chair").ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, "chair@commune.example"));
        return database;
    }

    private async Task ChangeAsync(TestDatabase database, NotMadeReason reason)
    {
        await using var db = database.Open();
        var chair = await db.Users.Include(u => u.Areas).SingleAsync(u => u.UserName == "chair");
        switch (reason)
        {
            case NotMadeReason.AccountDisabled:
                chair.Enabled = false;
                break;
            case NotMadeReason.RoleChanged:
                var finance = await db.Roles.SingleAsync(r => r.Name == Roles.FinanceOfficer);
                db.UserRoles.RemoveRange(db.UserRoles.Where(r => r.UserId == chair.Id));
                db.UserRoles.Add(new() { UserId = chair.Id, RoleId = finance.Id });
                break;
            default:
                chair.Areas[0].Code = OverviewRows.CamLuong;
                break;
        }

        await db.SaveChangesAsync();
    }

    /// <summary>Noon in Vietnam.</summary>
    private void To(int year, int month, int day) => Clock.SetUtcNow(new(year, month, day, 5, 0, 0, TimeSpan.Zero));

    private static Task<Reader> ReaderAsync(TestDatabase database, string name) => database.Get<FindReader>().RunAsync(name, None);

    private static async Task<IReadOnlyList<object>> SubscribeAsync(TestDatabase database, string name, NewSubscription asked) =>
        await database.Get<SubscribeToReport>().RunAsync(asked, await ReaderAsync(database, name), None);

    private static async Task<bool> PauseAsync(TestDatabase database, string name, (int Id, bool Paused) what) =>
        await database.Get<PauseSubscription>().RunAsync(what.Id, what.Paused, await ReaderAsync(database, name), None);

    private static async Task<IReadOnlyList<SubscriptionItem>> OwnAsync(TestDatabase database, string name) =>
        await database.Get<ListSubscriptions>().RunAsync(await ReaderAsync(database, name), None);

    private static async Task<Page<MadeReportItem>> ListAsync(TestDatabase database, string name) =>
        await database.Get<ListMadeReports>().RunAsync(await ReaderAsync(database, name), new(), new(0, 20), None);

    private static async Task<OpenedReport?> OpenAsync(TestDatabase database, string name, int id) =>
        await database.Get<OpenMadeReport>().RunAsync(id, await ReaderAsync(database, name), None);

    private static Task<int?> MakeAsync(TestDatabase database, LocalMailServer? server = null)
    {
        var options = server is null ? new MailOptions() : new MailOptions
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Security = MailSecurity.None,
            From = "funds@province.example",
            SiteUrl = "https://funds.example/",
        };
        var databases = database.Get<IDbContextFactory<FundsDb>>();
        return new MakeDueReports(
            databases,
            database.Get<JobLedger>(),
            database.Get<FindReader>(),
            database.Get<ReadReport>(),
            database.Get<ReportFiles>(),
            new ReportMail(databases, new MailSender(options), options),
            database.Get<TimeProvider>()).RunAsync("test", None);
    }
}
