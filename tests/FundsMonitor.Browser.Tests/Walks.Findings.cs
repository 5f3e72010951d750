using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests;

/// <summary>What is done in the queue of findings.</summary>
public abstract partial class Walks
{
    private const string FarAway = "2039-12-31";
    private const string FarAwayShown = "31/12/2039";

    [SkippableFact]
    public async Task A_finding_opens_to_its_source_cells_is_commented_assigned_and_decided_and_all_of_it_stays_in_its_history()
    {
        await using var officer = await Visit.SignInAsync(app, "finance");
        var page = officer.Page;
        await officer.GoAsync($"{Pages.Findings}?rule=L-SPLIT");
        var first = page.Locator("main table a[href*='/findings/']").First;
        var path = new Uri(new Uri(page.Url), await first.GetAttributeAsync("href")).AbsolutePath;
        await officer.OpenAsync(first);

        await Expect(page.Locator(".how").First).ToHaveTextAsync("Như trong tệp đã nhận.", new() { Timeout = ImportLimit });
        await Expect(page.Locator(".counting").First).ToContainTextAsync("Tổng dư nợ");
        await Expect(page.Locator(".row-cells").First).ToContainTextAsync("Số khế ước");
        await officer.CheckAccessibilityAsync();

        var history = page.Locator(".history");
        await page.Locator("textarea[name=comment]").FillAsync("Đã gọi phòng giao dịch.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi ý kiến" }).ClickAsync();
        await Expect(history.Locator(".commented")).ToContainTextAsync("Đã gọi phòng giao dịch.");
        await page.Locator("select[name=owner]").SelectOptionAsync("finance");
        await page.Locator("input[name=due]").FillAsync(FarAway);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu phân công" }).ClickAsync();
        await Expect(history.Locator(".assigned")).ToContainTextAsync("finance");
        await Expect(history.Locator(".due")).ToContainTextAsync(FarAwayShown);
        await page.Locator("form.decide select").SelectOptionAsync("Accepted");
        await page.Locator("input[name=until]").FillAsync(FarAway);
        await page.Locator("form.decide textarea").FillAsync("Chờ tệp tháng sau.");
        await page.Locator("form.decide button[type=submit]").ClickAsync();
        await Expect(history.Locator(".decided")).ToContainTextAsync("đến hết " + FarAwayShown);
        await Expect(history.Locator(".decided")).ToContainTextAsync("Chờ tệp tháng sau.");
        await officer.CheckAccessibilityAsync();

        await officer.OpenAsync(page.Locator(".steps a").First);
        Assert.Contains("rule=L-SPLIT", page.Url, StringComparison.Ordinal);
        await officer.GoAsync($"{Pages.Findings}?state=Decided&owner=@me");
        await Expect(page.Locator($"main table a[href^='{path}?']")).ToHaveCountAsync(1);
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[download]").First.ClickAsync());
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        officer.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task Several_findings_are_assigned_at_once_and_the_list_says_who_sees_to_them()
    {
        await using var officer = await Visit.SignInAsync(app, "finance");
        var page = officer.Page;
        await officer.GoAsync($"{Pages.Findings}?rule=F-MISSING&owner=@nobody");
        var ticks = page.Locator("main table input[type=checkbox]");
        await ticks.Nth(0).CheckAsync();
        await ticks.Nth(1).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Giao việc" }).ClickAsync();
        await officer.CheckAccessibilityAsync();
        await page.Locator("dialog[open] select[name=owner]").SelectOptionAsync("finance");
        await page.Locator("dialog[open] input[name=due]").FillAsync(FarAway);
        await page.Locator("dialog[open] button[type=submit]").ClickAsync();
        await Expect(page.Locator(".selection [role=status]")).ToContainTextAsync("Đã giao 2 phát hiện.");

        await officer.GoAsync($"{Pages.Findings}?rule=F-MISSING&owner=@me");
        await Expect(page.Locator("main table tbody tr:has(a)")).ToHaveCountAsync(2);
        await Expect(page.Locator("main table tbody")).ToContainTextAsync(FarAwayShown);
        officer.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task A_list_for_comparing_balances_is_downloaded_for_a_group()
    {
        await using var office = await Visit.SignInAsync(app, "office.dinhhoa");
        var page = office.Page;
        await office.GoAsync(Pages.Loans);
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("main table a[download]").First.ClickAsync());
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
        office.MustHaveNoComplaints();
    }
}
