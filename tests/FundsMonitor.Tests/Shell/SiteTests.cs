using System.Net;
using FundsMonitor.Web.Shell;

namespace FundsMonitor.Tests.Shell;

public sealed class SiteTests(RunningSite site) : IClassFixture<RunningSite>
{
    public static TheoryData<string, string, bool> RolesAndPages
    {
        get
        {
            var table = new TheoryData<string, string, bool>();
            foreach (var (account, closed) in new (string, string[])[]
            {
                ("admin", []),
                ("finance", ["/tokens", "/reference", "/places", "/jobs", "/users", "/access-log", "/retention", "/start", "/hangfire"]),
                ("office", ["/links", "/budget", "/households", "/plans", "/reference", "/places", "/jobs", "/users", "/access-log",
                    "/retention", "/start", "/hangfire"]),
                ("chair", ["/tokens", "/reference", "/places", "/jobs", "/users", "/access-log", "/retention", "/start", "/hangfire"]),
            })
            {
                foreach (var path in SitePages.All.Select(p => p.Path).Append("/hangfire"))
                {
                    table.Add(account, path, !closed.Contains(path));
                }
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(RolesAndPages))]
    public async Task Each_role_opens_its_pages_and_no_other(string account, string path, bool open)
    {
        using var visitor = await site.SignedInAsync(account);
        var answer = await visitor.GetAsync(path);

        if (open)
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        else
        {
            Assert.Contains("/account/no-permission", answer.Headers.Location?.ToString() ?? "(served)", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_sees_a_page_without_signing_in()
    {
        using var visitor = site.Visitor();
        foreach (var path in SitePages.All.Select(p => p.Path).Concat(["/hangfire", "/files/1", "/anything"]))
        {
            var answer = await visitor.GetAsync(path);
            Assert.Contains("/account/sign-in", answer.Headers.Location?.ToString() ?? "(served)", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_chair_sees_the_own_commune_and_nothing_of_another()
    {
        using var visitor = await site.SignedInAsync("chair");
        var own = await visitor.GetStringAsync("/");
        Assert.Contains("2,91", own, StringComparison.Ordinal);
        Assert.Contains("3,83", own, StringComparison.Ordinal);
        Assert.Contains("Xóm Bản Đa", own, StringComparison.Ordinal);

        foreach (var path in new[] { "/?area=15139&month=2023-06", "/budget?area=15139&month=2023-06&line=15139%7CDA7.1" })
        {
            var other = await visitor.GetStringAsync(path);
            Assert.Contains("không được xem địa bàn 15139", other, StringComparison.Ordinal);
            Assert.DoesNotContain("Hòa Thuận", other, StringComparison.Ordinal);
            Assert.DoesNotContain("12/KH-UBND", other, StringComparison.Ordinal);
            Assert.DoesNotContain("26.000.000", other, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/loans?page=999999999999")]
    [InlineData("/loans?page=2147483647")]
    [InlineData("/files?page=-1&sort=nothing&state=nothing&kind=nothing")]
    [InlineData("/findings?page=x&rule=%00&severity=9&state=nothing")]
    [InlineData("/findings/999999999999")]
    [InlineData("/households?page=0&month=2024-13")]
    [InlineData("/budget?month=9999-12&line=nothing")]
    public async Task An_address_with_nonsense_in_it_is_still_a_page(string path)
    {
        using var visitor = await site.SignedInAsync("finance");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("/findings?area=zzzzz")]
    [InlineData("/?area=99999&view=now")]
    public async Task A_reader_of_everything_is_told_that_nobody_knows_an_area(string path)
    {
        using var visitor = await site.SignedInAsync("finance");
        var page = await visitor.GetStringAsync(path);
        Assert.Contains("phòng giao dịch mang mã ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("không được xem", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Month_and_area_stay_in_the_links_of_the_navigation()
    {
        using var visitor = await site.SignedInAsync("finance");
        var page = await visitor.GetStringAsync("/?month=2023-06&area=15139");

        Assert.Contains("href=\"/budget?month=2023-06&amp;area=15139\"", page, StringComparison.Ordinal);
        Assert.Contains("và 6 dòng chưa được giao", page, StringComparison.Ordinal);
        Assert.Contains("<svg role=\"img\" aria-label=\"2 trong 3 dự án chưa chi hết số đã giao\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_printed_says_of_where_when_by_whom()
    {
        using var chair = await site.SignedInAsync("chair");
        var page = await chair.GetStringAsync("/loans?month=2024-03");
        var head = page[page.IndexOf("class=\"print-head\"", StringComparison.Ordinal)..page.IndexOf("<header", StringComparison.Ordinal)];
        foreach (var said in new[] { "Xã Kim Phượng", "Tháng 3/2024", "chair · Chủ tịch UBND xã", "in lúc" })
        {
            Assert.Contains(said, head, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_language_is_chosen_by_the_reader_and_numbers_stay_vietnamese()
    {
        using var visitor = await site.SignedInAsync("finance");
        var page = await visitor.GetStringAsync("/?month=2024-03&area=05551");
        Assert.Contains("<html lang=\"vi\"", page, StringComparison.Ordinal);

        var answer = await visitor.PostAsync("/language", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = RunningSite.TokenOf(page),
            ["language"] = "en",
            ["returnUrl"] = "//elsewhere.example/",
        }));
        Assert.Equal("/", answer.Headers.Location?.ToString());
        var english = await visitor.GetStringAsync("/?month=2024-03&area=05551");
        Assert.Contains("<html lang=\"en\"", english, StringComparison.Ordinal);
        Assert.Contains("Funds allocated", english, StringComparison.Ordinal);
        Assert.Contains("March 2024", english, StringComparison.Ordinal);
        Assert.Contains("1.514 households", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.PostAsync("/account/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["Asked.Name"] = "chair",
            ["Asked.Password"] = RunningSite.Password,
        }));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_calmly()
    {
        using var visitor = await site.SignedInAsync("finance");
        var answer = await visitor.GetAsync("/nothing/here");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Không có trang này", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_visit_weighs_under_300_kilobytes_and_takes_nothing_from_elsewhere()
    {
        const int Most = 300_000;
        using var visitor = await site.SignedInAsync("chair");
        visitor.DefaultRequestHeaders.AcceptEncoding.Add(new("gzip"));
        var weight = 0;
        string[] parts =
        [
            "/", "/lib/bootstrap/bootstrap.min.css", "/css/tokens.css", "/css/app.css",
            "/fonts/NotoSans-Regular.woff2", "/fonts/NotoSans-Bold.woff2", "/js/shell.js",
        ];
        foreach (var path in parts)
        {
            var answer = await visitor.GetAsync(path);
            Assert.True(answer.IsSuccessStatusCode, path);
            weight += (await answer.Content.ReadAsByteArrayAsync()).Length;
            var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        }

        Assert.InRange(weight, 1, Most);
    }
}
