using FundsMonitor.Browser.Tests.Shell.Tour;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests.Plans;

/// <summary>A finance officer enters what stands in a plan's words, and it is where people look for it.</summary>
public abstract class EntryWalks(RunningApp app)
{
    private const int Phone = 390;
    private const string At = "?month=2024-03&area=05551";
    private const string Report = "Báo cáo vốn vay giải quyết việc làm";
    private const string Promise = "Tỷ lệ hộ nghèo cuối năm";

    [SkippableFact]
    public async Task A_report_that_is_entered_is_in_the_list_the_calendar_and_the_feed_until_it_is_withdrawn()
    {
        await using var officer = await Visit.SignInAsync(app, "finance");
        await officer.GoAsync("/obligations/entries" + At);
        await officer.Page.Locator("main .filters button").ClickAsync();
        await officer.CheckAccessibilityAsync();
        await FillAsync(officer, ("decision", "45/KH-UBND"), ("title", Report), ("debtor", "UBND xã"), ("receiver", "UBND huyện Định Hóa"));
        await Field(officer, "rhythm").SelectOptionAsync("OnDays");
        await FillAsync(officer, ("days", "31/02"));
        await Field(officer, "before").CheckAsync();
        await SendAsync(officer);
        await Expect(officer.Page.Locator("dialog[open] .fault")).ToContainTextAsync("“31/02” không phải một ngày của năm 2024");
        await officer.CheckAccessibilityAsync();
        await KeepAsync(officer, "entry-obligation");
        await FillAsync(officer, ("days", "20/12"));
        await SaveAsync(officer);
        await Expect(officer.Page.Locator("main [role=status]").First).ToContainTextAsync(Report);
        await Expect(Row(officer, Report)).ToContainTextAsync("Vào các ngày: 20/12, trước ngày ấy");
        await KeepAsync(officer, "entries-obligations");

        await officer.GoAsync("/obligations/calendar" + At + "&due=2024-12");
        await Expect(officer.Page.Locator(".month time[datetime='2024-12-19'] + ul")).ToContainTextAsync(Report);
        await officer.Page.Locator(".feed .btn-primary").ClickAsync();
        var feed = await officer.Page.Locator(".feed input[readonly]").InputValueAsync();
        Assert.Contains("DTSTART;VALUE=DATE:20241219", await CalendarAsync(officer, feed), StringComparison.Ordinal);

        await officer.GoAsync(Pages.Obligations + At + "&state=Late");
        await Row(officer, Report).Locator("button").ClickAsync();
        await FillAsync(officer, ("on", "2024-12-20"), ("by", "Văn thư huyện"));
        await SaveAsync(officer);
        await officer.GoAsync(Pages.Obligations + At + "&state=Received");
        await Expect(Row(officer, Report)).ToContainTextAsync("Văn thư huyện");

        await officer.GoAsync("/obligations/entries" + At);
        await PressAsync(officer, Report, "Rút lại");
        await Expect(officer.Page.Locator("dialog[open]")).ToContainTextAsync("Đã ghi nhận 1 báo cáo");
        await FillAsync(officer, ("why", "Kế hoạch sửa đổi đã bỏ"));
        await officer.CheckAccessibilityAsync();
        await SaveAsync(officer);
        await Expect(Row(officer, Report)).ToHaveCountAsync(0);
        await officer.GoAsync("/obligations/entries" + At + "&state=Withdrawn");
        await Expect(Row(officer, Report)).ToContainTextAsync("Kế hoạch sửa đổi đã bỏ");
        await PressAsync(officer, Report, "Lịch sử");
        await Expect(officer.Page.Locator("dialog[open] li")).ToHaveCountAsync(2);
        await officer.CheckAccessibilityAsync();
        await KeepAsync(officer, "entry-history");
        Assert.DoesNotContain("20241219", await CalendarAsync(officer, feed), StringComparison.Ordinal);
        officer.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task A_target_that_is_entered_stands_in_the_plan_beside_its_figure()
    {
        await using var officer = await Visit.SignInAsync(app, "finance", Phone);
        await officer.GoAsync("/plans/entries" + At);
        await MustFitAsync(officer);
        await officer.Page.Locator("main .filters button").ClickAsync();
        await FillAsync(
            officer, ("decision", "45/KH-UBND"), ("sentence", "Đến cuối năm tỷ lệ hộ nghèo dưới 4 %."), ("title", Promise),
            ("figure", "4.5"));
        await Field(officer, "comparison").SelectOptionAsync("LessThan");
        await Field(officer, "measure").SelectOptionAsync("PoorShare");
        await SendAsync(officer);
        await Expect(officer.Page.Locator("dialog[open] .fault")).ToContainTextAsync("“4.5” không phải một số");
        await officer.CheckAccessibilityAsync();
        await MustFitAsync(officer);
        await KeepAsync(officer, "entry-target");
        await FillAsync(officer, ("figure", "4"));
        await SaveAsync(officer);
        await Expect(Row(officer, Promise)).ToContainTextAsync("dưới 4%");
        await officer.CheckAccessibilityAsync();
        await MustFitAsync(officer);

        await officer.GoAsync(Pages.Plans + At);
        await Expect(Row(officer, Promise)).ToContainTextAsync("2,91% (44/1514)");
        await officer.GoAsync("/plans/entries" + At);
        await PressAsync(officer, Promise, "Sửa");
        await FillAsync(officer, ("figure", "2,5"));
        await SaveAsync(officer);
        await Expect(Row(officer, Promise)).ToContainTextAsync("dưới 2,5%");
        await PressAsync(officer, Promise, "Lịch sử");
        await Expect(officer.Page.Locator("dialog[open] li del")).ToHaveTextAsync("4");
        await KeepAsync(officer, "entry-target-history");
        officer.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task A_receiver_that_is_no_more_gives_way_and_both_languages_say_so()
    {
        await using var officer = await Visit.SignInAsync(app, "finance", Phone);
        await officer.GoAsync("/obligations/receivers");
        await MustFitAsync(officer);
        await KeepAsync(officer, "entries-receivers");
        await officer.Page.Locator("main .filters button").ClickAsync();
        await FillAsync(
            officer, ("former", "UBND tỉnh Đồng Nai"), ("until", "2026-04-29"), ("successor", "UBND thành phố Long Khánh"));
        await SendAsync(officer);
        await Expect(officer.Page.Locator("dialog[open] .fault")).ToContainTextAsync("không cơ quan nào nhận được báo cáo");
        await officer.CheckAccessibilityAsync();
        await FillAsync(officer, ("successor", "UBND thành phố Đồng Nai"));
        await SaveAsync(officer);
        await Expect(Row(officer, "UBND thành phố Đồng Nai")).ToContainTextAsync("29/04/2026");
        await officer.GoAsync(Pages.Obligations + "?month=2024-03&area=732");
        await Expect(officer.Page.Locator("main table tbody").First).ToContainTextAsync("UBND thành phố Đồng Nai");
        await officer.Page.GotoAsync("/not-found");
        await officer.Page.SetViewportSizeAsync(1280, 900);
        await officer.Page.Locator(".language button[value=en]").ClickAsync();
        await officer.Page.Locator("html[lang=en]").WaitForAsync();
        await officer.Page.SetViewportSizeAsync(Phone, 844);
        officer.ForgetComplaints();
        foreach (var page in new[] { "/obligations/receivers", "/obligations/entries", "/plans/entries" })
        {
            await officer.GoAsync(page);
            await MustFitAsync(officer);
            Assert.Empty(await PageWords.StrangeAsync(officer.Page));
            await officer.Page.Locator("main .filters button").ClickAsync();
            await officer.Page.Locator("dialog[open] button[type=submit]").WaitForAsync();
            Assert.Empty(await PageWords.StrangeAsync(officer.Page));
        }

        officer.MustHaveNoComplaints();
    }

    [SkippableTheory]
    [InlineData("chair.kimphuong")]
    [InlineData("office.longkhanh")]
    public async Task Others_are_offered_no_form_and_open_none(string account)
    {
        await using var visit = await Visit.SignInAsync(app, account);
        await visit.GoAsync(Pages.Obligations);
        await Expect(visit.Page.Locator("main a[href*='/entries']")).ToHaveCountAsync(0);
        foreach (var page in new[] { "/obligations/receivers", "/obligations/entries", "/plans/entries" })
        {
            await visit.Page.GotoAsync(page);
            Assert.Contains("/account/no-permission", visit.Page.Url, StringComparison.Ordinal);
        }
    }

    private static ILocator Field(Visit visit, string name) => visit.Page.Locator($"dialog[open] [name={name}]");

    private static ILocator Row(Visit visit, string text) => visit.Page.Locator("main table tbody tr", new() { HasText = text });

    private static async Task FillAsync(Visit visit, params (string Name, string Text)[] fields)
    {
        foreach (var (name, text) in fields)
        {
            await Field(visit, name).FillAsync(text);
        }
    }

    private static Task SendAsync(Visit visit) => visit.Page.Locator("dialog[open] button[type=submit]").ClickAsync();

    private static async Task SaveAsync(Visit visit)
    {
        await SendAsync(visit);
        await Expect(visit.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
    }

    private static Task PressAsync(Visit visit, string row, string button) =>
        Row(visit, row).Locator("button", new() { HasText = button }).ClickAsync();

    private static async Task<string> CalendarAsync(Visit visit, string address) =>
        await (await visit.Page.APIRequest.GetAsync(address)).TextAsync();

    private static async Task KeepAsync(Visit visit, string name)
    {
        var picture = await visit.Page.ScreenshotAsync(new() { Path = Checkout.Screenshot(name + ".png"), FullPage = true });
        Assert.NotEmpty(picture);
    }

    private static async Task MustFitAsync(Visit visit)
    {
        var (width, window) = (
            await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), visit.Page.ViewportSize!.Width);
        Assert.True(width <= window, $"{visit.Page.Url} is {width} pixels wide: it scrolls sideways.");
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteEntryWalks(SqliteApp app) : EntryWalks(app), IClassFixture<SqliteApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class PostgreSqlEntryWalks(PostgreSqlApp app) : EntryWalks(app), IClassFixture<PostgreSqlApp>;
