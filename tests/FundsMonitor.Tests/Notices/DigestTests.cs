using System.Text;
using FundsMonitor.Core.Importing.Completeness;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Notices;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.Tests.Importing.Reminders;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Importing.Reminders;
using FundsMonitor.UseCases.Jobs;
using FundsMonitor.UseCases.Notices;
using FundsMonitor.UseCases.Notices.Digests;
using FundsMonitor.UseCases.Notices.Sources;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using static System.Threading.CancellationToken;

namespace FundsMonitor.Tests.Notices;

public sealed class DigestsOnSqlite() : DigestTests(DatabaseProvider.Sqlite);

public sealed class DigestsOnPostgreSql() : DigestTests(DatabaseProvider.PostgreSql);

public sealed class DigestsOnSqlServer() : DigestTests(DatabaseProvider.SqlServer);

/// <summary>Digests through a real mail server of this process. The clock begins on Tuesday, 2 April 2024.</summary>
public abstract class DigestTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly WantedNotices Daily = new(NoticeGroups.All, NoticeGroups.All, DigestRhythm.Daily, "chair@commune.example");

    [SkippableFact]
    public async Task A_letter_tells_counts_and_pages_and_neither_names_nor_places()
    {
        await using var server = new LocalMailServer();
        var database = await WithAsync(("chair", Daily));
        Assert.Equal(1, await SendAsync(database, server));

        var letter = Assert.Single(server.Letters);
        Assert.Equal("chair@commune.example", letter.To);
        using var message = await ReadAsync(letter.Text);
        Assert.Equal("Việc cần biết: 3 trễ hạn, 2 đến hạn, 1 mới, 1 đã quyết định", message.Subject);
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        var lines = message.TextBody!.Replace("\r", "", StringComparison.Ordinal).Split('\n');
        Assert.Contains(
            "- 2 báo cáo quá hạn: https://funds.example/obligations?state=Late&period=all&place=05551", lines);
        Assert.Contains("Đến hạn, đang chờ:", lines);
        const string line = "<a href=\"https://funds.example/obligations?state=Late&amp;period=all&amp;place=05551\">2 b";
        Assert.Contains(line, message.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("https://funds.example/notices/settings", message.HtmlBody, StringComparison.Ordinal);
        foreach (var name in new[] { "Kim Phượng", "Định Hóa", "another", "chair", "Các xóm" })
        {
            Assert.DoesNotContain(name, message.TextBody + message.HtmlBody, StringComparison.OrdinalIgnoreCase);
        }
    }

    [SkippableFact]
    public async Task It_goes_once_a_day_or_once_a_week_as_the_account_chose_and_tells_what_came_since()
    {
        await using var server = new LocalMailServer();
        var database = await WithAsync(
            ("chair", Daily), ("office", Daily with { Rhythm = DigestRhythm.Weekly, Address = "office@bank.example" }),
            ("finance", Daily with { Rhythm = DigestRhythm.Never, Address = "finance@commune.example" }));
        Assert.Equal(2, await SendAsync(database, server));
        Assert.Equal(0, await SendAsync(database, server));
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await SendAsync(database, server));
        Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal(2, await SendAsync(database, server));

        Assert.Equal(3, server.Letters.Count(l => l.To == "chair@commune.example"));
        Assert.Equal(2, server.Letters.Count(l => l.To == "office@bank.example"));
        using var second = await ReadAsync(server.Letters.Where(l => l.To == "chair@commune.example").ElementAt(1).Text);
        Assert.Contains("2 báo cáo quá hạn", second.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("phát hiện", second.TextBody, StringComparison.Ordinal);
        await using var db = database.Open();
        Assert.Equal(5, await db.SentDigests.CountAsync(d => d.State == ReminderState.Sent && d.Attempts == 1));
    }

    [SkippableFact]
    public async Task It_speaks_the_language_of_the_account_and_leaves_out_what_is_switched_off()
    {
        await using var server = new LocalMailServer();
        var database = await WithAsync(("chair", Daily with { Language = "en", InMail = NoticeGroups.Due }));
        Assert.Equal(1, await SendAsync(database, server));
        using var message = await ReadAsync(server.Letters[0].Text);
        Assert.Equal("For your attention: 0 late, 2 due, 0 new, 0 decided", message.Subject);
        Assert.Contains("- Months that wait for the chair's signature: 1", message.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("late:", message.TextBody, StringComparison.OrdinalIgnoreCase);
    }

    [SkippableFact]
    public async Task Nobody_is_written_to_who_is_disabled_has_nothing_to_be_told_or_no_address()
    {
        await using var server = new LocalMailServer();
        var database = await WithAsync(
            ("chair", Daily), ("other", Daily with { Address = "other@commune.example" }), ("office", Daily with { Address = "" }));
        await using var db = database.Open();
        await db.Users.Where(u => u.UserName == "chair").ExecuteUpdateAsync(set => set.SetProperty(u => u.Enabled, false));
        Assert.Equal(0, await SendAsync(database, server));
        Assert.Equal(0, await Sender(database, new MailOptions()).RunAsync("test", None));
        Assert.Empty(server.Letters);
        Assert.Empty(await db.SentDigests.ToListAsync());
    }

    [SkippableFact]
    public async Task A_letter_that_is_turned_away_is_sent_at_the_next_try_and_one_that_may_have_gone_is_not()
    {
        await using var server = new LocalMailServer { TurnsAway = true };
        var database = await WithAsync(("chair", Daily), ("office", Daily with { Address = "office@bank.example" }));
        await using var db = database.Open();
        db.SentDigests.Add(new() { AccountName = "office", DayKey = 20240402, State = ReminderState.Sending, Attempts = 1 });
        await db.SaveChangesAsync();
        var failure = await Assert.ThrowsAsync<LettersFailedException>(() => SendAsync(database, server));
        Assert.Contains("try again later", failure.Message, StringComparison.Ordinal);
        server.TurnsAway = false;
        Assert.Equal(1, await SendAsync(database, server));
        Assert.Equal(0, await SendAsync(database, server));

        Assert.Equal("chair@commune.example", Assert.Single(server.Letters).To);
        var sent = await db.SentDigests.AsNoTracking().SingleAsync(d => d.AccountName == "chair");
        Assert.Equal((ReminderState.Sent, 2, ""), (sent.State, sent.Attempts, sent.Failure));
        var runs = await db.JobRuns.Where(r => r.Job == JobNames.SendDigests).OrderBy(r => r.Id).Select(r => r.Outcome).ToListAsync();
        Assert.Equal([JobOutcome.Failed, JobOutcome.Done, JobOutcome.Done], runs);
    }

    private async Task<TestDatabase> WithAsync(params (string Account, WantedNotices Wanted)[] wanted)
    {
        var database = await DatabaseAsync();
        await NoticeRows.AddAsync(database);
        foreach (var (account, set) in wanted)
        {
            var reader = await database.Get<FindReader>().RunAsync(account, None);
            Assert.Null(await database.Get<SetNotices>().RunAsync(set, reader, None));
        }

        return database;
    }

    private static async Task<MimeMessage> ReadAsync(string text) =>
        await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static Task<int> SendAsync(TestDatabase database, LocalMailServer server) => Sender(database, new()
    {
        Host = "127.0.0.1",
        Port = server.Port,
        Security = MailSecurity.None,
        From = "funds@province.example",
        SiteUrl = "https://funds.example/",
    }).RunAsync("test", None);

    private static SendDigests Sender(TestDatabase database, MailOptions options) => new(
        database.Get<IDbContextFactory<FundsDb>>(),
        database.Get<FindReader>(),
        database.Get<NoticeSources>(),
        new MailSender(options),
        options,
        database.Get<JobLedger>(),
        database.Get<TimeProvider>());
}
