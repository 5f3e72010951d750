using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests;

public sealed class PlaceWalksOnSqlite(SqliteApp app) : PlaceWalks(app), IClassFixture<SqliteApp>;

/// <summary>Figures as they were and as they are now, and what the bank's communes stand for.</summary>
public abstract class PlaceWalks(RunningApp app)
{
    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_past_of_a_commune_is_shown_in_the_one_it_went_into(int width)
    {
        await using var visit = await Visit.SignInAsync(app, "admin", width);
        await visit.GoAsync("/?area=15139&month=2023-06");
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("Xã Cẩm Lương");

        await visit.OpenAsync(visit.Page.Locator(".views a").Nth(1));

        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("Xã Cẩm Tú");
        await Expect(visit.Page.Locator("main aside")).ToContainTextAsync("Xã Cẩm Lương (15139)");
        await Expect(visit.Page.Locator(".tiles")).ToContainTextAsync("26 triệu đồng");
        await visit.GoAsync("/budget?area=872&month=2024-03&view=now");
        await Expect(visit.Page.Locator("main aside")).ToContainTextAsync("30082");
        visit.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task A_code_of_the_bank_is_confirmed_and_places_are_found()
    {
        await using var visit = await Visit.SignInAsync(app, "admin");
        await visit.GoAsync("/places?text=cam%20tu");
        await Expect(visit.Page.Locator("main table.figures tbody")).ToContainTextAsync("15148");
        await visit.GoAsync("/places/hamlets");
        await visit.GoAsync("/places/bank");
        var row = visit.Page.Locator("main table.figures tbody tr", new() { HasText = "048202" });
        await row.Locator("button").First.ClickAsync();
        await Expect(row).ToContainTextAsync("Đã xác nhận");
        await row.Locator("button").Last.ClickAsync();
        await Expect(visit.Page.Locator("dialog[open] select")).ToContainTextAsync("05545");
        await visit.CheckAccessibilityAsync();
        visit.MustHaveNoComplaints();
    }
}
