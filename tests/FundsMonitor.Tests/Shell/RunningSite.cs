using System.Net;
using System.Text.RegularExpressions;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.Tests.Dashboard;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Tests.Shell;

/// <summary>The real host on a free port of this machine, with two communes' rows and one account of each role.</summary>
public sealed partial class RunningSite : IAsyncLifetime
{
    private readonly string[] options;

    public const string Password = "FundsMonitor-test-2024";

    private readonly string folder = Directory.CreateTempSubdirectory("funds-monitor-site-").FullName;
    private WebApplication? app;

    public RunningSite()
        : this([])
    {
    }

    /// <param name="options">Further arguments of the host.</param>
    internal RunningSite(params string[] options) => this.options = options;

    public Uri Address => new(app!.Urls.First());

    public async Task InitializeAsync()
    {
        app = WebHost.Build(["--data", folder, "--urls", "http://127.0.0.1:0", .. options]);
        await WebHost.StartAsync(app, CancellationToken.None);
        await using var db = await OpenAsync();
        await OverviewRows.AddAsync(db);

        // The job of the minute has nothing to reconcile: the pages show the same however long the tests take.
        var now = DateTime.UtcNow;
        await db.FileVersions.ExecuteUpdateAsync(set => set.SetProperty(v => v.ReconciledAtUtc, now));
        var create = app.Services.GetRequiredService<CreateAccount>();
        foreach (var (name, role, area) in new[]
        {
            ("admin", Roles.Administrator, "*"),
            ("finance", Roles.FinanceOfficer, "*"),
            ("office", Roles.BankOffice, OverviewRows.DinhHoa),
            ("chair", Roles.CommuneChair, OverviewRows.KimPhuong),
            ("locked", Roles.CommuneChair, OverviewRows.KimPhuong),
            ("leaving", Roles.CommuneChair, OverviewRows.KimPhuong),
        })
        {
            Assert.Empty(await create.RunAsync(new(name, role, [area], Password), Reader.CommandLine, CancellationToken.None));
        }
    }

    public async Task DisposeAsync()
    {
        await app!.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    public Task<FundsDb> OpenAsync() => app!.Services.GetRequiredService<IDbContextFactory<FundsDb>>().CreateDbContextAsync();

    /// <summary>A use case or other service of the host.</summary>
    public T Get<T>()
        where T : notnull => app!.Services.GetRequiredService<T>();

    /// <summary>A browser without script that follows no redirect by itself.</summary>
    public HttpClient Visitor() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = Address };

    /// <summary>A visitor who has signed in.</summary>
    public async Task<HttpClient> SignedInAsync(string name)
    {
        var visitor = Visitor();
        var answer = await SignInAsync(visitor, name, Password);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return visitor;
    }

    /// <summary>Fills in the sign-in form and sends it.</summary>
    public static async Task<HttpResponseMessage> SignInAsync(HttpClient visitor, string name, string password)
    {
        var form = await visitor.GetStringAsync("/account/sign-in");
        return await visitor.PostAsync("/account/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["__RequestVerificationToken"] = TokenOf(form),
            ["Asked.Name"] = name,
            ["Asked.Password"] = password,
        }));
    }

    /// <summary>The token against forged requests that stands in a page.</summary>
    public static string TokenOf(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
