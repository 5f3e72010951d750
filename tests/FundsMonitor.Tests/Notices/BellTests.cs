using System.Net;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Notices;
using FundsMonitor.Tests.Shell;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Notices;

namespace FundsMonitor.Tests.Notices;

/// <summary>The bell over HTTP, without script.</summary>
public sealed class BellTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task The_bell_says_how_much_is_not_seen_until_it_was_seen()
    {
        using var visitor = await site.SignedInAsync("chair");
        var page = await visitor.GetStringAsync("/");
        Assert.Contains("aria-label=\"Thông báo: 1 mục chưa xem\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/files/owed?state=late&amp;period=2024-03\"", page, StringComparison.Ordinal);
        Assert.Contains(">1 tệp quá hạn chưa đến</a>", page, StringComparison.Ordinal);

        var answer = await visitor.PostAsync("/notices/seen", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = RunningSite.TokenOf(page),
            ["returnUrl"] = "//elsewhere.example/",
        }));
        Assert.Equal("/", answer.Headers.Location?.ToString());
        var after = await visitor.GetStringAsync("/");
        Assert.Contains("aria-label=\"Thông báo\"", after, StringComparison.Ordinal);
        Assert.Contains("1 tệp quá hạn chưa đến", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saying_so_needs_a_sign_in_and_the_token_of_a_page()
    {
        using var nobody = site.Visitor();
        var answer = await nobody.PostAsync("/notices/seen", new FormUrlEncodedContent([]));
        Assert.Contains("/account/sign-in", answer.Headers.Location?.ToString() ?? "(taken)", StringComparison.Ordinal);
        using var visitor = await site.SignedInAsync("finance");
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync("/notices/seen", new FormUrlEncodedContent([]))).StatusCode);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("finance")]
    [InlineData("office")]
    [InlineData("chair")]
    public async Task Every_kind_leads_each_of_its_roles_to_a_page_it_may_open(string account)
    {
        var reader = await site.Get<FindReader>().RunAsync(account, CancellationToken.None);
        using var visitor = await site.SignedInAsync(account);
        foreach (var kind in NoticeKinds.All.Where(k => k.Roles.Contains(reader.Role)))
        {
            var answer = await visitor.GetAsync(kind.Path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{account}: {kind.Path} answered {answer.StatusCode}");
        }

        foreach (var notice in await site.Get<ReadNotices>().RunAsync(reader, AreaLimit.None, CancellationToken.None))
        {
            var answer = await visitor.GetAsync(notice.Address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{account}: {notice.Address} answered {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task The_settings_say_that_no_mail_is_sent_where_none_can_be()
    {
        using var visitor = await site.SignedInAsync("finance");
        var page = await visitor.GetStringAsync("/notices/settings");
        Assert.Contains("chưa cấu hình gửi thư", page, StringComparison.Ordinal);
        Assert.Contains("name=\"bell-Late\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/notices?group=nothing&unseen=x&page=x")).StatusCode);
    }
}
