using System.Net;
using System.Net.Http.Headers;
using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests;

public sealed class OfficeWalksOnSqlite(SqliteApp app) : OfficeWalks(app), IClassFixture<SqliteApp>;

/// <summary>What an office and its administrator do besides sending files by hand.</summary>
public abstract class OfficeWalks(RunningApp app)
{
    private const string Nothing = "/api/v1/files/999999";

    [SkippableTheory]
    [InlineData("admin", 1280)]
    [InlineData("office.dinhhoa", 390)]
    public async Task A_token_is_made_shown_once_used_and_withdrawn(string account, int width)
    {
        await using var visit = await Visit.SignInAsync(app, account, width);
        await visit.GoAsync(Pages.Tokens);
        var name = "Máy chủ của " + account;
        await visit.Page.Locator(".make-token input").FillAsync(name);
        await visit.Page.Locator(".make-token button[type=submit]").ClickAsync();
        var token = await visit.Page.Locator(".make-token input[readonly]").InputValueAsync();
        Assert.StartsWith("fmtoken_", token, StringComparison.Ordinal);
        await visit.CheckAccessibilityAsync();

        using var program = new HttpClient { BaseAddress = await app.AddressAsync() };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(Nothing)).StatusCode);

        await visit.GoAsync(Pages.Tokens);
        Assert.DoesNotContain(token, await visit.Page.ContentAsync(), StringComparison.Ordinal);
        var row = visit.Page.Locator("main table tbody tr", new() { HasText = name });
        await Expect(row).ToBeVisibleAsync();
        await row.Locator("button").ClickAsync();
        await visit.CheckAccessibilityAsync();
        await visit.Page.Locator("dialog[open] .btn-primary").ClickAsync();
        await Expect(row).ToContainTextAsync("Đã thu hồi");
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync(Nothing)).StatusCode);
        visit.MustHaveNoComplaints();
    }

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Who_owes_what_is_read_filtered_and_taken_away_as_a_file(int width)
    {
        await using var visit = await Visit.SignInAsync(app, "admin", width);
        await visit.GoAsync("/files/due-days");
        await visit.GoAsync("/files/reminders");
        await visit.GoAsync("/files/completeness?year=2024&state=Missing");
        await Expect(visit.Page.Locator("main table.matrix tbody tr").First).ToContainTextAsync("10/5");
        var csv = await visit.Page.Context.APIRequest.GetAsync((await visit.LinksAsync("a[download]"))[0]);
        const string owed = "004820,PGD NHCSXH huyện Định Hóa,loans,202404,missing,2024-05-10";
        Assert.Contains(owed, await csv.TextAsync(), StringComparison.Ordinal);
        visit.MustHaveNoComplaints();
    }
}
