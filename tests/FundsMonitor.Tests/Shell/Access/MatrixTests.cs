using System.IO.Compression;
using System.Net;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Tests.SampleData;
using FundsMonitor.Web.Shell.Access;

namespace FundsMonitor.Tests.Shell.Access;

/// <summary>All of <see cref="SiteRoutes"/> over HTTP, as each role: its own area, and somebody else's in the address.</summary>
[Collection(SampleDatabaseTests.Name)]
public sealed class MatrixTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string NotThere = "class=\"state\" role=\"alert\"";
    private const string NotYours = "không được xem địa bàn ";
    private const string Marked = "/files/{id:int}/marked";
    private const string OfAnother = "/reports/made/{id:int}";
    private const string NoPermission = "/account/no-permission";

    private IReadOnlyList<string>? secrets;

    public static TheoryData<string, string, string> RolesAndRoutes
    {
        get
        {
            var table = new TheoryData<string, string, string>();
            foreach (var role in Roles.All)
            {
                foreach (var route in SiteRoutes.All.Where(IsWalked))
                {
                    table.Add(role, route.Method, route.Pattern);
                }
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(RolesAndRoutes))]
    public async Task Each_role_reads_its_own_area_and_nothing_of_another(string role, string method, string pattern)
    {
        var route = SiteRoutes.All.Single(r => r.Method == method && r.Pattern == pattern);
        foreach (var address in site.Own.AddressesOf(pattern, role))
        {
            await OwnAsync(role, route, address);
        }

        if (role == Roles.Administrator || route.Rule is AreaRule.NoArea or AreaRule.Own)
        {
            return;
        }

        foreach (var address in site.Foreign.AddressesOf(pattern, null))
        {
            await ForeignAsync(role, route, address);
        }
    }

    [Fact]
    public void The_other_area_has_names_and_figures_that_would_be_noticed()
    {
        Assert.True(Secrets.Count > 1000, $"{Secrets.Count} words would be noticed.");
        Assert.Contains(Secrets, word => word.Contains(' ', StringComparison.Ordinal));
        Assert.Contains(Secrets, word => word.Contains('.', StringComparison.Ordinal));
    }

    /// <summary>What stands in the other area and not in the own one: a name that both have, alone or in a longer one, tells
    /// nothing.</summary>
    private IReadOnlyList<string> Secrets => secrets ??= NotIn(string.Join('\n', site.Own.Words));

    private IReadOnlyList<string> NotIn(string own) => [.. site.Foreign.Words.Where(w => !own.Contains(w, StringComparison.Ordinal))];

    /// <summary>Forms are sent by their pages and their roles stand in the table; programs have tests of their own.</summary>
    private static bool IsWalked(SiteRoute route) =>
        (route.Method is SiteRoutes.Page or "GET" && route.Roles != SiteRoutes.Token)
        || route.Pattern.StartsWith("/hangfire", StringComparison.Ordinal);

    private async Task OwnAsync(string role, SiteRoute route, string address)
    {
        var area = role == Roles.BankOffice ? site.Own.Office : site.Own.Commune;
        var asked = route.Rule is AreaRule.Chosen or AreaRule.Record ? $"{address}?area={area}&month={site.Own.Month}" : address;
        var (answer, text) = await AskAsync(role, asked);
        if (!route.IsOpenTo(role))
        {
            MustBeRefused(answer, asked);
            return;
        }

        if (route.Roles == SiteRoutes.Anybody)
        {
            // Steps of signing in lead on whoever has signed in; the others are the same for everybody.
            Assert.True((int)answer.StatusCode < (int)HttpStatusCode.InternalServerError, $"{role} {asked}: {answer.StatusCode}");
            MustHideIds(text, asked);
            return;
        }

        if (route.Pattern == OfAnother)
        {
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{role} {asked}: {answer.StatusCode}");
            return;
        }

        if (route.Pattern == Marked && answer.StatusCode == HttpStatusCode.NotFound)
        {
            // Nothing in the file is wrong, so there is nothing to mark.
            return;
        }

        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{role} {asked}: {answer.StatusCode} {answer.Headers.Location}");
        var isEnd = route.Pattern == NoPermission;
        Assert.True(isEnd || !text.Contains(NotThere, StringComparison.Ordinal), $"{role} {asked}: nothing to see there.");
        MustHideIds(text, asked);
        if (role != Roles.Administrator)
        {
            MustShowNothing(text, role, asked);
        }
    }

    private async Task ForeignAsync(string role, SiteRoute route, string address)
    {
        foreach (var area in new[] { site.Foreign.Commune, site.Foreign.Office, "" })
        {
            if (area.Length == 0 && route.Rule == AreaRule.Chosen)
            {
                continue;
            }

            var asked = area.Length > 0 ? $"{address}?area={area}&month={site.Foreign.Month}" : address;
            var (answer, text) = await AskAsync(role, asked);
            MustShowNothing(text, role, asked);
            if (!route.IsOpenTo(role))
            {
                MustBeRefused(answer, asked);
            }
            else if (route.Method == SiteRoutes.Page)
            {
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{role} {asked}: {answer.StatusCode}");
                Assert.Contains(area.Length > 0 ? NotYours + area : NotThere, text, StringComparison.Ordinal);
            }
            else if (route.Rule == AreaRule.Chosen)
            {
                MustBeRefused(answer, asked);
            }
            else
            {
                Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{role} {asked}: {answer.StatusCode}");
            }
        }
    }

    private async Task<(HttpResponseMessage Answer, string Text)> AskAsync(string role, string address)
    {
        var answer = await (await site.AsAsync(role)).GetAsync(address);
        if (answer.Content.Headers.ContentType?.MediaType?.Contains("openxmlformats", StringComparison.Ordinal) != true)
        {
            return (answer, (await answer.Content.ReadAsStringAsync()).Replace('\u00A0', ' '));
        }

        await using var content = await answer.Content.ReadAsStreamAsync();
        using var package = new ZipArchive(content);
        var parts = package.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        });
        return (answer, string.Join('\n', parts));
    }

    private static void MustBeRefused(HttpResponseMessage answer, string asked) => Assert.True(
        answer.Headers.Location?.ToString().Contains(NoPermission, StringComparison.Ordinal) == true,
        $"{asked}: {answer.StatusCode} instead of no permission.");

    /// <summary>A marked workbook is the sender's own with its cells as he wrote them; everything else hides the middle of ids.</summary>
    private void MustHideIds(string text, string asked)
    {
        if (!asked.Contains("/marked", StringComparison.Ordinal))
        {
            Assert.True(site.Own.CitizenIds.Count > 100, $"{site.Own.CitizenIds.Count} ids would be noticed.");
            Assert.False(site.Own.CitizenIds.Any(id => text.Contains(id, StringComparison.Ordinal)), $"{asked} shows a whole citizen id.");
        }
    }

    private void MustShowNothing(string text, string role, string asked)
    {
        var shown = Secrets.Where(w => !asked.Contains(w, StringComparison.Ordinal) && text.Contains(w, StringComparison.Ordinal)).Take(5);
        Assert.True(!shown.Any(), $"{role} {asked} shows of the other area: {string.Join(" | ", shown)}");
    }
}
