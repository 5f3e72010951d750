using System.Globalization;
using System.Net;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reports.Scheduled;
using FundsMonitor.Database.Accounts;
using FundsMonitor.Tests.SampleData;
using FundsMonitor.Tests.Structure;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Reports;
using FundsMonitor.UseCases.Reports.Scheduled;
using FundsMonitor.Web.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Shell.Access;

/// <summary>Whoever takes a file of data away is noted: every address that gives one, over HTTP.</summary>
[Collection(SampleDatabaseTests.Name)]
public sealed class NotedExportTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string Person = "/households/person.xlsx";
    private const string Made = "/reports/made/{id:int}";
    private const string Marked = "/files/{id:int}/marked";

    /// <summary>Sources that give no data of people or areas as a file: the manual's pictures.</summary>
    private static readonly string[] GiveNoData = ["src/FundsMonitor.Web/Shell/Help/HelpEndpoints.cs"];

    private static readonly string[] Giving =
        ["Results.File(", "Results.Stream(", "Results.Bytes(", "DotNetStreamReference", "SendFileAsync("];

    public static TheoryData<string> Exports => [.. SiteRoutes.All.Where(r => r.Noted.Length > 0).Select(r => r.Pattern)];

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task Who_takes_a_file_away_is_noted(string pattern)
    {
        var route = SiteRoutes.All.Single(r => r.Pattern == pattern);
        Assert.Contains(route.Noted, AccessKinds.All);
        var before = await LastAsync();
        var answer = await FetchAsync(pattern);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{pattern}: {answer.StatusCode}");
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        var noted = Assert.Single(await SinceAsync(before), e => e.Action == route.Noted);
        Assert.Equal((Roles.Administrator, true), (noted.By, noted.Subject.Length > 0));
    }

    [Fact]
    public async Task No_other_address_gives_a_file()
    {
        var administrator = await site.AsAsync(Roles.Administrator);
        foreach (var route in SiteRoutes.All.Where(r => r.Noted.Length == 0 && r.Method is SiteRoutes.Page or "GET" or "*"))
        {
            foreach (var address in site.Own.AddressesOf(route.Pattern, null))
            {
                using var answer = await administrator.GetAsync(address);
                var given = answer.Content.Headers.ContentDisposition?.DispositionType;
                Assert.True(given != "attachment", $"{address} gives a file and notes nothing.");
            }
        }
    }

    /// <summary>An address that the walk above cannot fill rightly is found by the source that serves it.</summary>
    [Fact]
    public void Every_source_that_gives_a_file_serves_an_address_that_is_noted()
    {
        var noted = SiteRoutes.All.Where(r => r.Noted.Length > 0).Select(r => r.Pattern.Split('/')[^1].Split('.')[0]).ToList();
        var sources = Tree.Written(".cs", ".razor").Where(f => f.StartsWith("src/FundsMonitor.Web/", StringComparison.Ordinal))
            .Where(f => Giving.Any(g => Tree.Read(f).Contains(g, StringComparison.Ordinal))).ToList();
        Assert.True(sources.Count >= 7, string.Join(' ', sources));
        Tree.MustBeEmpty(
            from file in sources.Except(GiveNoData)
            let text = Tree.Read(file)
            where !noted.Exists(n => text.Contains("/" + n, StringComparison.Ordinal))
            select $"{file} gives a file, and no address of it is noted in SiteRoutes");
    }

    private async Task<HttpResponseMessage> FetchAsync(string pattern)
    {
        var administrator = await site.AsAsync(Roles.Administrator);
        return pattern switch
        {
            Person => await PersonAsync(administrator),
            Made => await administrator.GetAsync(Made.Replace("{id:int}", await MadeAsync(), StringComparison.Ordinal)),
            Marked => await administrator.GetAsync(Marked.Replace("{id:int}", await WrongFileAsync(), StringComparison.Ordinal)),
            _ => await administrator.GetAsync($"{pattern}?area={site.Own.Commune}&month={site.Own.Month}"),
        };
    }

    private async Task<HttpResponseMessage> PersonAsync(HttpClient administrator)
    {
        await using var db = site.Open();
        var member = await db.Members.FirstAsync(m => m.CommuneCode == site.Own.Commune);
        var page = await administrator.GetStringAsync(site.Own.AddressesOf("/households/{Version:int}/{Code}", null)[0]);
        return await administrator.PostAsync(Person, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = RunningSite.TokenOf(page),
            ["Member"] = member.Id.ToString(CultureInfo.InvariantCulture),
            ["Reason"] = "PersonAsked",
            ["Note"] = "Đơn số 7",
        }));
    }

    /// <summary>A report that the clock made for the administrator.</summary>
    private async Task<string> MadeAsync()
    {
        var reader = await site.Get<FindReader>().RunAsync(Roles.Administrator, CancellationToken.None);
        using var content = new MemoryStream([1, 2, 3]);
        var made = new MadeReport
        {
            SubscriptionId = int.MaxValue,
            PeriodKey = site.Own.Month,
            OwnerName = reader.Name,
            PlaceCode = site.Own.Commune,
            Format = ReportFormat.Word,
            State = MadeState.Made,
            FileName = "bao-cao.docx",
            RightsHash = ReportRights.HashOf(reader),
            Sha256 = await site.Get<ReportFiles>().KeepAsync(content, CancellationToken.None),
        };
        await using var db = site.Open();
        db.MadeReports.Add(made);
        await db.SaveChangesAsync();
        return made.Id.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A file in whose rows something is wrong.</summary>
    private async Task<string> WrongFileAsync()
    {
        await using var db = site.Open();
        var file = await db.SourceFiles.Where(f => f.State == FileState.Accepted || f.State == FileState.Refused)
            .Where(f => db.FileProblems.Any(p => p.SourceFileId == f.Id)).OrderBy(f => f.Id).Select(f => f.Id).FirstAsync();
        return file.ToString(CultureInfo.InvariantCulture);
    }

    private async Task<long> LastAsync()
    {
        await using var db = site.Open();
        return await db.AuditEntries.MaxAsync(e => (long?)e.Id) ?? 0;
    }

    private async Task<IReadOnlyList<AuditEntry>> SinceAsync(long last)
    {
        await using var db = site.Open();
        return await db.AuditEntries.Where(e => e.Id > last).ToListAsync();
    }
}
