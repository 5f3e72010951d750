using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests.Notices;

public sealed class NoticeWalksOnSqlite(SqliteApp app) : NoticeWalks(app), IClassFixture<SqliteApp>;

public sealed class NoticeWalksOnPostgreSql(PostgreSqlApp app) : NoticeWalks(app), IClassFixture<PostgreSqlApp>;

/// <summary>A reader opens the bell, follows a line, says that he has seen all, and switches a group off.</summary>
public abstract class NoticeWalks(RunningApp app)
{
    [SkippableTheory]
    [InlineData("chair.thuongquang", 390)]
    [InlineData("finance", 1280)]
    public async Task A_bell_is_opened_by_the_keyboard_and_each_line_leads_to_its_page(string account, int width)
    {
        await using var visit = await Visit.SignInAsync(app, account, width);
        await visit.GoAsync(Pages.Overview);
        var bell = visit.Page.Locator("button.bell");
        await Expect(bell).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("^Thông báo: \\d+ mục chưa xem$"));
        var box = visit.Page.Locator("#notices");
        await bell.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(box).ToBeVisibleAsync();
        await visit.CheckAccessibilityAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(box).ToBeHiddenAsync();

        await bell.ClickAsync();
        var line = box.Locator("a[href^='/obligations?state=Late']").First;
        await visit.OpenAsync(line);
        await Expect(box).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("select[name=state]")).ToHaveValueAsync("Late");
        await Expect(visit.Page.Locator("main table tbody tr").First).ToBeVisibleAsync();
        var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(wide <= width, $"The page is {wide} pixels wide: it scrolls sideways.");
        visit.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task What_is_switched_off_is_gone_and_what_was_seen_is_no_longer_counted()
    {
        await using var visit = await Visit.SignInAsync(app, "chair.longkhanh");
        await visit.GoAsync("/notices");
        await Expect(visit.Page.Locator("main table td", new() { HasText = "Trễ hạn" }).First).ToBeVisibleAsync();
        await visit.Page.Locator("main .filters button").ClickAsync();
        await Expect(visit.Page.Locator("button.bell")).ToHaveAttributeAsync("aria-label", "Thông báo");

        await visit.GoAsync("/notices/settings");
        await visit.Page.Locator("input[name=bell-Late]").UncheckAsync();
        await visit.Page.Locator("form.switches button[type=submit]").ClickAsync();
        await Expect(visit.Page.GetByText("Đã lưu.")).ToBeVisibleAsync();
        await visit.CheckAccessibilityAsync();
        await visit.GoAsync("/notices");
        await Expect(visit.Page.Locator("#notices h3", new() { HasText = "Trễ hạn" })).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("main table td", new() { HasText = "Trễ hạn" })).ToHaveCountAsync(0);

        await visit.GoAsync("/notices/settings");
        await visit.Page.Locator("input[name=bell-Late]").CheckAsync();
        await visit.Page.Locator("form.switches button[type=submit]").ClickAsync();
        await Expect(visit.Page.Locator("#notices h3", new() { HasText = "Trễ hạn" })).ToHaveCountAsync(1);
        visit.MustHaveNoComplaints();
    }
}
