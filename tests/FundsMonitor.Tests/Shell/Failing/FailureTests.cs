using System.Net;
using System.Text.RegularExpressions;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Plans.Feeds;
using FundsMonitor.Web.Shell.Grid;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace FundsMonitor.Tests.Shell.Failing;

/// <summary>
/// A table of the database is taken away under a running site that logs everything: pages show a number, the log explains it, and neither
/// holds what was typed or which calendar, loan or household was asked for.
/// </summary>
public sealed partial class FailureTests : IAsyncLifetime
{
    private const string Head = "Triệu Thị Sầu";
    private const string Logging =
        """{"Logging":{"LogLevel":{"Default":"Trace"},"Console":{"LogLevel":{"Default":"None"}}}}""";

    private readonly string settings = Directory.CreateTempSubdirectory("funds-monitor-settings-").FullName;
    private IReadOnlyCollection<string> said = [];
    private RunningSite? site;

    private RunningSite Site => site!;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(settings, "appsettings.json"), Logging);
        site = new RunningSite("--contentRoot", settings);
        await site.InitializeAsync();
        var log = new KeptLog();
        said = log.Said;
        site.Get<ILoggerFactory>().AddProvider(log);
    }

    public async Task DisposeAsync()
    {
        await Site.DisposeAsync();
        Directory.Delete(settings, recursive: true);
    }

    [Fact]
    public async Task A_page_that_fails_shows_a_number_that_the_log_explains()
    {
        using var finance = await Site.SignedInAsync("finance");
        await RemoveAsync("ALTER TABLE \"Households\" RENAME TO \"GoneHouseholds\"");
        var put = Site.Get<SearchSeal>().Seal(Head, "finance");

        var list = await finance.GetStringAsync("/households?month=2024-03&find=" + put);
        MustExplain(list);
        Assert.DoesNotContain(said, line => line.Contains(Head, StringComparison.Ordinal));

        await RemoveAsync("ALTER TABLE \"LoanRows\" RENAME TO \"GoneLoans\"");
        MustExplain(await finance.GetStringAsync("/loans/6600000700000003"));
    }

    [Fact]
    public async Task A_calendar_that_fails_leaves_its_secret_nowhere()
    {
        var chair = await Site.Get<FindReader>().RunAsync("chair", CancellationToken.None);
        var secret = await Site.Get<MakeFeed>().RunAsync(chair, CancellationToken.None);
        using var visitor = Site.Visitor();
        var address = $"/calendar/{secret}.ics";
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address)).StatusCode);

        await RemoveAsync("ALTER TABLE \"CalendarFeeds\" RENAME TO \"GoneFeeds\"");
        var failed = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        var page = await failed.Content.ReadAsStringAsync();
        Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
        Assert.DoesNotContain("no such table", page, StringComparison.Ordinal);
        var number = Trace().Match(page).Groups[1].Value;
        Assert.Contains(said, line => line.Contains(number, StringComparison.Ordinal)
            && line.Contains("calendar/{secret}.ics", StringComparison.Ordinal));
        Assert.NotEmpty(said);
        Assert.DoesNotContain(said, line => line.Contains(secret, StringComparison.Ordinal));
    }

    private void MustExplain(string page)
    {
        var number = Number().Match(page).Groups[1].Value;
        Assert.True(number.Length > 0, "No number is shown.");
        Assert.Contains(said, line => line.Contains(number, StringComparison.Ordinal)
            && line.Contains("no such table", StringComparison.Ordinal));
        Assert.DoesNotContain("no such table", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page, StringComparison.Ordinal);
    }

    private async Task RemoveAsync(string statement)
    {
        await using var db = await Site.OpenAsync();
        await db.Database.ExecuteSqlRawAsync(statement);
    }

    [GeneratedRegex("<code>([0-9]{8})</code>")]
    private static partial Regex Number();

    [GeneratedRegex("<code class=\"anywhere\">([0-9a-f]{32})</code>")]
    private static partial Regex Trace();
}
