using FundsMonitor.Database;
using FundsMonitor.Web;
using FundsMonitor.Web.Accounts.First;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Tests.Accounts.First;

/// <summary>The real host on an empty data folder, as it is started the first time.</summary>
internal sealed class EmptySite : IAsyncDisposable
{
    private readonly string folder;

    private EmptySite(WebApplication app, string folder) => (App, this.folder) = (app, folder);

    public WebApplication App { get; }

    /// <summary>What the console shows.</summary>
    public string Code => App.Services.GetRequiredService<FirstCode>().Written;

    public static async Task<EmptySite> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("funds-monitor-empty-").FullName;
        var app = WebHost.Build(["--data", folder, "--urls", "http://127.0.0.1:0"]);
        await WebHost.StartAsync(app, CancellationToken.None);
        return new(app, folder);
    }

    /// <summary>A browser without script, from an address of its own.</summary>
    public HttpClient Visitor(string address)
    {
        var visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() })
        {
            BaseAddress = new(App.Urls.First()),
        };
        visitor.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return visitor;
    }

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    public Task<FundsDb> OpenAsync() => Get<IDbContextFactory<FundsDb>>().CreateDbContextAsync();

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
