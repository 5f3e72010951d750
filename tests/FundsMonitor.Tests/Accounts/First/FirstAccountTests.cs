using System.Net;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Tests.Accounts.SigningIn;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Accounts.Users;
using FundsMonitor.UseCases.Accounts.Verifying;
using FundsMonitor.Web.Accounts.First;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Accounts.First;

/// <summary>The first administrator's account: for whoever knows the code on the console, once, and for nobody else.</summary>
public sealed class FirstAccountTests
{
    private const string Path = "/account/first";
    private const string Password = "cái ghế xanh 9 chân";

    [Fact]
    public async Task The_code_makes_one_administrator_signs_him_in_and_works_no_more()
    {
        await using var site = await EmptySite.StartAsync();
        using var visitor = site.Visitor("203.0.113.1");
        Assert.Contains($"href=\"{Path}\"", await visitor.GetStringAsync("/account/sign-in"), StringComparison.Ordinal);
        Assert.Equal("/start", (await SendAsync(visitor, site.Code.ToLowerInvariant(), "nguyen.an")).To());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/start")).StatusCode);
        Assert.Contains("Bắt đầu sử dụng", await visitor.GetStringAsync("/"), StringComparison.Ordinal);

        using var late = site.Visitor("203.0.113.2");
        Assert.Equal("/account/sign-in", (await late.GetAsync(Path)).To());
        Assert.DoesNotContain(Path, await late.GetStringAsync("/account/sign-in"), StringComparison.Ordinal);
        await using var db = await site.OpenAsync();
        Assert.Equal("nguyen.an", Assert.Single(await db.Users.ToListAsync()).UserName);
        Assert.Equal("start code", (await db.AuditEntries.SingleAsync(e => e.Action == "account-created")).By);
        Assert.Empty((await site.Get<VerifyRecords>().RunAsync(step: null, CancellationToken.None)).Faults);
    }

    [Fact]
    public async Task A_wrong_code_makes_nothing_and_is_counted_as_a_wrong_password_is()
    {
        await using var site = await EmptySite.StartAsync();
        using var guesser = site.Visitor("203.0.113.3");
        HttpResponseMessage? answer = null;
        for (var attempt = 0; attempt < 21; attempt++)
        {
            answer = await SendAsync(guesser, "AAAAA-BBBBB-CCCCC-DDDDD", "nguyen.an");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answer!.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SendAsync(guesser, site.Code, "nguyen.an")).StatusCode);
        await using var db = await site.OpenAsync();
        Assert.Equal(0, await db.Users.CountAsync());
    }

    [Fact]
    public async Task A_poor_password_is_refused_and_the_code_still_works()
    {
        await using var site = await EmptySite.StartAsync();
        using var visitor = site.Visitor("203.0.113.4");
        var refused = await SendAsync(visitor, site.Code, "nguyen.an", "matkhau123456");
        Assert.Contains("nhiều người dùng", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/start", (await SendAsync(visitor, site.Code, "nguyen.an")).To());
    }

    [Fact]
    public async Task Of_many_who_are_first_at_the_same_moment_one_gets_the_account()
    {
        await using var site = await EmptySite.StartAsync();
        var create = site.Get<CreateAccount>();
        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => create.RunAsync(
            new($"first.{i}", Roles.Administrator, ["*"], Password) { IsFirst = true }, Reader.CommandLine, CancellationToken.None)));
        Assert.Single(tries, faults => faults.Count == 0);
        await using var db = await site.OpenAsync();
        Assert.Equal(1, await db.Users.CountAsync());
    }

    [Fact]
    public async Task An_account_made_on_the_command_line_closes_the_page()
    {
        await using var site = await EmptySite.StartAsync();
        using var visitor = site.Visitor("203.0.113.5");
        var form = await visitor.GetStringAsync(Path);
        await site.Get<AddUser>().RunAsync(new("admin", Roles.Administrator, ["*"], ""), Reader.CommandLine, CancellationToken.None);
        var late = await visitor.PostAsync(Path, Form(form, site.Code, "nguyen.an", Password));
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        await using var db = await site.OpenAsync();
        Assert.Equal("admin", Assert.Single(await db.Users.ToListAsync()).UserName);
    }

    [Fact]
    public async Task The_console_says_address_and_code_only_while_there_is_no_account()
    {
        await using var site = await EmptySite.StartAsync();
        var empty = new StringWriter();
        await FirstStart.SayWhereAsync(site.App, empty);
        Assert.Contains(site.Code, empty.ToString(), StringComparison.Ordinal);
        Assert.Contains(site.App.Urls.First() + Path, empty.ToString(), StringComparison.Ordinal);

        await site.Get<AddUser>().RunAsync(new("admin", Roles.Administrator, ["*"], ""), Reader.CommandLine, CancellationToken.None);
        var used = new StringWriter();
        await FirstStart.SayWhereAsync(site.App, used);
        Assert.Empty(used.ToString());
    }

    [Fact]
    public async Task Every_start_has_a_code_of_its_own()
    {
        await using var one = await EmptySite.StartAsync();
        await using var other = await EmptySite.StartAsync();
        Assert.NotEqual(one.Code, other.Code);
        Assert.Matches("^[A-Z2-9]{5}(-[A-Z2-9]{5}){3}$", one.Code);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient visitor, string code, string name, string password = Password) =>
        await visitor.PostAsync(Path, Form(await visitor.GetStringAsync(Path), code, name, password));

    private static FormUrlEncodedContent Form(string page, string code, string name, string password) => SignInSteps.Form(
        page, "first", ("Asked.Code", code), ("Asked.Name", name), ("Asked.DisplayName", ""), ("Asked.Wanted", password),
        ("Asked.Again", password));
}
