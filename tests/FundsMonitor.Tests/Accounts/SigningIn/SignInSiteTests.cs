using System.Net;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Tests.Shell;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Accounts.Users;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Accounts.SigningIn;

public sealed class SignInSiteTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string Neutral = "Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản chưa dùng được lúc này";
    private static readonly Reader Admin = new("admin", Roles.Administrator, AreaLimit.None);

    [Fact]
    public async Task Unknown_wrong_locked_and_disabled_get_the_same_page()
    {
        using var visitor = site.From("203.0.113.1");
        var unknown = await PageAsync(visitor, "nobody", "wrong wrong wrong");
        Assert.Contains(Neutral, unknown, StringComparison.Ordinal);
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            Assert.Equal(unknown, await PageAsync(visitor, "locked", "wrong wrong wrong"));
        }

        Assert.Equal(unknown, await PageAsync(visitor, "locked", RunningSite.Password));
        await site.Get<SetEnabled>().RunAsync(await IdAsync("leaving"), false, Admin, CancellationToken.None);
        Assert.Equal(unknown, await PageAsync(visitor, "leaving", RunningSite.Password));

        await site.Get<UnlockUser>().RunAsync(await IdAsync("locked"), Admin, CancellationToken.None);
        Assert.Equal("/", (await RunningSite.SignInAsync(visitor, "locked", RunningSite.Password)).To());
    }

    [Fact]
    public async Task One_address_that_is_often_wrong_waits_and_locks_few_accounts_while_others_sign_in()
    {
        using var attacker = site.From("203.0.113.2");
        HttpResponseMessage? answer = null;
        for (var attempt = 0; attempt < 21; attempt++)
        {
            answer = await RunningSite.SignInAsync(attacker, $"nobody{attempt}", "wrong wrong wrong");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answer!.StatusCode);
        Assert.Contains("Quá nhiều lần thử từ địa chỉ mạng này", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await RunningSite.SignInAsync(attacker, "finance", RunningSite.Password)).StatusCode);
        using var other = site.From("203.0.113.3");
        Assert.Equal("/", (await RunningSite.SignInAsync(other, "finance", RunningSite.Password)).To());
    }

    [Fact]
    public async Task A_made_password_leads_only_to_choosing_an_own_one()
    {
        var (made, _) = await site.Get<AddUser>()
            .RunAsync(new("new.chair", Roles.CommuneChair, ["05551"], ""), Admin, CancellationToken.None);
        using var visitor = site.From("203.0.113.4");
        Assert.Equal("/account/new-password", (await RunningSite.SignInAsync(visitor, "new.chair", made)).To());
        Assert.Equal("/account/sign-in", (await visitor.GetAsync("/")).To());
        var refused = await ChooseAsync(visitor, made, "matkhau123456");
        Assert.Contains("nhiều người dùng", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/", (await ChooseAsync(visitor, made, "cái ghế xanh 9 chân")).To());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
        using var again = site.From("203.0.113.4");
        Assert.Equal("(OK)", (await RunningSite.SignInAsync(again, "new.chair", made)).To());
        Assert.Equal("/", (await RunningSite.SignInAsync(again, "new.chair", "cái ghế xanh 9 chân")).To());
    }

    [Fact]
    public async Task The_second_factor_is_set_up_asked_for_and_no_code_works_twice()
    {
        await MakeAsync("two.steps", Roles.FinanceOfficer);
        using var visitor = site.From("203.0.113.5");
        Assert.Equal("/", (await RunningSite.SignInAsync(visitor, "two.steps", RunningSite.Password)).To());
        var begun = await visitor.SendAsync("/account", "second-factor", ("Asked.Password", RunningSite.Password), ("Asked.What", "on"));
        var page = await begun.Content.ReadAsStringAsync();
        Assert.Contains("<svg class=\"qr\"", page, StringComparison.Ordinal);
        var secret = SignInSteps.SecretOf(page);
        var wrong = await visitor.PostAsync("/account", Confirm(page, "000000"));
        Assert.Contains("Mã không đúng", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var first = SignInSteps.CodeOf(secret, -1);
        var codes = SignInSteps.CodesOf(await (await visitor.PostAsync("/account", Confirm(page, first))).Content.ReadAsStringAsync());
        Assert.Equal(8, codes.Count);
        await using (var db = await site.OpenAsync())
        {
            Assert.DoesNotContain(codes[0], string.Join(' ', await db.RecoveryCodes.Select(c => c.CodeSha256).ToListAsync()),
                StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(OneTimeCode.Written(secret), await db.Users.Select(a => a.SealedSecret).ToListAsync());
        }

        using var next = site.From("203.0.113.6");
        Assert.Equal("/account/second-factor", (await RunningSite.SignInAsync(next, "two.steps", RunningSite.Password)).To());
        Assert.Equal("(OK)", (await CodeAsync(next, first)).To());
        var now = SignInSteps.CodeOf(secret);
        Assert.Equal("/", (await CodeAsync(next, now)).To());
        Assert.Equal(HttpStatusCode.OK, (await next.GetAsync("/")).StatusCode);

        using var third = site.From("203.0.113.6");
        await RunningSite.SignInAsync(third, "two.steps", RunningSite.Password);
        Assert.Equal("(OK)", (await CodeAsync(third, now)).To());
        Assert.Equal("/", (await CodeAsync(third, codes[3].ToLowerInvariant())).To());
        using var fourth = site.From("203.0.113.6");
        await RunningSite.SignInAsync(fourth, "two.steps", RunningSite.Password);
        Assert.Equal("(OK)", (await CodeAsync(fourth, codes[3])).To());
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_although_the_password_is_right()
    {
        await MakeAsync("guessed", Roles.FinanceOfficer);
        await using (var db = await site.OpenAsync())
        {
            await db.Users.Where(a => a.UserName == "guessed").ExecuteUpdateAsync(set => set.SetProperty(a => a.TwoFactorEnabled, true));
        }

        using var visitor = site.From("203.0.113.7");
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            Assert.Equal("/account/second-factor", (await RunningSite.SignInAsync(visitor, "guessed", RunningSite.Password)).To());
            await CodeAsync(visitor, "123456");
        }

        Assert.Equal("(OK)", (await RunningSite.SignInAsync(visitor, "guessed", RunningSite.Password)).To());
    }

    [Fact]
    public async Task A_role_that_must_have_a_second_factor_sets_it_up_on_the_way_in()
    {
        await MakeAsync("must.have", Roles.BankOffice, "004820");
        await site.Get<RequireSecondFactor>().RunAsync(Roles.BankOffice, true, Admin, CancellationToken.None);
        using var visitor = site.From("203.0.113.8");
        Assert.Equal("/account/set-up", (await RunningSite.SignInAsync(visitor, "must.have", RunningSite.Password)).To());
        Assert.Contains("/account/sign-in", (await visitor.GetAsync("/")).To(), StringComparison.Ordinal);
        var page = await visitor.GetStringAsync("/account/set-up");
        var done = await visitor.PostAsync("/account/set-up", Confirm(page, SignInSteps.CodeOf(SignInSteps.SecretOf(page))));
        var shown = await done.Content.ReadAsStringAsync();
        Assert.Equal(8, SignInSteps.CodesOf(shown).Count);
        Assert.Equal("/", (await visitor.PostAsync("/account/set-up", SignInSteps.Form(shown, "go-on"))).To());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
        await site.Get<RequireSecondFactor>().RunAsync(Roles.BankOffice, false, Admin, CancellationToken.None);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_too()
    {
        var cookies = new CookieContainer();
        using var visitor = new HttpClient(new HttpClientHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = cookies
        })
        { BaseAddress = site.Address };
        await RunningSite.SignInAsync(visitor, "chair", RunningSite.Password);
        var kept = cookies.GetCookieHeader(site.Address);
        var page = await visitor.GetStringAsync("/");
        await visitor.PostAsync("/account/sign-out", SignInSteps.Form(page, ""));
        using var thief = new HttpClient(new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false
        })
        { BaseAddress = site.Address };
        thief.DefaultRequestHeaders.Add("Cookie", kept);
        Assert.Contains("/account/sign-in", (await thief.GetAsync("/")).To(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_account_and_another_role_act_at_the_very_next_request()
    {
        await MakeAsync("going", Roles.FinanceOfficer);
        using var visitor = await site.SignedInAsync("going");
        await site.Get<SetRoleAndAreas>()
            .RunAsync(await IdAsync("going"), new("", Roles.CommuneChair, ["05551"]), Admin, CancellationToken.None);
        Assert.Contains("/account/sign-in", (await visitor.GetAsync("/")).To(), StringComparison.Ordinal);
        using var again = await site.SignedInAsync("going");
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/")).StatusCode);
        await using (var db = await site.OpenAsync())
        {
            await db.Users.Where(a => a.UserName == "going").ExecuteUpdateAsync(set => set.SetProperty(a => a.Enabled, false));
        }

        Assert.Contains("/account/sign-in", (await again.GetAsync("/")).To(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_the_own_password_needs_the_current_one_and_keeps_only_this_session()
    {
        await MakeAsync("changing", Roles.FinanceOfficer);
        using var here = await site.SignedInAsync("changing");
        using var there = await site.SignedInAsync("changing");
        Assert.Contains("Mật khẩu hiện tại không đúng", await (await ChangeAsync(here, "wrong wrong wrong")).Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
        Assert.Equal("/account", (await ChangeAsync(here, RunningSite.Password)).To());
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).StatusCode);
        Assert.Contains("/account/sign-in", (await there.GetAsync("/account")).To(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient visitor, string current) => visitor.SendAsync(
        "/account", "password", ("Asked.Current", current), ("Asked.Wanted", "cái ghế xanh 9 chân"),
            ("Asked.Again", "cái ghế xanh 9 chân"));

    private static Task<HttpResponseMessage> ChooseAsync(HttpClient visitor, string current, string wanted) => visitor.SendAsync(
        "/account/new-password", "password", ("Asked.Current", current), ("Asked.Wanted", wanted), ("Asked.Again", wanted));

    private static Task<HttpResponseMessage> CodeAsync(HttpClient visitor, string code) =>
        visitor.SendAsync("/account/second-factor", "second-factor", ("Asked.Code", code));

    private static FormUrlEncodedContent Confirm(string page, string code) =>
        SignInSteps.Form(page, "second-factor-on", ("Asked.Sealed", SignInSteps.SealedOf(page)), ("Asked.Code", code));

    private static async Task<string> PageAsync(HttpClient visitor, string name, string password)
    {
        var answer = await RunningSite.SignInAsync(visitor, name, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return SignInSteps.Unsealed(await answer.Content.ReadAsStringAsync()).Replace(name, "nobody", StringComparison.Ordinal);
    }

    private async Task MakeAsync(string name, string role, string area = "*") => Assert.Empty(await site.Get<CreateAccount>().RunAsync(
        new(name, role, [area], RunningSite.Password), Reader.CommandLine, CancellationToken.None));

    private async Task<string> IdAsync(string name)
    {
        await using var db = await site.OpenAsync();
        return await db.Users.Where(a => a.UserName == name).Select(a => a.Id).SingleAsync();
    }
}
