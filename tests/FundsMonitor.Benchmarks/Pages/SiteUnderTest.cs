using System.Net;
using System.Text.RegularExpressions;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.Web;
using FundsMonitor.Web.Shell.Grid;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Benchmarks.Pages;

/// <summary>The web host as it is, on a free port of this machine, over a database that was built.</summary>
internal sealed partial class SiteUnderTest : IAsyncDisposable
{
    public const string Administrator = "benchmark-admin";
    public const string Chair = "benchmark-chair";
    private const string Password = "FundsMonitor-benchmark-2023";
    private readonly WebApplication app;

    private SiteUnderTest(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    public static async Task<SiteUnderTest> StartAsync(PagesOptions options)
    {
        string[] server = options.Connection.Length > 0 ? ["--provider", "PostgreSql", "--connection", options.Connection] : [];
        var app = WebHost.Build(["--data", options.Data, "--urls", "http://127.0.0.1:0", .. server]);
        await WebHost.StartAsync(app, CancellationToken.None);
        var site = new SiteUnderTest(app);
        await site.AddAccountAsync(Administrator, Roles.Administrator, AreaCodes.Everything);
        await site.AddAccountAsync(Chair, Roles.CommuneChair, Data.Province.CommuneCode(1));
        return site;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    /// <summary>A service of the host.</summary>
    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>The address as its page makes it: what this account typed to find a person is sealed.</summary>
    public Uri Sealed(string address, string account)
    {
        var start = address.IndexOf("find=", StringComparison.Ordinal) + "find=".Length;
        return new(
            start < "find=".Length ? address
                : address[..start] + Get<SearchSeal>().Seal(address[start..].Replace('+', ' '), account),
            UriKind.Relative);
    }

    /// <summary>One administrator and ten chairs, each of another commune.</summary>
    public async Task<IReadOnlyList<(HttpClient Client, CookieContainer Cookies)>> ManyAsync()
    {
        const int others = 9;
        List<(HttpClient Client, CookieContainer Cookies)> all = [await SignedInAsync(Administrator), await SignedInAsync(Chair)];
        for (var commune = 2; commune < 2 + others; commune++)
        {
            var name = Chair + "-" + Data.Province.CommuneCode(commune * 7);
            await AddAccountAsync(name, Roles.CommuneChair, Data.Province.CommuneCode(commune * 7));
            all.Add(await SignedInAsync(name));
        }

        return all;
    }

    public Task<FundsDb> OpenAsync() => Get<IDbContextFactory<FundsDb>>().CreateDbContextAsync();

    /// <summary>A browser without script, signed in as one of the two accounts.</summary>
    public async Task<(HttpClient Client, CookieContainer Cookies)> SignedInAsync(string name)
    {
        var cookies = new CookieContainer();
        var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies };
        var client = new HttpClient(handler) { BaseAddress = Address };
        var form = await client.GetStringAsync("/account/sign-in");
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value,
            ["Asked.Name"] = name,
            ["Asked.Password"] = Password,
        });
        using var answer = await client.PostAsync(new Uri(Address, "/account/sign-in"), fields);
        return answer.StatusCode == HttpStatusCode.Found
            ? (client, cookies)
            : throw new InvalidOperationException($"{name} could not sign in: {(int)answer.StatusCode}.");
    }

    private async Task AddAccountAsync(string name, string role, string area)
    {
        await using var db = await OpenAsync();
        if (!await db.Users.AnyAsync(u => u.UserName == name))
        {
            var faults = await Get<CreateAccount>()
                .RunAsync(new(name, role, [area], Password), Reader.CommandLine, CancellationToken.None);
            if (faults.Count > 0)
            {
                throw new InvalidOperationException(faults[0].En);
            }
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
