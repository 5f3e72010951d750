using System.Text;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing.Completeness;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Importing.Reminders;
using FundsMonitor.UseCases.Jobs;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace FundsMonitor.Tests.Importing.Reminders;

public sealed class RemindersOnSqlite() : ReminderTests(DatabaseProvider.Sqlite);

public sealed class RemindersOnPostgreSql() : ReminderTests(DatabaseProvider.PostgreSql);

public sealed class RemindersOnSqlServer() : ReminderTests(DatabaseProvider.SqlServer);

/// <summary>Reminders through a real mail server of this process. The clock stands at 2 April 2024.</summary>
public abstract class ReminderTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private const string Office = "004820";
    private const string Address = "pgd.dinhhoa@bank.example";

    [SkippableFact]
    public async Task An_office_gets_one_letter_a_day_that_names_what_is_late_and_what_is_due_soon()
    {
        await using var server = new LocalMailServer();
        var database = await OwingAsync();
        var options = Options(server) with { DaysBefore = 10, SiteUrl = "https://funds.example/" };

        Assert.Equal(1, await Send(database, options).RunAsync("test", CancellationToken.None));
        Assert.Equal(0, await Send(database, options).RunAsync("test", CancellationToken.None));

        var letter = Assert.Single(server.Letters);
        Assert.Equal(Address, letter.To);
        using var message = await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(letter.Text)));
        Assert.Equal("Nhắc gửi tệp: 1 trễ hạn, 1 sắp đến hạn / Files: 1 late, 1 due soon", message.Subject);
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        var lines = message.TextBody!.Replace("\r", "", StringComparison.Ordinal).Split('\n');
        Assert.StartsWith("Kính gửi ", lines[0], StringComparison.Ordinal);
        Assert.Contains("- số tổng hợp đối chiếu (01.1, 01.2/BCTD, LEN_31), kỳ 02/2024: hạn 10/03/2024, trễ 23 ngày", lines);
        Assert.Contains("- control totals (01.1, 01.2/BCTD, LEN_31), 03/2024: due 10/04/2024", lines);
        Assert.Contains("Gửi tệp tại https://funds.example/files", lines);
        await using var db = database.Open();
        var log = await db.SentReminders.SingleAsync();
        Assert.Equal((20240402, ReminderState.Sent, 1, 1, 1), (log.DayKey, log.State, log.Attempts, log.Late, log.DueSoon));
    }

    [SkippableFact]
    public async Task A_letter_that_is_turned_away_is_told_and_sent_at_the_next_try_and_only_then()
    {
        await using var server = new LocalMailServer { TurnsAway = true };
        var database = await OwingAsync();

        var failure = await Assert.ThrowsAsync<LettersFailedException>(
            () => Send(database, Options(server)).RunAsync("test", CancellationToken.None));
        Assert.Contains("try again later", failure.Message, StringComparison.Ordinal);
        server.TurnsAway = false;
        Assert.Equal(1, await Send(database, Options(server)).RunAsync("test", CancellationToken.None));
        Assert.Equal(0, await Send(database, Options(server)).RunAsync("test", CancellationToken.None));

        Assert.Single(server.Letters);
        await using var db = database.Open();
        var log = await db.SentReminders.SingleAsync();
        Assert.Equal((ReminderState.Sent, 2), (log.State, log.Attempts));
        var runs = await db.JobRuns.Where(r => r.Job == JobNames.SendReminders).OrderBy(r => r.Id).Select(r => r.Outcome).ToListAsync();
        Assert.Equal([JobOutcome.Failed, JobOutcome.Done, JobOutcome.Done], runs);
    }

    [SkippableFact]
    public async Task A_letter_that_a_killed_process_was_sending_is_not_sent_again_that_day()
    {
        await using var server = new LocalMailServer();
        var database = await OwingAsync();
        await using (var db = database.Open())
        {
            db.SentReminders.Add(new() { OfficeCode = Office, DayKey = 20240402, State = ReminderState.Sending, Attempts = 1 });
            await db.SaveChangesAsync();
        }

        Assert.Equal(0, await Send(database, Options(server)).RunAsync("test", CancellationToken.None));
        Assert.Empty(server.Letters);
    }

    [SkippableFact]
    public async Task Nothing_is_sent_while_mail_is_off_or_where_no_address_is_known()
    {
        await using var server = new LocalMailServer();
        var database = await OwingAsync();
        Assert.Equal(0, await Send(database, new MailOptions()).RunAsync("test", CancellationToken.None));
        Assert.Null(await database.Get<SetOfficeMail>().RunAsync(Office, "", Reader.CommandLine, CancellationToken.None));
        Assert.Equal(0, await Send(database, Options(server)).RunAsync("test", CancellationToken.None));
        Assert.Empty(server.Letters);
    }

    [SkippableFact]
    public async Task An_address_is_set_by_an_administrator_or_the_office_itself()
    {
        var database = await OwingAsync();
        var set = database.Get<SetOfficeMail>();
        var office = new Reader("o", Roles.BankOffice, new AreaLimit(false, [Office], []));

        Assert.Null(await set.RunAsync(Office, "other@bank.example", office, CancellationToken.None));
        Assert.NotNull(await set.RunAsync("002716", "other@bank.example", office, CancellationToken.None));
        Assert.NotNull(await set.RunAsync(Office, "no address", office, CancellationToken.None));
        Assert.NotNull(await set.RunAsync(Office, "a@b.example\r\nBcc: c@d.example", office, CancellationToken.None));
        Assert.NotNull(await set.RunAsync(
            Office, "a@b.example", new Reader("f", Roles.FinanceOfficer, AreaLimit.None), CancellationToken.None));
        var mine = await database.Get<ComposeReminders>().RunAsync(office, CancellationToken.None);
        Assert.Equal((Office, "other@bank.example"), (Assert.Single(mine).OfficeCode, mine[0].OwnAddress));
        Assert.Equal(0, (await database.Get<ListSentReminders>().RunAsync(office, new PageRequest(0, 20), CancellationToken.None)).Total);
    }

    [Fact]
    public void What_is_wrong_with_the_configuration_is_said_in_full()
    {
        Assert.Empty(new MailOptions().Faults());
        Assert.Empty(new MailOptions { Host = "mail.example", From = "funds@bank.example" }.Faults());
        var wrong = new MailOptions { Host = "mail.example", From = "nobody", Port = 0, DaysBefore = 29, Password = "x" };
        Assert.Equal(4, wrong.Faults().Count());
        Assert.Single(new MailOptions { From = "funds@bank.example" }.Faults());
    }

    /// <summary>An office that sent its loan files of February and March, but no control totals.</summary>
    private async Task<TestDatabase> OwingAsync()
    {
        var database = await DatabaseAsync();
        await database.SendAsync(new LoanFileCase().Row(("Ngày số liệu", new DateTime(2024, 2, 29))).Bytes(), "february.csv");
        await database.SendAsync(new LoanFileCase().Row().Bytes(), "march.csv");
        await using var db = database.Open();
        await db.Offices.Where(o => o.Code == Office).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.DueFrom, 202402).SetProperty(o => o.DueTo, (int?)null).SetProperty(o => o.MailAddress, Address));
        return database;
    }

    private static MailOptions Options(LocalMailServer server) => new()
    {
        Host = "127.0.0.1",
        Port = server.Port,
        Security = MailSecurity.None,
        From = "funds@province.example",
    };

    private static SendReminders Send(TestDatabase database, MailOptions options)
    {
        var databases = database.Get<IDbContextFactory<FundsDb>>();
        var clock = database.Get<TimeProvider>();
        var compose = new ComposeReminders(databases, options, database.Get<KeptLoanSums>(), clock);
        return new(databases, compose, new MailSender(options), options, database.Get<JobLedger>(), clock);
    }
}
