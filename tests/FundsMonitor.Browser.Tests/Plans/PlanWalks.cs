using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests.Plans;

/// <summary>
/// A plan opened down to its households, a report noted and taken back, the calendar and its address, a helper and a visit.
/// </summary>
public abstract class PlanWalks(RunningApp app)
{
    private const int Phone = 390;
    private const string KimPhuong = "/plans?month=2024-03&area=05551";

    [SkippableFact]
    public async Task An_officer_opens_a_plan_and_the_households_behind_its_share()
    {
        await using var officer = await Visit.SignInAsync(app, "finance");
        await officer.GoAsync(Pages.Plans + "?month=2024-03");
        await Expect(officer.Page.Locator("main table tbody a")).ToHaveCountAsync(6);
        await officer.OpenAsync(officer.Page.Locator("main table a[href*='area=05551'][href*='2024']").First);
        var said = await officer.TextAsync();
        Assert.Contains("8 hộ chỉ là 0,53 điểm, cần 10 hộ", said, StringComparison.Ordinal);
        Assert.Contains("hộ nghèo, hộ cận nghèo có nhu cầu và đủ điều kiện", said, StringComparison.Ordinal);
        await KeepAsync(officer, "plan-kim-phuong");
        await officer.OpenAsync(officer.Page.Locator("a[href*='/plans/coverage'][href*='as=WithoutLoan']").First);
        await Expect(officer.Page.Locator("main table tbody a[href^='/households/']").First).ToBeVisibleAsync();
        await officer.Page.Locator(".filters select").First.SelectOptionAsync("LeftOut");
        await officer.Page.WaitForURLAsync("**as=LeftOut**");
        await Expect(officer.Page.Locator(".grid-foot")).ToContainTextAsync("47");
        officer.MustHaveNoComplaints();
    }

    [SkippableTheory]
    [InlineData("chair.thuongquang", "3,73% (21/563)")]
    [InlineData("chair.thapmuoi", "40,1% là trên 965 người")]
    [InlineData("chair.camluong", "Còn 6 dòng chưa giao")]
    [InlineData("chair.longkhanh", "Kế hoạch dự kiến 383.000.000")]
    public async Task A_chair_sees_the_own_plan_on_a_phone(string account, string figure)
    {
        await using var chair = await Visit.SignInAsync(app, account, Phone);
        await chair.GoAsync(Pages.Plans);
        Assert.Contains(figure, await chair.TextAsync(), StringComparison.Ordinal);
        await MustFitAsync(chair);
        await KeepAsync(chair, "plan-" + account);
        await chair.GoAsync(KimPhuong);
        await Expect(chair.Page.Locator("main [role=alert]")).ToHaveCountAsync(1);
        chair.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task A_report_is_noted_as_received_and_taken_back()
    {
        await using var officer = await Visit.SignInAsync(app, "finance");
        await officer.GoAsync(Pages.Obligations + "?period=all&state=Late");
        var late = officer.Page.Locator("main table tbody tr", new() { HasText = "trước ngày 20/11/2021" });
        await late.Locator("button").ClickAsync();
        await officer.CheckAccessibilityAsync();
        await officer.Page.Locator("dialog[open] input[name=on]").FillAsync("2021-11-25");
        await officer.Page.Locator("dialog[open] input[name=by]").FillAsync("Văn thư xã");
        await officer.Page.Locator("dialog[open] button[type=submit]").ClickAsync();
        await Expect(late).ToHaveCountAsync(0);
        await officer.GoAsync(Pages.Obligations + "?period=all&state=Received");
        var received = officer.Page.Locator("main table tbody tr", new() { HasText = "trước ngày 20/11/2021" });
        await Expect(received).ToContainTextAsync("Văn thư xã");
        await received.Locator("button").ClickAsync();
        await officer.Page.Locator("dialog[open] input[name=why]").FillAsync("Ghi nhầm xã");
        await officer.Page.Locator("dialog[open] button[type=submit]").ClickAsync();
        await Expect(received).ToHaveCountAsync(0);
        await officer.GoAsync(Pages.Obligations + "?period=all&state=Late");
        await Expect(late).ToContainTextAsync("Ghi nhầm xã");
        officer.MustHaveNoComplaints();
    }

    [SkippableTheory]
    [InlineData("office.longkhanh")]
    [InlineData("chair.kimphuong")]
    public async Task Others_read_what_is_owed_in_their_area_and_note_nothing(string account)
    {
        await using var visit = await Visit.SignInAsync(app, account, Phone);
        await visit.GoAsync(Pages.Obligations);
        await Expect(visit.Page.Locator("main table tbody tr").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("main table tbody button")).ToHaveCountAsync(0);
        Assert.DoesNotContain("Thượng Quảng", await visit.TextAsync(), StringComparison.Ordinal);
        await MustFitAsync(visit);
        visit.MustHaveNoComplaints();
    }

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(Phone)]
    public async Task The_calendar_is_walked_by_keyboard_and_its_address_opens_until_it_is_withdrawn(int width)
    {
        await using var chair = await Visit.SignInAsync(app, "chair.thuongquang", width);
        await chair.GoAsync(Pages.Obligations + "/calendar?due=2021-10");
        await Expect(chair.Page.Locator("main .state")).ToContainTextAsync("Tháng 11/2021");
        var next = chair.Page.Locator(".month-head a", new() { HasText = "Tháng sau" });
        await next.FocusAsync();
        await chair.Page.Keyboard.PressAsync("Enter");
        await chair.Page.WaitForURLAsync("**due=2021-11**");
        await Expect(chair.Page.Locator(".month time[datetime='2021-11-19'] + ul")).ToContainTextAsync("Kết quả giảm nghèo");
        await MustFitAsync(chair);
        await chair.CheckAccessibilityAsync();
        await KeepAsync(chair, string.Create(CultureInfo.InvariantCulture, $"calendar-{width}"));

        await chair.Page.Locator(".feed .btn-primary").ClickAsync();
        var address = await chair.Page.Locator(".feed input[readonly]").InputValueAsync();
        await chair.CheckAccessibilityAsync();
        var answer = await chair.Page.APIRequest.GetAsync(address);
        Assert.Equal("text/calendar; charset=utf-8", answer.Headers["content-type"]);
        Assert.Contains("DTSTART;VALUE=DATE:20211119", await answer.TextAsync(), StringComparison.Ordinal);
        await chair.Page.Locator(".feed .btn-outline-secondary").ClickAsync();
        await Expect(chair.Page.Locator(".feed [role=status]")).ToContainTextAsync("Đã thu hồi");
        Assert.Equal(404, (await chair.Page.APIRequest.GetAsync(address)).Status);
        chair.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task A_helper_is_named_visits_and_ends()
    {
        await using var chair = await Visit.SignInAsync(app, "chair.kimphuong", Phone);
        await chair.GoAsync("/plans/helpers?month=2024-03");
        await MustFitAsync(chair);
        var link = chair.Page.Locator("main table a[href^='/households/']").First;
        var household = (await link.GetAttributeAsync("href"))!;
        await chair.GoAsync(household);
        await SaveAsync(chair, "Phân công người giúp đỡ", ("input[name=helper]", "Nguyễn Thị Hoa"), ("input[name=position]", "Trưởng xóm"));
        await Expect(chair.Page.Locator("#helpers")).ToContainTextAsync("Trưởng xóm");
        await SaveAsync(chair, "Ghi một lần thăm", ("textarea[name=visit]", "Hướng dẫn hồ sơ vay"));
        await Expect(chair.Page.Locator("#helpers")).ToContainTextAsync("Hướng dẫn hồ sơ vay");
        await chair.CheckAccessibilityAsync();
        await MustFitAsync(chair);
        await chair.GoAsync("/plans/helpers?month=2024-03&helped=yes");
        await Expect(chair.Page.Locator("main table tbody", new() { HasText = "Nguyễn Thị Hoa" })).ToHaveCountAsync(1);
        await KeepAsync(chair, "helpers");
        await chair.GoAsync(household);
        await SaveAsync(chair, "Kết thúc");
        await Expect(chair.Page.Locator("#helpers")).ToContainTextAsync("đã giúp đỡ từ");
        chair.MustHaveNoComplaints();
    }

    private static async Task SaveAsync(Visit visit, string button, params (string Field, string Text)[] fields)
    {
        await visit.Page.Locator("#helpers button", new() { HasText = button }).First.ClickAsync();
        foreach (var (field, text) in fields)
        {
            await visit.Page.Locator("dialog[open] " + field).FillAsync(text);
        }

        await visit.CheckAccessibilityAsync();
        await visit.Page.Locator("dialog[open] button[type=submit]").ClickAsync();
        await Expect(visit.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
    }

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
public sealed class SqlitePlanWalks(SqliteApp app) : PlanWalks(app), IClassFixture<SqliteApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class PostgreSqlPlanWalks(PostgreSqlApp app) : PlanWalks(app), IClassFixture<PostgreSqlApp>;
