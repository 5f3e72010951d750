using FundsMonitor.Browser.Tests.Shell;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests.Dashboard;

public sealed class FirstHourWalksOnSqlite(EmptyApp app) : FirstHourWalks(app), IClassFixture<EmptyApp>;

public sealed class FirstHourWalksOnPostgreSql(EmptyPostgreSqlApp app) : FirstHourWalks(app), IClassFixture<EmptyPostgreSqlApp>;

/// <summary>The first hour: from an empty installation to an overview with figures.</summary>
public abstract class FirstHourWalks(EmptyApp app)
{
    private const int Phone = 390;
    private const int Desk = 1280;
    private const float ImportLimit = 120_000;
    private const string Own = "cái ghế xanh 9 chân";

    [SkippableFact]
    public async Task An_empty_installation_leads_its_first_administrator_to_an_overview_with_figures()
    {
        await using var admin = await Visit.OpenAsync(app);
        await MakeAccountAsync(admin);
        await LookAsync(admin, "start");
        await ManualPictures.TakeAsync(admin.Page, ManualPictures.FirstHourPicture, 760);
        await Expect(admin.Page.Locator("li[aria-current=step] .head h2")).ToHaveTextAsync("Chọn địa bàn");

        await ChoosePlaceAsync(admin);
        await SendAsync(admin, "register", "Danh sach ho ngheo can ngheo 2024.xlsx");
        await LookAsync(admin, "start-register");
        await SendAsync(admin, "allocations", "QD 38 phan bo von 2024.xlsx");
        await admin.GoAsync("/");
        await Expect(admin.Page.Locator("section.start")).ToContainTextAsync("Xong 4 trên 5 bước");
        await LookAsync(admin, "start-card");
        await SendAsync(admin, "first-month", "31_HSTD_CHITIET_4820_31012024.xlsx", "01.1-BCTD_4820_31012024.xlsx");
        await Expect(admin.Page.Locator("#next-title")).ToBeVisibleAsync(new() { Timeout = ImportLimit });
        await LookAsync(admin, "start-done");

        await admin.OpenAsync(admin.Page.Locator("section[aria-labelledby=next-title] a").First);
        await Expect(admin.Page.Locator("section.start")).ToHaveCountAsync(0);
        var text = await admin.TextAsync();
        Assert.Contains("Tháng 1/2024", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Dữ liệu mẫu", text, StringComparison.Ordinal);
        await Expect(admin.Page.Locator("article[aria-labelledby=balance] table tbody tr").First).ToBeVisibleAsync();
        admin.MustHaveNoComplaints();
    }

    private static async Task SendAsync(Visit admin, string step, params string[] names)
    {
        await admin.GoAsync("/start?step=" + step);
        await admin.Page.Locator("input[type=file]").SetInputFilesAsync(names.Select(Checkout.KimPhuong));
        foreach (var name in names)
        {
            await Expect(admin.Page.Locator(".uploads li").Filter(new() { HasText = name }))
                .ToContainTextAsync("Chấp nhận", new() { Timeout = ImportLimit });
        }

        await Expect(admin.Page.Locator("li[aria-current=step] .state-sign").First)
            .ToHaveTextAsync("✓ Xong", new() { Timeout = ImportLimit });
    }

    private static async Task ChoosePlaceAsync(Visit admin)
    {
        var step = admin.Page.Locator("li[aria-current=step]");
        await step.Locator("select").First.SelectOptionAsync("Tỉnh Thái Nguyên");
        await step.Locator("select").Nth(1).SelectOptionAsync("05551");
        await step.Locator("form").First.Locator("button").ClickAsync();
        await Expect(step.Locator(".places")).ToContainTextAsync("Xã Kim Phượng");
        await step.Locator("form").Nth(1).Locator("input").First.FillAsync("4820");
        await step.Locator("form").Nth(1).Locator("input").Nth(1).FillAsync("PGD NHCSXH huyện Định Hóa");
        await step.Locator("form").Nth(1).Locator("button").ClickAsync();
        await Expect(step.Locator(".fault")).ToContainTextAsync("6 chữ số");
        await admin.CheckAccessibilityAsync();
        await step.Locator("form").Nth(1).Locator("input").First.FillAsync("004820");
        await step.Locator("form").Nth(1).Locator("button").ClickAsync();
        await Expect(step).ToContainTextAsync("PGD NHCSXH huyện Định Hóa");
        await step.Locator("summary").ClickAsync();
        await LookAsync(admin, "start-place");
        await admin.OpenAsync(step.Locator("a.next"));
        await Expect(admin.Page.Locator("#upload-title")).ToBeVisibleAsync();
    }

    private async Task MakeAccountAsync(Visit admin)
    {
        await admin.CheckAccessibilityAsync();
        await admin.Page.Locator("main a[href='/account/first']").ClickAsync();
        await Expect(admin.Page.Locator("#code")).ToBeVisibleAsync();
        await LookAsync(admin, "first-account");
        await FillAsync(admin, "AAAAA-BBBBB-CCCCC-DDDDD");
        await Expect(admin.Page.Locator(".fault")).ToContainTextAsync("Mã khởi đầu không đúng");
        await admin.CheckAccessibilityAsync();
        await FillAsync(admin, await app.CodeAsync());
        await Expect(admin.Page.Locator("h1")).ToHaveTextAsync("Bắt đầu");
        await admin.GoAsync("/start");
    }

    private static async Task FillAsync(Visit admin, string code)
    {
        await admin.Page.Locator("#code").FillAsync(code);
        await admin.Page.Locator("#name").FillAsync("nguyen.an");
        await admin.Page.Locator("#display-name").FillAsync("Nguyễn Văn An");
        await admin.Page.Locator("#wanted").FillAsync(Own);
        await admin.Page.Locator("#again").FillAsync(Own);
        await admin.Page.Locator("form:has(#wanted) button[type=submit]").ClickAsync();
    }

    /// <summary>Axe, nothing sideways, and a picture, at both widths and in both themes.</summary>
    private static async Task LookAsync(Visit admin, string name)
    {
        foreach (var width in new[] { Phone, Desk })
        {
            await admin.Page.SetViewportSizeAsync(width, 900);
            await admin.CheckAccessibilityAsync();
            var whole = await admin.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(whole <= width, $"{name} is {whole} pixels wide at {width}");
            await admin.Page.ScreenshotAsync(new() { Path = Checkout.Screenshot($"{name}-{width}.png"), FullPage = true });
        }
    }
}

/// <summary>The other way through the first hour: the sample instead of one's own files.</summary>
public sealed class SampleWalks(EmptyApp app) : IClassFixture<EmptyApp>
{
    private const float SampleLimit = 480_000;
    private const string Own = "cái ghế xanh 9 chân";

    [SkippableFact]
    public async Task The_sample_is_taken_says_how_far_it_is_and_every_page_says_that_it_is_invented()
    {
        await using var admin = await Visit.OpenAsync(app);
        await admin.Page.GotoAsync("/account/first");
        await admin.Page.Locator("#code").FillAsync(await app.CodeAsync());
        await admin.Page.Locator("#name").FillAsync("nguyen.an");
        await admin.Page.Locator("#wanted").FillAsync(Own);
        await admin.Page.Locator("#again").FillAsync(Own);
        await admin.Page.Locator("form:has(#wanted) button[type=submit]").ClickAsync();
        await Expect(admin.Page.Locator("h1")).ToHaveTextAsync("Bắt đầu");
        await admin.GoAsync("/start");
        await Expect(admin.Page.Locator(".sample-band")).ToHaveCountAsync(0);
        await admin.Page.Locator(".sample > button").ClickAsync();
        await Expect(admin.Page.Locator("dialog[open]")).ToContainTextAsync("không lấy ra được");
        await admin.CheckAccessibilityAsync();
        await admin.Page.Locator("dialog[open] .btn-primary").ClickAsync();
        await Expect(admin.Page.Locator("#sample-said")).ToContainTextAsync("trên 49 tệp", new() { Timeout = SampleLimit });
        await admin.CheckAccessibilityAsync();
        await Expect(admin.Page.Locator(".sample")).ToContainTextAsync("nhập xong: 49 tệp", new() { Timeout = SampleLimit });
        await admin.GoAsync("/?area=05551&month=2024-03");
        await Expect(admin.Page.Locator(".sample-band")).ToBeVisibleAsync();
        Assert.Contains("2,91%", await admin.TextAsync(), StringComparison.Ordinal);
        await admin.GoAsync("/users");
        await Expect(admin.Page.Locator("main table tbody tr:has(a)")).ToHaveCountAsync(1);
        admin.MustHaveNoComplaints();
    }
}
