using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests.Reports;

public sealed class ReportWalksOnSqlite(SqliteApp app) : ReportWalks(app), IClassFixture<SqliteApp>;

public sealed class ReportWalksOnPostgreSql(PostgreSqlApp app) : ReportWalks(app), IClassFixture<PostgreSqlApp>;

/// <summary>A reader looks at reports, downloads them, and has them made by the clock.</summary>
public abstract class ReportWalks(RunningApp app)
{
    [SkippableTheory]
    [InlineData("finance", 1280)]
    [InlineData("chair.kimphuong", 390)]
    [InlineData("office.dinhhoa", 1280)]
    public async Task A_reader_chooses_place_and_period_and_downloads_what_is_shown(string account, int width)
    {
        await using var visit = await Visit.SignInAsync(app, account, width);
        await visit.GoAsync(Pages.Reports + "?month=2024-03");
        await Expect(visit.Page.Locator("article.paper h2")).ToContainTextAsync("tháng 3 năm 2024");
        var selects = visit.Page.Locator(".filters select");
        await selects.Nth(0).SelectOptionAsync("Quarter");
        await Expect(visit.Page.Locator("article.paper h2")).ToContainTextAsync("quý I năm 2024");
        Assert.Contains("period=2024-Q1", visit.Page.Url, StringComparison.Ordinal);
        await visit.CheckAccessibilityAsync();
        foreach (var ending in new[] { "docx", "xlsx" })
        {
            var download = await visit.Page.RunAndWaitForDownloadAsync(
                () => visit.Page.Locator($".filters a[href*='.{ending}']").ClickAsync());
            Assert.EndsWith($"2024-Q1.{ending}", download.SuggestedFilename, StringComparison.Ordinal);
        }

        visit.MustHaveNoComplaints();
    }

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_chair_subscribes_pauses_and_deletes(int width)
    {
        await using var visit = await Visit.SignInAsync(app, "chair.thuongquang", width);
        await visit.GoAsync(Pages.Reports + "/scheduled");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("Chưa có báo cáo nào được lập");
        await visit.Page.Locator("form.fields button[type=submit]").ClickAsync();
        var item = visit.Page.Locator("li.subscription");
        await Expect(item).ToContainTextAsync("Kỳ tới");
        await visit.Page.Locator("form.fields button[type=submit]").ClickAsync();
        await Expect(visit.Page.Locator(".fault")).ToContainTextAsync("đã được đăng ký");
        await item.Locator("button").First.ClickAsync();
        await Expect(item).ToContainTextAsync("Đang tạm dừng");
        await visit.CheckAccessibilityAsync();
        await item.Locator("button").Last.ClickAsync();
        await Expect(visit.Page.Locator("dialog[open]")).ToBeVisibleAsync();
        await visit.CheckAccessibilityAsync();
        await visit.Page.Locator("dialog[open] .btn-primary").ClickAsync();
        await Expect(item).ToHaveCountAsync(0);
        visit.MustHaveNoComplaints();
    }
}
