using System.Net;
using FundsMonitor.Tests.Shell;
using FundsMonitor.Web.Accounts.Security;

namespace FundsMonitor.Tests.Accounts.Security;

public sealed class HeaderTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    [InlineData("/css/app.css")]
    [InlineData("/js/shell.js")]
    [InlineData("/nothing/here")]
    [InlineData("/failure")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/api/v1/files/1")]
    [InlineData("/files/1/marked")]
    public async Task Every_answer_tells_the_browser_what_it_must_not_do(string path)
    {
        using var visitor = await site.SignedInAsync("admin");
        var answer = await visitor.GetAsync(path);
        Assert.Equal(SecurityHeaders.Policy, Header(answer, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Pages_hold_no_script_and_no_style_of_their_own()
    {
        Assert.DoesNotContain("unsafe", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", SecurityHeaders.Policy, StringComparison.Ordinal);
        using var visitor = await site.SignedInAsync("admin");
        foreach (var path in Web.Shell.SitePages.All.Select(p => p.Path).Append("/?month=2024-03&area=05551"))
        {
            var page = await visitor.GetStringAsync(path);
            Assert.DoesNotMatch("<script(?![^>]* src=)(?![^>]* type=\"(?:importmap|application/json)\")", page);
            Assert.DoesNotMatch("<style|<[^>]+ style=|<[^>]+ on(?:click|load|error)=|javascript:", page);
        }
    }

    [Fact]
    public async Task Hangfires_pages_have_their_own_policy_and_only_for_administrators()
    {
        using var admin = await site.SignedInAsync("admin");
        Assert.Equal(SecurityHeaders.HangfirePolicy, Header(await admin.GetAsync("/hangfire"), "Content-Security-Policy"));
        using var chair = await site.SignedInAsync("chair");
        Assert.Equal(SecurityHeaders.Policy, Header(await chair.GetAsync("/hangfire"), "Content-Security-Policy"));
        Assert.Equal(SecurityHeaders.Policy, Header(await site.Visitor().GetAsync("/hangfire"), "Content-Security-Policy"));
    }

    [Fact]
    public async Task Behind_a_proxy_with_TLS_cookies_are_for_TLS_only_and_the_browser_remembers_it()
    {
        using var visitor = site.Visitor();
        visitor.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var form = await visitor.GetAsync("/account/sign-in");
        Assert.Equal("max-age=31536000", Header(form, "Strict-Transport-Security"));
        var set = form.Headers.GetValues("Set-Cookie").ToList();
        Assert.All(set, cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));

        using var plain = site.Visitor();
        var signedIn = await RunningSite.SignInAsync(plain, "finance", RunningSite.Password);
        var session = signedIn.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("funds-monitor=", StringComparison.Ordinal));
        Assert.Contains("; samesite=lax", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", session, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", session, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Over_TLS_the_session_is_a_cookie_that_only_this_host_can_set()
    {
        using var visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = site.Address,
        };
        visitor.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var form = await visitor.GetAsync("/account/sign-in");
        var signedIn = await SendAsync(visitor, HttpMethod.Post, ("/account/sign-in", Sent(form)), new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["__RequestVerificationToken"] = RunningSite.TokenOf(await form.Content.ReadAsStringAsync()),
            ["Asked.Name"] = "finance",
            ["Asked.Password"] = RunningSite.Password,
        });
        var session = signedIn.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-funds-monitor=", StringComparison.Ordinal));
        Assert.Contains("; path=/;", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; secure", session, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", session, StringComparison.OrdinalIgnoreCase);

        var cookie = session.Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(visitor, HttpMethod.Get, ("/account", cookie))).StatusCode);
        var unmarked = cookie["__Host-".Length..];
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(visitor, HttpMethod.Get, ("/account", unmarked))).StatusCode);
    }

    [Fact]
    public async Task A_failure_page_shows_a_number_and_nothing_of_what_failed()
    {
        using var visitor = await site.SignedInAsync("admin");
        var page = await visitor.GetStringAsync("/failure?text=0721000345");
        Assert.DoesNotContain("0721000345", page.Replace("returnUrl", "", StringComparison.Ordinal).Split("<main")[1],
            StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page, StringComparison.Ordinal);
    }

    private static string Sent(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));

    private static Task<HttpResponseMessage> SendAsync(
        HttpClient visitor, HttpMethod method, (string Path, string Cookie) to, Dictionary<string, string>? form = null)
    {
        var request = new HttpRequestMessage(method, to.Path) { Content = form is null ? null : new FormUrlEncodedContent(form) };
        request.Headers.Add("Cookie", to.Cookie);
        return visitor.SendAsync(request);
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        Assert.Single(answer.Headers.TryGetValues(name, out var values) ? values : []);
}
