using System.Net;
using System.Text;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.SampleData;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Tests.Shell.Access;

/// <summary>
/// The real host over a copy of the imported sample, with one account of each role. All but the administrator see Kim Phượng or its office
/// alone, and nothing of Cẩm Lương, which they ask for.
/// </summary>
public sealed class SampleSite(SampleDatabase sample) : IAsyncLifetime
{
    public const string Password = "FundsMonitor-test-2024";

    private readonly Dictionary<string, HttpClient> visitors = [];
    private TestDatabase? database;
    private WebApplication? app;

    /// <summary>What all of it is about: the reader's own area.</summary>
    public OneArea Own { get; private set; } = null!;

    /// <summary>The area of somebody else.</summary>
    public OneArea Foreign { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        database = sample.Copy();
        app = WebHost.Build(["--data", database.Options.DataFolder, "--urls", "http://127.0.0.1:0"]);
        await WebHost.StartAsync(app, CancellationToken.None);
        var create = app.Services.GetRequiredService<CreateAccount>();
        foreach (var (role, areas) in new (string, string[])[]
        {
            (Roles.Administrator, ["*"]),
            (Roles.FinanceOfficer, ["05551", "004820"]),
            (Roles.BankOffice, ["004820"]),
            (Roles.CommuneChair, ["05551"]),
        })
        {
            Assert.Empty(await create.RunAsync(new(role, role, areas, Password), Reader.CommandLine, CancellationToken.None));
        }

        await using var db = Open();
        Own = await OneArea.ReadAsync(db, ("05551", "004820", "2024-03"), await UnknownFileAsync("004820"));
        Foreign = await OneArea.ReadAsync(db, ("15139", "002716", "2023-06"), await UnknownFileAsync("002716"));
    }

    public async Task DisposeAsync()
    {
        foreach (var visitor in visitors.Values)
        {
            visitor.Dispose();
        }

        if (app is not null)
        {
            await app.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }

    public FundsDb Open() => app!.Services.GetRequiredService<IDbContextFactory<FundsDb>>().CreateDbContext();

    /// <summary>A use case or other service of the host.</summary>
    public T Get<T>()
        where T : notnull => app!.Services.GetRequiredService<T>();

    /// <summary>Where the host serves.</summary>
    public Uri Address => new(app!.Urls.First());

    /// <summary>Somebody with this role, who has signed in once for all tests.</summary>
    public async Task<HttpClient> AsAsync(string role)
    {
        if (!visitors.TryGetValue(role, out var visitor))
        {
            visitor = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = Address };
            Assert.Equal(HttpStatusCode.Found, (await RunningSite.SignInAsync(visitor, role, Password)).StatusCode);
            visitors.Add(role, visitor);
        }

        return visitor;
    }

    /// <summary>A file of this office that is no known list, imported and refused.</summary>
    private async Task<int> UnknownFileAsync(string office)
    {
        var text = $"Cot A,Cot B {office}\nmot {office},hai {office}\n";
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var asked = new Asked(null, null, office, "");
        var received = await Get<ReceiveFile>()
            .RunAsync(content, $"khong-ro-{office}.csv", asked, Reader.CommandLine, CancellationToken.None);
        await Get<ImportReceivedFile>().RunAsync(received.SourceFileId, Reader.CommandLine.Name, null, CancellationToken.None);
        return received.SourceFileId;
    }
}
