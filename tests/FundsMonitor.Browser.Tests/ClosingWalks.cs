using FundsMonitor.Browser.Tests.Register;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests;

/// <summary>An undecided borrower and the errors decided, the month signed, a late file held and let through by two people, the month
/// changed after signing.</summary>
public abstract class ClosingWalks(RunningApp app)
{
    private const float ImportLimit = 120_000;
    private const int Phone = 390;
    private const string March = "/months/05551/2024-03?month=2024-03";
    private const string Errors = "/findings?month=2024-03&area=05551&severity=Error&period=month";

    [SkippableFact]
    public async Task A_month_is_signed_by_two_and_changes_only_under_an_exception()
    {
        await using var officer = await Visit.SignInAsync(app, "finance");
        await BorrowerSteps.DecideFirstAsync(officer);
        await DecideErrorsAsync(officer);
        await officer.GoAsync("/months?month=2024-03");
        await officer.OpenAsync(officer.Page.Locator("main table a[href^='/months/05551/2024-03']"));
        await officer.Page.Locator("form.prepare textarea").FillAsync("Đã đủ tệp, đã xử lý lỗi.");
        await officer.Page.Locator("form.prepare button[type=submit]").ClickAsync();
        await Expect(officer.Page.Locator(".month-state.prepared")).ToBeVisibleAsync();

        await using var chair = await Visit.SignInAsync(app, "chair.kimphuong", Phone);
        await chair.GoAsync(March);
        await chair.Page.Locator("form.decide button.btn-primary").ClickAsync();
        await Expect(chair.Page.Locator(".month-state.signed")).ToBeVisibleAsync();
        await Expect(chair.Page.Locator(".record .hash")).Not.ToHaveCountAsync(0);
        await chair.CheckAccessibilityAsync();
        await MustFitAsync(chair);

        var receipt = await SendLateAsync(officer);
        await AskAndOpenAsync(officer, chair);
        await officer.GoAsync(receipt);
        await Expect(officer.Page.Locator("#held")).ToContainTextAsync("Ngoại lệ đang mở");
        await officer.Page.Locator("#waiting .card .btn-primary").Last.ClickAsync();
        await Expect(officer.Page.Locator("p.verdict .file-state.accepted")).ToBeVisibleAsync(new() { Timeout = ImportLimit });

        await officer.GoAsync(March);
        await Expect(officer.Page.Locator(".month-state.changed")).ToBeVisibleAsync();
        var spent = officer.Page.Locator(".compared tr.differs", new() { HasText = "Đã chi" });
        await Expect(spent).ToContainTextAsync("+1.000.000");
        await Expect(officer.Page.Locator("#exceptions .asked")).ToContainTextAsync("Đã dùng");
        officer.MustHaveNoComplaints();
        chair.MustHaveNoComplaints();
    }

    [SkippableTheory]
    [InlineData("admin", 1280)]
    [InlineData("office.dinhhoa", Phone)]
    [InlineData("chair.camluong", Phone)]
    public async Task Everybody_sees_where_the_own_months_stand_and_no_other(string account, int width)
    {
        await using var visit = await Visit.SignInAsync(app, account, width);
        await visit.GoAsync("/months?period=year");
        await Expect(visit.Page.Locator("main table tbody tr").First).ToBeVisibleAsync();
        await MustFitAsync(visit);
        await visit.GoAsync("/months/26080/2024-03");
        await Expect(visit.Page.Locator("main [role=alert]")).ToHaveCountAsync(account == "admin" ? 0 : 1);
        visit.MustHaveNoComplaints();
    }

    private static async Task DecideErrorsAsync(Visit officer)
    {
        await officer.GoAsync(Errors);
        while (await officer.Page.Locator("main table tbody input[type=checkbox]").CountAsync() > 0)
        {
            var first = await officer.Page.Locator("main table tbody a[href^='/findings/']").First.GetAttributeAsync("href");
            foreach (var box in await officer.Page.Locator("main table tbody input[type=checkbox]").AllAsync())
            {
                await box.CheckAsync();
            }

            await officer.Page.Locator(".selection .btn-primary").ClickAsync();
            await officer.Page.Locator("dialog[open] form.decide select").SelectOptionAsync("BankError");
            await officer.Page.Locator("dialog[open] form.decide button[type=submit]").ClickAsync();
            await Expect(officer.Page.Locator($"main table tbody a[href='{first}']")).ToHaveCountAsync(0);
            await officer.GoAsync(Errors);
        }
    }

    /// <summary>A voucher of March that says something else, after March was signed.</summary>
    private static async Task<string> SendLateAsync(Visit officer)
    {
        var text = await File.ReadAllTextAsync(Checkout.KimPhuong("chi tieu thang 03-2024.csv"));
        var late = text.Replace("64.250.000", "65.250.000", StringComparison.Ordinal)
            .Replace("159.150.000", "160.150.000", StringComparison.Ordinal);
        await officer.GoAsync(Pages.Files);
        await officer.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "late.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes(late),
        });
        var line = officer.Page.Locator(".uploads li").Filter(new() { HasText = "late.csv" });
        await Expect(line).ToContainTextAsync("Chờ người chấp nhận", new() { Timeout = ImportLimit });
        var receipt = await line.GetByRole(AriaRole.Link).GetAttributeAsync("href");
        await officer.GoAsync(receipt!);
        var said = await officer.TextAsync();
        Assert.Contains("kỳ số liệu đã khóa: Xã Kim Phượng 3/2024 (chair.kimphuong", said, StringComparison.Ordinal);
        await Expect(officer.Page.Locator("#held")).ToContainTextAsync("Chưa ai đề nghị ngoại lệ");
        return receipt!;
    }

    private static async Task AskAndOpenAsync(Visit officer, Visit chair)
    {
        await officer.GoAsync(March);
        await Expect(officer.Page.Locator("#exceptions .held")).ToContainTextAsync("late.csv");
        await officer.Page.Locator("form.ask textarea").FillAsync("Chứng từ 03 ghi thiếu 1 triệu đồng.");
        await officer.Page.Locator("form.ask button[type=submit]").ClickAsync();
        await Expect(officer.Page.Locator("#exceptions .asked li")).ToHaveCountAsync(1);
        await Expect(officer.Page.Locator("#exceptions .asked button")).ToHaveCountAsync(0);
        await officer.CheckAccessibilityAsync();

        await chair.GoAsync(March);
        await chair.Page.Locator("#exceptions .asked .btn-primary").ClickAsync();
        await Expect(chair.Page.Locator("#exceptions .asked li")).ToContainTextAsync("Đang mở");
    }

    private static async Task MustFitAsync(Visit visit)
    {
        var (width, window) = (
            await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), visit.Page.ViewportSize!.Width);
        Assert.True(width <= window, $"{visit.Page.Url} is {width} pixels wide: it scrolls sideways.");
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteClosingWalks(SqliteApp app) : ClosingWalks(app), IClassFixture<SqliteApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class PostgreSqlClosingWalks(PostgreSqlApp app) : ClosingWalks(app), IClassFixture<PostgreSqlApp>;
