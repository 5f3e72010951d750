using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests.Access;

public sealed class PrivacyWalksOnSqlite(SqliteApp app) : PrivacyWalks(app), IClassFixture<SqliteApp>;

public sealed class PrivacyWalksOnPostgreSql(PostgreSqlApp app) : PrivacyWalks(app), IClassFixture<PostgreSqlApp>;

/// <summary>A finance officer finds a person, looks at an id, and takes all away that is held; an administrator reads who did.</summary>
public abstract class PrivacyWalks(RunningApp app)
{
    private const string Hidden = "•";

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task An_id_is_shown_for_a_reason_and_a_person_taken_away_and_both_are_read_in_the_log(int width)
    {
        await using var finance = await Visit.SignInAsync(app, "finance", width);
        await finance.GoAsync("/households?area=05551&month=2024-03");
        var household = (await finance.LinksAsync("main table a[href^='/households/']"))[0];
        await finance.GoAsync(household);
        var cell = finance.Page.Locator("td", new() { HasText = Hidden }).First;
        await cell.Locator("button").ClickAsync();
        var dialog = finance.Page.Locator("dialog[open]");
        await dialog.Locator("select").SelectOptionAsync("PapersCompared");
        await finance.CheckAccessibilityAsync();
        await dialog.Locator("button[type=submit]").ClickAsync();
        await Expect(dialog.Locator("b.revealed")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9]{9}([0-9]{3})?$"));
        await finance.CheckAccessibilityAsync();
        await dialog.Locator(".btn-primary").ClickAsync();

        var form = finance.Page.Locator("#person form");
        await form.Locator("select[name=Reason]").SelectOptionAsync("PersonAsked");
        await form.Locator("textarea").FillAsync("Đơn số 7");
        var download = await finance.Page.RunAndWaitForDownloadAsync(() => form.Locator("button[type=submit]").ClickAsync());
        Assert.Equal("du-lieu-ca-nhan.xlsx", download.SuggestedFilename);
        finance.MustHaveNoComplaints();

        await using var admin = await Visit.SignInAsync(app, "admin", width);
        await admin.GoAsync("/access-log");
        var log = admin.Page.Locator("main table tbody");
        await Expect(log).ToContainTextAsync("Xuất mọi dữ liệu về một người");
        await Expect(log).ToContainTextAsync("Xem đủ số định danh");
        await Expect(log).ToContainTextAsync("Chính người này hỏi dữ liệu về mình");
        var exported = await admin.Page.RunAndWaitForDownloadAsync(() => admin.Page.Locator("a[href^='/access-log.xlsx']").ClickAsync());
        Assert.Equal("nhat-ky-xem.xlsx", exported.SuggestedFilename);
        await admin.GoAsync("/retention");
        await Expect(admin.Page.Locator("main")).ToContainTextAsync("không có gì bị xóa");
        admin.MustHaveNoComplaints();
    }

    [SkippableTheory]
    [InlineData("/loans")]
    [InlineData("/households")]
    [InlineData("/links?state=all")]
    [InlineData("/findings?state=all")]
    [InlineData("/plans/helpers?helped=all")]
    public async Task What_is_typed_to_find_a_person_is_kept_through_a_reload_and_stands_in_no_address(string list)
    {
        await using var finance = await Visit.SignInAsync(app, "finance");
        await finance.GoAsync(list + (list.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "area=05551&month=2024-03");
        var rows = finance.Page.Locator("main table tbody tr");
        await Expect(rows.First).ToBeVisibleAsync();
        await finance.Page.Locator("input[type=search]").First.FillAsync("khongcoai");
        await Expect(finance.Page.Locator("main .state")).ToContainTextAsync("bộ lọc");
        Assert.Contains("find=", finance.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("khongcoai", finance.Page.Url, StringComparison.OrdinalIgnoreCase);
        await finance.GoAsync(finance.Page.Url);
        await Expect(finance.Page.Locator("input[type=search]").First).ToHaveValueAsync("khongcoai");
        await Expect(finance.Page.Locator("main .state")).ToContainTextAsync("bộ lọc");
        await finance.Page.Locator("input[type=search]").First.FillAsync("");
        await finance.Page.WaitForURLAsync(
            url => !url.Contains("find=", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        await Expect(rows.First).ToBeVisibleAsync();
        finance.MustHaveNoComplaints();
    }
}
