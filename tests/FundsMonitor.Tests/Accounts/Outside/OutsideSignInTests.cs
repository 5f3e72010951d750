using System.Net;
using System.Text.Json;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Tests.Shell;
using FundsMonitor.UseCases.Accounts.Users;
using FundsMonitor.Web;
using FundsMonitor.Web.Accounts.Outside;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace FundsMonitor.Tests.Accounts.Outside;

public sealed class OutsideSignInTests : IAsyncLifetime
{
    private static readonly Reader Admin = new("admin", Roles.Administrator, AreaLimit.None);
    private readonly string settings = Directory.CreateTempSubdirectory("funds-monitor-settings-").FullName;
    private TestProvider? provider;
    private RunningSite? site;

    private TestProvider Provider => provider!;

    private RunningSite Site => site!;

    public async Task InitializeAsync()
    {
        provider = await TestProvider.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(settings, "appsettings.json"), JsonSerializer.Serialize(new
        {
            FundsMonitor = new { OpenIdConnect = new { Authority = provider.Address, ClientId = "funds-monitor", Name = "Tỉnh" } },
        }));
        site = new RunningSite("--contentRoot", settings);
        await site.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await Site.DisposeAsync();
        await Provider.DisposeAsync();
        Directory.Delete(settings, recursive: true);
    }

    [Fact]
    public async Task Nobody_gets_in_whom_no_administrator_linked_and_no_account_is_made()
    {
        (Provider.Subject, Provider.Role) = ("stranger", Roles.Administrator);
        using var visitor = Site.Visitor();
        Assert.Contains("Đăng nhập bằng Tỉnh", await visitor.GetStringAsync("/account/sign-in"), StringComparison.Ordinal);
        Assert.Equal("/account/sign-in?outside=refused", await ReturnAsync(visitor));
        Assert.Contains("chưa có tài khoản nào", await visitor.GetStringAsync("/account/sign-in?outside=refused"),
            StringComparison.Ordinal);
        await using var db = await Site.OpenAsync();
        Assert.Equal(6, await db.Users.CountAsync());
    }

    [Fact]
    public async Task Who_is_linked_comes_in_with_the_rights_of_the_account_and_no_others()
    {
        (Provider.Subject, Provider.Role) = ("subject-1", Roles.Administrator);
        await using (var db = await Site.OpenAsync())
        {
            var chair = await db.Users.Where(a => a.UserName == "chair").Select(a => a.Id).SingleAsync();
            Assert.Null(await Site.Get<LinkOutside>().RunAsync(chair, "subject-1", Admin, CancellationToken.None));
        }

        using var visitor = Site.Visitor();
        Assert.Equal("/budget", await ReturnAsync(visitor, "/budget"));
        Assert.Contains("chair", await visitor.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains("no-permission", (await visitor.GetAsync("/users")).Headers.Location!.ToString(), StringComparison.Ordinal);

        await using (var db = await Site.OpenAsync())
        {
            await db.Users.Where(a => a.UserName == "chair").ExecuteUpdateAsync(set => set.SetProperty(a => a.TwoFactorEnabled, true));
        }

        using var again = Site.Visitor();
        Assert.Equal("/account/second-factor?returnUrl=%2F", await ReturnAsync(again));
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_is_refused()
    {
        using var visitor = Site.Visitor();
        var answer = await visitor.GetAsync("/signin-oidc?code=stolen&state=made-up");
        Assert.Equal("/account/sign-in?outside=refused", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Without_configuration_there_is_no_such_way_in()
    {
        var plain = new RunningSite();
        await plain.InitializeAsync();
        using var visitor = plain.Visitor();
        Assert.DoesNotContain("/account/outside", await visitor.GetStringAsync("/account/sign-in"), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync("/account/outside")).StatusCode);
        await plain.DisposeAsync();
    }

    [Theory]
    [InlineData("https://login.example/", "", 1)]
    [InlineData("", "funds-monitor", 1)]
    [InlineData("http://login.example/", "funds-monitor", 1)]
    [InlineData("https://login.example/", "funds-monitor", 0)]
    public void Half_a_configuration_stops_the_start(string authority, string client, int wrong)
    {
        List<string> faults = [];
        OutsideOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["FundsMonitor:OpenIdConnect:Authority"] = authority,
            ["FundsMonitor:OpenIdConnect:ClientId"] = client,
        }).Build(), faults);
        Assert.Equal(wrong, faults.Count);
    }

    /// <summary>Goes to the provider and back as a browser does.</summary>
    /// <returns>Where it ends.</returns>
    private async Task<string> ReturnAsync(HttpClient visitor, string returnUrl = "/")
    {
        var asked = await visitor.GetAsync("/account/outside?returnUrl=" + Uri.EscapeDataString(returnUrl));
        Assert.StartsWith(Provider.Address + "/authorize", asked.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var sent = await browser.GetAsync(asked.Headers.Location);
        var back = await visitor.GetAsync(sent.Headers.Location);
        var end = await visitor.GetAsync(back.Headers.Location);
        return end.Headers.Location is { } location ? location.ToString() : back.Headers.Location!.ToString();
    }
}
