using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests.Shell;

/// <summary>What every page has in common, and the overview: its weight, its explanations, its way down, paper and phone.</summary>
[Collection(ReadingWalks.Name)]
public sealed class LookWalks(SqliteApp app)
{
    private const int Phone = 390;
    private const string CamLuong = "?month=2023-06";

    [SkippableFact]
    public async Task A_first_visit_of_the_overview_weighs_under_300_kilobytes_as_transferred()
    {
        const int most = 300 * 1024;
        await using var signedIn = await Visit.SignInAsync(app, "chair.camluong");
        var browser = await Chromium.SharedAsync();
        await using var context = await browser.NewContextAsync(new()
        {
            BaseURL = (await app.AddressAsync()).OriginalString,
            StorageState = await signedIn.Page.Context.StorageStateAsync(),
        });
        var page = await context.NewPageAsync();
        var requests = new List<IRequest>();
        page.RequestFinished += (_, request) => requests.Add(request);
        await page.GotoAsync(Pages.Overview + CamLuong);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var weight = 0;
        foreach (var request in requests.Where(r => !new Uri(r.Url).AbsolutePath.StartsWith("/_framework/", StringComparison.Ordinal)))
        {
            weight += (await request.SizesAsync()).ResponseBodySize;
            Assert.Equal((await app.AddressAsync()).Authority, new Uri(request.Url).Authority);
        }

        Assert.InRange(weight, 10_000, most);
        foreach (var style in requests.Where(r => r.ResourceType is "stylesheet" or "script"))
        {
            var headers = await (await style.ResponseAsync())!.AllHeadersAsync();
            Assert.True(headers.ContainsKey("content-encoding"), $"{style.Url} came uncompressed");
            Assert.Contains("max-age", headers["cache-control"], StringComparison.Ordinal);
        }
    }

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(Phone)]
    public async Task Every_figure_says_how_it_came_to_be_by_keyboard_alone(int width)
    {
        await using var chair = await Visit.SignInAsync(app, "chair.camluong", width);
        await chair.GoAsync(Pages.Overview + CamLuong);
        var buttons = chair.Page.Locator("button.explain");
        Assert.InRange(await buttons.CountAsync(), 11, 13);
        await buttons.Nth(1).FocusAsync();
        await chair.Page.Keyboard.PressAsync("Enter");
        var panel = chair.Page.Locator("[popover]:popover-open");
        await Expect(panel).ToContainTextAsync("6 dòng chưa được giao kinh phí");
        await chair.CheckAccessibilityAsync();
        await chair.Page.Keyboard.PressAsync("Tab");
        Assert.True(await panel.EvaluateAsync<bool>("panel => panel.contains(document.activeElement)"));
        await chair.Page.Keyboard.PressAsync("Escape");
        await Expect(panel).ToHaveCountAsync(0);
        Assert.True(await buttons.Nth(1).EvaluateAsync<bool>("button => button === document.activeElement"));
        chair.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task A_programme_leads_down_to_its_loans_to_one_of_them_and_to_the_cell_of_the_file()
    {
        await using var chair = await Visit.SignInAsync(app, "chair.camluong");
        await chair.GoAsync(Pages.Overview + CamLuong);
        await chair.OpenAsync(chair.Page.Locator("article[aria-labelledby=balance] table a").First);
        Assert.Contains("programme=", chair.Page.Url, StringComparison.Ordinal);
        Assert.Contains("month=2023-06", chair.Page.Url, StringComparison.Ordinal);
        await chair.OpenAsync(chair.Page.Locator("main table a[href^='/loans/']").First);
        await chair.OpenAsync(chair.Page.Locator("a[href*='/rows/']").First);
        await Expect(chair.Page.Locator("mark")).ToContainTextAsync("Tổng dư nợ");
        chair.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task A_project_leads_down_to_its_vouchers_and_to_the_cell_of_the_file()
    {
        await using var chair = await Visit.SignInAsync(app, "chair.camluong");
        await chair.GoAsync(Pages.Overview + CamLuong);
        await chair.OpenAsync(chair.Page.Locator("article[aria-labelledby=funds] table a").First);
        await chair.Page.Locator("main table a[href*='line=']").First.ClickAsync();
        await Expect(chair.Page.Locator("#line")).ToBeVisibleAsync();
        await chair.OpenAsync(chair.Page.Locator("#line a[href*='/rows/']").Last);
        await Expect(chair.Page.Locator("mark")).ToContainTextAsync("Số tiền");
        chair.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task A_phone_reaches_every_page_through_the_menu_and_none_scrolls_sideways()
    {
        await using var officer = await Visit.SignInAsync(app, "finance", Phone);
        await officer.GoAsync(Pages.Overview);
        await Expect(officer.Page.Locator("#pages")).ToBeHiddenAsync();
        await officer.Page.Locator("button[popovertarget=pages]").ClickAsync();
        await Expect(officer.Page.Locator("#pages a").First).ToBeVisibleAsync();
        await officer.CheckAccessibilityAsync();
        var pages = await officer.LinksAsync("#pages a");
        await officer.OpenAsync(officer.Page.Locator("#pages a[href^='/loans']"));
        await Expect(officer.Page.Locator("#pages")).ToBeHiddenAsync();
        foreach (var page in pages)
        {
            await officer.GoAsync(page);
            var width = await officer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(width <= Phone, $"{page} is {width} pixels wide");
        }

        await officer.GoAsync(Pages.Loans);
        await Expect(officer.Page.Locator("tbody td .label:visible").First).ToBeVisibleAsync();
        officer.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task The_language_changes_and_the_address_stays()
    {
        await using var officer = await Visit.SignInAsync(app, "finance");
        await officer.GoAsync("/loans?month=2023-06&area=15139&condition=Overdue");
        await officer.Page.Locator("th:has-text('Dư nợ') button").ClickAsync();
        await officer.Page.WaitForURLAsync("**sort=**");
        await officer.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var before = new Uri(officer.Page.Url).PathAndQuery;
        await officer.Page.Locator(".language button[value=en]").ClickAsync();
        await Expect(officer.Page.Locator("html[lang=en]")).ToHaveCountAsync(1);
        Assert.Equal(before, new Uri(officer.Page.Url).PathAndQuery);
        await Expect(officer.Page.Locator("h1")).ToHaveTextAsync("Loans");
    }

    [SkippableTheory]
    [InlineData("vi", "Đang kết nối lại")]
    [InlineData("en", "Reconnecting")]
    public async Task A_lost_connection_is_said_in_the_readers_language(string language, string said)
    {
        await using var officer = await Visit.SignInAsync(app, "finance");
        await officer.GoAsync(Pages.Loans);
        if (language == "en")
        {
            await officer.Page.Locator(".language button[value=en]").ClickAsync();
            await Expect(officer.Page.Locator("html[lang=en]")).ToHaveCountAsync(1);
            await officer.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        await officer.Page.RouteAsync("**/_blazor/**", route => route.AbortAsync());
        await officer.Page.EvaluateAsync("Blazor._internal.forceCloseConnection()");
        await Expect(officer.Page.Locator("#components-reconnect-modal[open]")).ToContainTextAsync(said);
    }

    [SkippableFact]
    public async Task An_address_that_is_none_says_so_and_leads_back()
    {
        await using var chair = await Visit.SignInAsync(app, "chair.camluong");
        var answer = await chair.Page.GotoAsync("/no-such-page");
        Assert.Equal(404, answer!.Status);
        await Expect(chair.Page.Locator("h1")).ToHaveTextAsync("Không có trang này");
        await chair.CheckAccessibilityAsync();
    }

    [SkippableTheory]
    [InlineData(Pages.Overview)]
    [InlineData(Pages.Loans)]
    [InlineData(Pages.Budget)]
    public async Task Paper_has_a_head_no_navigation_and_whole_tables(string path)
    {
        // A4 less its margins, at 96 pixels an inch.
        const int paper = 703;
        await using var chair = await Visit.SignInAsync(app, "chair.camluong");
        await chair.GoAsync(path + CamLuong);
        await chair.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Light });
        await chair.Page.SetViewportSizeAsync(paper, 1000);
        var head = chair.Page.Locator(".print-head");
        await Expect(head).ToContainTextAsync("Xã Cẩm Lương");
        await Expect(head).ToContainTextAsync("Tháng 6/2023");
        await Expect(head).ToContainTextAsync("chair.camluong");
        await Expect(chair.Page.Locator("header.top")).ToBeHiddenAsync();
        await Expect(chair.Page.Locator("#pages")).ToBeHiddenAsync();
        var cut = await chair.Page.Locator(".scroll").EvaluateAllAsync<string[]>(
            "boxes => boxes.filter(b => b.scrollWidth > b.clientWidth + 1).map(b => b.innerText.slice(0, 40))");
        Assert.Empty(cut);
        if (path == Pages.Overview)
        {
            await Expect(chair.Page.Locator("#why-Funds")).ToBeVisibleAsync();
        }

        Assert.True((await chair.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true })).Length > 10_000);
    }
}
