using System.Security.Cryptography;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests;

/// <summary>Each role's main task, from signing in to its end.</summary>
public abstract partial class Walks(RunningApp app)
{
    private const int Phone = 390;

    /// <summary>An import of the sample's size with everything that waits before it in the queue.</summary>
    private const float ImportLimit = 120_000;

    [SkippableFact]
    public async Task An_office_sends_the_month_that_is_due_and_gets_its_receipt()
    {
        const string name = "31_HSTD_CHITIET_4820_30042024.xlsx";
        await using var office = await Visit.SignInAsync(app, "office.dinhhoa");
        await office.GoAsync(Pages.Files);
        await office.Page.Locator("input[type=file]").SetInputFilesAsync(Checkout.NextMonth(name));
        var line = office.Page.Locator(".uploads li").Filter(new() { HasText = name });
        await Expect(line).ToContainTextAsync("Chấp nhận", new() { Timeout = ImportLimit });
        await office.CheckAccessibilityAsync();
        await office.OpenAsync(line.GetByRole(AriaRole.Link));
        var receipt = await office.TextAsync();
        Assert.Contains(await HashAsync(Checkout.NextMonth(name)), receipt, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(name, receipt, StringComparison.Ordinal);
        Assert.Contains("đồng", receipt, StringComparison.Ordinal);
        office.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task A_finance_officer_decides_a_finding_and_it_leaves_the_queue()
    {
        await using var officer = await Visit.SignInAsync(app, "finance");
        await officer.GoAsync(Pages.Findings);
        var first = officer.Page.Locator("main table a[href*='/findings/']").First;
        var path = new Uri(new Uri(officer.Page.Url), await first.GetAttributeAsync("href")).AbsolutePath;
        await officer.OpenAsync(first);
        foreach (var side in await officer.Page.Locator(".sides > section .side-value").AllInnerTextsAsync())
        {
            Assert.NotEqual("", side.Trim());
        }

        await Expect(officer.Page.Locator(".sides > section")).ToHaveCountAsync(2);
        await officer.Page.Locator("form.decide select").SelectOptionAsync("BankError");
        await officer.Page.Locator("form.decide textarea").FillAsync("Phòng giao dịch gửi lại tệp.");
        await officer.Page.Locator("form.decide button[type=submit]").ClickAsync();
        await Expect(officer.Page.GetByText("Phòng giao dịch gửi lại tệp.")).ToBeVisibleAsync();
        await officer.CheckAccessibilityAsync();
        await officer.GoAsync(Pages.Findings);
        await Expect(officer.Page.Locator("main table a[href*='/findings/']").First).ToBeVisibleAsync();
        await Expect(officer.Page.Locator($"main table a[href^='{path}?']")).ToHaveCountAsync(0);
        await officer.GoAsync($"{Pages.Findings}?state=Decided");
        await Expect(officer.Page.Locator($"main table a[href^='{path}?']")).ToHaveCountAsync(1);
        officer.MustHaveNoComplaints();
    }

    [SkippableTheory]
    [InlineData("chair.kimphuong", "?month=2024-03", new[] { "2,91%", "3,83%" })]
    [InlineData("chair.camluong", "?month=2023-06", new[] { "26.000.000", "6 dòng" })]
    [InlineData("chair.longkhanh", "?month=2024-03", new[] { "383.000.000" })]
    public async Task A_chair_sees_the_figures_of_the_plan_on_a_phone(string account, string month, string[] figures)
    {
        await using var chair = await Visit.SignInAsync(app, account, Phone);
        await chair.GoAsync(Pages.Overview + month);
        var text = await chair.TextAsync();
        Assert.All(figures, figure => Assert.Contains(figure, text, StringComparison.Ordinal));
        var width = await chair.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= Phone, $"The page is {width} pixels wide: it scrolls sideways.");
        chair.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task A_chair_leads_the_figures_down_to_budget_loans_and_households()
    {
        await using var chair = await Visit.SignInAsync(app, "chair.kimphuong", Phone);
        foreach (var page in new[] { Pages.Budget, Pages.Loans, Pages.Households, Pages.Findings, Pages.Files })
        {
            await chair.GoAsync(page + "?month=2024-03");
            await Expect(chair.Page.Locator("h1")).ToBeVisibleAsync();
            await Expect(chair.Page.Locator("[role=alert]:visible")).ToHaveCountAsync(0);
        }

        chair.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task Only_an_administrator_sees_the_jobs()
    {
        await using var administrator = await Visit.SignInAsync(app, "admin");
        await administrator.GoAsync(Pages.Jobs);
        await Expect(administrator.Page.Locator("main table tbody tr").First).ToBeVisibleAsync();
        Assert.True((await administrator.Page.GotoAsync(Pages.Hangfire))!.Ok);
        Assert.Contains("Hangfire", await administrator.Page.TitleAsync(), StringComparison.Ordinal);
        administrator.MustHaveNoComplaints();
        foreach (var account in new[] { "finance", "office.dinhhoa", "chair.kimphuong" })
        {
            await using var other = await Visit.SignInAsync(app, account);
            await other.Page.GotoAsync(Pages.Jobs);
            await Expect(other.Page.Locator("main table")).ToHaveCountAsync(0);
            await Expect(other.Page.Locator($"nav a[href^='{Pages.Jobs}']")).ToHaveCountAsync(0);
            await other.Page.GotoAsync(Pages.Hangfire);
            Assert.DoesNotContain("Hangfire", await other.Page.TitleAsync(), StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task The_address_of_another_area_shows_nothing_of_it()
    {
        await using var administrator = await Visit.SignInAsync(app, "admin");
        await administrator.GoAsync($"{Pages.Files}?area=15139");
        var receipts = await administrator.LinksAsync("main table a[href^='/files/']");
        await administrator.GoAsync($"{Pages.Findings}?area=15139");
        var findings = await administrator.LinksAsync("main table a[href^='/findings/']");
        Assert.NotEmpty(receipts);
        Assert.NotEmpty(findings);

        await using var chair = await Visit.SignInAsync(app, "chair.kimphuong");
        string[] lists = [Pages.Overview, Pages.Files, Pages.Findings, Pages.Budget, Pages.Loans, Pages.Households];
        foreach (var page in lists)
        {
            await chair.GoAsync($"{page}?area=15139&month=2023-06");
            await MustShowNothingOfCamLuongAsync(chair, "không được xem địa bàn 15139");
        }

        foreach (var page in new[] { receipts[0], findings[0] })
        {
            await chair.GoAsync(page);
            await MustShowNothingOfCamLuongAsync(chair, "");
        }
    }

    private static async Task MustShowNothingOfCamLuongAsync(Visit chair, string said)
    {
        var text = await chair.TextAsync();
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cẩm Lương", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("26.000.000", text, StringComparison.Ordinal);
        await Expect(chair.Page.Locator("main table, main dl")).ToHaveCountAsync(0);
    }

    private static async Task<string> HashAsync(string file)
    {
        await using var bytes = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes));
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteWalks(SqliteApp app) : Walks(app), IClassFixture<SqliteApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class PostgreSqlWalks(PostgreSqlApp app) : Walks(app), IClassFixture<PostgreSqlApp>;
