using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Web.Shell;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests.Accounts;

public sealed class AccountWalksOnSqlite(SqliteApp app) : AccountWalks(app), IClassFixture<SqliteApp>;

public sealed class AccountWalksOnPostgreSql(PostgreSqlApp app) : AccountWalks(app), IClassFixture<PostgreSqlApp>;

/// <summary>An account from its making to its end, at both ends of it.</summary>
public abstract class AccountWalks(RunningApp app)
{
    private const string Own = "cái ghế xanh 9 chân";
    private const string Refusal = "Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản chưa dùng được lúc này";

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task An_account_is_made_gets_its_own_password_is_locked_unlocked_and_disabled_in_an_open_page(int width)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"walk.{width}");
        await using var admin = await Visit.SignInAsync(app, "admin", width);
        var made = await AccountSteps.MakeAsync(admin, name, Roles.CommuneChair, "05551");

        await using var owner = await Visit.OpenAsync(app, width);
        await owner.SendPasswordAsync(name, made);
        await Expect(owner.Page.Locator("h1")).ToHaveTextAsync("Đặt mật khẩu của riêng bạn");
        await owner.CheckAccessibilityAsync();
        await AccountSteps.ChooseAsync(owner, made, "matkhau123456");
        await Expect(owner.Page.Locator(".fault")).ToContainTextAsync("nhiều người dùng");
        await AccountSteps.ChooseAsync(owner, made, Own);
        await Expect(owner.Page.Locator("h1")).ToContainTextAsync("Xã Kim Phượng");

        await using var guesser = await Visit.OpenAsync(app, width);
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await guesser.SendPasswordAsync(name, "wrong wrong wrong");
            await Expect(guesser.Page.Locator(".fault")).ToContainTextAsync(Refusal);
        }

        await guesser.SendPasswordAsync(name, Own);
        await Expect(guesser.Page.Locator(".fault")).ToContainTextAsync(Refusal);
        await admin.GoAsync("/users?text=" + name);
        await Expect(admin.Page.Locator("main table tbody")).ToContainTextAsync("Tạm khóa");
        await admin.OpenAsync(admin.Page.Locator("main table tbody a").First);
        await ActAsync(admin, "Mở khóa");
        await guesser.SendPasswordAsync(name, Own);
        await Expect(guesser.Page.Locator("h1")).ToContainTextAsync("Xã Kim Phượng");

        await owner.GoAsync(Pages.Loans);
        await Expect(owner.Page.Locator("h1")).ToHaveTextAsync("Tín dụng");
        await ActAsync(admin, "Ngừng tài khoản");
        await Expect(owner.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(Pages.SignIn));
        await Expect(admin.Page.Locator("main")).ToContainTextAsync("Đã ngừng");
        admin.MustHaveNoComplaints();
        owner.MustHaveNoComplaints();
        guesser.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task An_area_taken_away_leaves_an_open_page_at_once()
    {
        await using var admin = await Visit.SignInAsync(app, "admin");
        var made = await AccountSteps.MakeAsync(admin, "walk.area", Roles.CommuneChair, "05551");
        await using var owner = await Visit.OpenAsync(app);
        await owner.SendPasswordAsync("walk.area", made);
        await AccountSteps.ChooseAsync(owner, made, Own);
        await Expect(owner.Page.Locator("h1")).ToContainTextAsync("Xã Kim Phượng");
        await owner.GoAsync("/loans?month=2024-03");
        await Expect(owner.Page.Locator("main table tbody tr").First).ToBeVisibleAsync();

        await admin.GoAsync("/users?text=walk.area");
        await admin.OpenAsync(admin.Page.Locator("main table tbody a").First);
        await admin.Page.Locator(".areas li button").ClickAsync();
        await admin.Page.Locator(".areas .add input").First.FillAsync("15139");
        await admin.Page.Locator(".areas .add button").ClickAsync();
        await admin.Page.Locator("main .btn-primary").ClickAsync();
        await Expect(admin.Page.Locator("p[role=status]").First).ToHaveTextAsync("Đã lưu.");
        await Expect(owner.Page.Locator("header")).Not.ToContainTextAsync("Kim Phượng");
        owner.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task The_second_factor_is_set_up_and_asked_for()
    {
        await using var admin = await Visit.SignInAsync(app, "admin");
        var made = await AccountSteps.MakeAsync(admin, "walk.factor", Roles.CommuneChair, "05551");
        await using var owner = await Visit.OpenAsync(app, 390);
        await owner.SendPasswordAsync("walk.factor", made);
        await AccountSteps.ChooseAsync(owner, made, Own);
        await Expect(owner.Page.Locator("h1")).ToContainTextAsync("Xã Kim Phượng");
        await owner.GoAsync("/account");
        await owner.Page.Locator("#factor-password").FillAsync(Own);
        await owner.Page.Locator("button[value=on]").ClickAsync();
        await Expect(owner.Page.Locator("svg.qr")).ToBeVisibleAsync();
        await owner.CheckAccessibilityAsync();
        var secret = Read(await owner.Page.Locator("code.anywhere").InnerTextAsync());
        await owner.Page.Locator("#set-up-code").FillAsync(CodeOf(secret, -1));
        await owner.Page.Locator("form:has(#set-up-code) button[type=submit]").ClickAsync();
        await Expect(owner.Page.Locator(".recovery li")).ToHaveCountAsync(8);
        await owner.CheckAccessibilityAsync();

        await using var later = await Visit.OpenAsync(app, 390);
        await later.SendPasswordAsync("walk.factor", Own);
        await Expect(later.Page.Locator("h1")).ToHaveTextAsync("Xác thực hai bước");
        await later.CheckAccessibilityAsync();
        await later.Page.Locator("#code").FillAsync(CodeOf(secret, 0));
        await later.Page.Locator("form:has(#code) button[type=submit]").ClickAsync();
        await Expect(later.Page.Locator("h1")).ToContainTextAsync("Xã Kim Phượng");
        owner.MustHaveNoComplaints();
        later.MustHaveNoComplaints();
    }

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task No_page_breaks_its_content_security_policy(int width)
    {
        await using var admin = await Visit.SignInAsync(app, "admin", width);
        foreach (var page in SitePages.All)
        {
            await admin.GoAsync(page.Path);
        }

        admin.MustHaveNoComplaints();
        await admin.Page.GotoAsync(Pages.Hangfire);
        await admin.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        admin.MustHaveNoComplaints();
    }

    private static async Task ActAsync(Visit admin, string act)
    {
        await admin.Page.Locator(".acts button", new() { HasTextString = act }).ClickAsync();
        await admin.CheckAccessibilityAsync();
        await admin.Page.Locator("dialog[open] .btn-primary").ClickAsync();
        await Expect(admin.Page.Locator("p[role=status]").First).ToHaveTextAsync("Đã lưu.");
    }

    private static string CodeOf(byte[] secret, int from) => OneTimeCode.Of(secret, OneTimeCode.StepAt(DateTime.UtcNow) + from);

    private static byte[] Read(string written)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(written.Where(letters.Contains)
            .Select(c => Convert.ToString(letters.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(part => part.Length == 8).Select(part => Convert.ToByte(new string(part), 2))];
    }
}
