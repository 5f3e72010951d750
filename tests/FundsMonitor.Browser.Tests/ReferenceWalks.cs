using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests;

public sealed class ReferenceWalksOnSqlite(SqliteApp app) : ReferenceWalks(app), IClassFixture<SqliteApp>;

public sealed class ReferenceWalksOnPostgreSql(PostgreSqlApp app) : ReferenceWalks(app), IClassFixture<PostgreSqlApp>;

/// <summary>An administrator looks after the reference data.</summary>
public abstract class ReferenceWalks(RunningApp app)
{
    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_row_that_overlaps_is_refused_one_is_ended_and_the_delivered_values_come_back(int width)
    {
        await using var visit = await Visit.SignInAsync(app, "admin", width);
        await visit.GoAsync(Pages.Reference + "?table=terms");
        var rows = visit.Page.Locator("main table tbody tr:has(td button)");
        await Expect(rows).ToHaveCountAsync(3);
        var inputs = visit.Page.Locator("form.fields input");
        await inputs.Nth(0).FillAsync("06");
        await inputs.Nth(1).FillAsync("72");
        await inputs.Nth(2).FillAsync("2030-01-01");
        await inputs.Nth(4).FillAsync("QĐ thử");
        await visit.Page.Locator("form.fields button[type=submit]").ClickAsync();
        await Expect(visit.Page.Locator(".fault")).ToContainTextAsync("Hãy kết thúc dòng đó trước");
        await visit.CheckAccessibilityAsync();

        var row = rows.Filter(new() { HasText = "06 Cho vay nước sạch" }).First;
        await row.Locator("button").ClickAsync();
        await visit.CheckAccessibilityAsync();
        await visit.Page.Locator("dialog[open] input[type=date]").FillAsync("2029-12-31");
        await visit.Page.Locator("dialog[open] .btn-primary").ClickAsync();
        await Expect(row).ToContainTextAsync("31/12/2029");
        await visit.Page.Locator("form.fields button[type=submit]").ClickAsync();
        await Expect(rows).ToHaveCountAsync(4);

        await visit.Page.Locator("main > p > button, main p > button.btn-outline-secondary").Last.ClickAsync();
        await visit.Page.Locator("dialog[open] .btn-primary").ClickAsync();
        await Expect(rows).ToHaveCountAsync(3);
        visit.MustHaveNoComplaints();
    }
}
