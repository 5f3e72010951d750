using System.Text;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.Jobs.Plans;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Plans.Feeds;
using Ical.Net;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Plans;

public sealed class FeedsOnSqlite() : FeedTests(DatabaseProvider.Sqlite);

public sealed class FeedsOnPostgreSql() : FeedTests(DatabaseProvider.PostgreSql);

public sealed class FeedsOnSqlServer() : FeedTests(DatabaseProvider.SqlServer);

/// <summary>The calendar that programs fetch: made, read back, limited, withdrawn.</summary>
public abstract class FeedTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private const string Name = "chair.thuongquang";

    [SkippableFact]
    public async Task A_calendar_reads_back_as_all_day_entries_with_the_same_ids_each_time()
    {
        var database = await PlansAsync();
        var secret = await MakeAsync(database);
        var (first, second) = (await WriteAsync(database, secret), await WriteAsync(database, secret));

        var (calendar, again) = (Calendar.Load(first!)!, Calendar.Load(second!)!);
        Assert.Equal(
            ["2021-06-14", "2021-06-29", "2021-11-19", "2021-12-09"],
            calendar.Events.Select(e => $"{e.Start!.Value:yyyy-MM-dd}").Order());
        Assert.All(calendar.Events, e => Assert.True(e.IsAllDay));
        Assert.Equal(4, calendar.Events.Select(e => e.Uid).Distinct().Count());
        Assert.Equal(calendar.Events.Select(e => e.Uid).Order(), again.Events.Select(e => e.Uid).Order());
        Assert.Contains(calendar.Events, e => e.Summary == "Trễ hạn: Kết quả giảm nghèo, trước ngày 20/11/2021 – Các thôn");
        Assert.Equal("-//FundsMonitor//Reports owed//VI", calendar.ProductId);
    }

    [SkippableFact]
    public async Task It_is_folded_as_the_standard_asks_and_names_no_person()
    {
        var database = await PlansAsync();
        var text = (await WriteAsync(database, await MakeAsync(database)))!;

        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains("\r\n ", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20211119", text, StringComparison.Ordinal);
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.DoesNotContain("Văn thư", unfolded, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, unfolded, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Only_a_hash_is_kept_and_a_new_address_a_withdrawal_or_a_disabled_account_end_the_old_one()
    {
        var database = await PlansAsync();
        var old = await MakeAsync(database);
        var secret = await MakeAsync(database);
        await using (var db = database.Open())
        {
            var stored = await db.CalendarFeeds.OrderBy(f => f.Id).LastAsync();
            Assert.DoesNotContain(stored.Sha256, secret, StringComparison.Ordinal);
            Assert.StartsWith(stored.Beginning, secret, StringComparison.Ordinal);
            Assert.True(stored.Beginning.Length < 16);
        }

        Assert.Null(await WriteAsync(database, old));
        Assert.Null(await WriteAsync(database, secret[..^1]));
        Assert.Null(await WriteAsync(database, ""));
        Assert.NotNull(await WriteAsync(database, secret));
        await SetEnabledAsync(database, false);
        Assert.Null(await WriteAsync(database, secret));
        await SetEnabledAsync(database, true);
        Assert.True(await database.Get<WithdrawFeed>().RunAsync(Reader, CancellationToken.None));
        Assert.False(await database.Get<WithdrawFeed>().RunAsync(Reader, CancellationToken.None));
        Assert.Null(await WriteAsync(database, secret));
    }

    [SkippableFact]
    public async Task A_changed_area_changes_the_calendar_at_the_next_fetch()
    {
        var database = await PlansAsync();
        var secret = await MakeAsync(database);
        await using (var db = database.Open())
        {
            await db.AccountAreas.ExecuteUpdateAsync(a => a.SetProperty(x => x.Code, "05551"));
        }

        Assert.Empty(Calendar.Load((await WriteAsync(database, secret))!)!.Events);
    }

    private static Reader Reader => new(Name, Roles.CommuneChair, new(false, [], ["20173"]));

    private static Task<string> MakeAsync(TestDatabase database) => database.Get<MakeFeed>().RunAsync(Reader, CancellationToken.None);

    private static Task<string?> WriteAsync(TestDatabase database, string secret) =>
        database.Get<WriteFeed>().RunAsync(secret, CancellationToken.None);

    private static async Task SetEnabledAsync(TestDatabase database, bool enabled)
    {
        await using var db = database.Open();
        await db.Users.ExecuteUpdateAsync(a => a.SetProperty(x => x.Enabled, enabled));
    }

    private async Task<TestDatabase> PlansAsync()
    {
        var database = await DatabaseAsync();
        await using var db = database.Open();
        await DemoReports.AddMissingAsync(db, Clock, CancellationToken.None);
        var faults = await database.Get<CreateAccount>().RunAsync(
            new(Name, Roles.CommuneChair, ["20173"], "FundsMonitor-demo-2024", "Chủ tịch"),
            Core.Accounts.Reader.CommandLine,
            CancellationToken.None);
        Assert.Empty(faults);
        return database;
    }
}
