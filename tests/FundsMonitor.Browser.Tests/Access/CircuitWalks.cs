using System.Text.RegularExpressions;
using FundsMonitor.Browser.Tests.Accounts;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Web.Shell.Access;
using Microsoft.Playwright;

namespace FundsMonitor.Browser.Tests.Access;

public sealed class CircuitWalksOnSqlite(SqliteApp app) : CircuitWalks(app), IClassFixture<SqliteApp>;

/// <summary>
/// All pages of <see cref="SiteRoutes"/> inside one circuit: each role opens a page of its own and goes on from there, without loading the
/// document anew, to every page with somebody else's area in its address.
/// </summary>
public abstract partial class CircuitWalks(RunningApp app)
{
    private const string There = "Cẩm Lương";
    private const string Query = "?area=15139&month=2023-06";
    private const string NotYours = "không được xem địa bàn 15139";

    /// <summary>The demo's finance officer sees every area; this one, Kim Phượng and its office.</summary>
    private const string OfficerHere = "walk.officer";

    private const string Password = "cái ghế xanh 9 chân";

    /// <summary>A row that every list has.</summary>
    private const string ARow = "12";

    /// <summary>Pages that are no part of the site's shell: they load a document of their own.</summary>
    private static readonly string[] Apart = ["/failure", "/not-found", "/verify"];

    [SkippableTheory]
    [InlineData("chair.kimphuong", Roles.CommuneChair)]
    [InlineData("office.dinhhoa", Roles.BankOffice)]
    [InlineData(OfficerHere, Roles.FinanceOfficer)]
    public async Task Nothing_of_another_area_comes_into_an_open_circuit(string account, string role)
    {
        var records = await RecordsThereAsync();
        await using var visit = account == OfficerHere ? await OfficerHereAsync() : await Visit.SignInAsync(app, account);
        await visit.GoAsync(Pages.Files);
        await visit.Page.EvaluateAsync("window.sameDocument = true");
        foreach (var route in SiteRoutes.All.Where(r => IsWalked(r) && r.IsOpenTo(role)))
        {
            var address = FillIn(route.Pattern, records);
            var text = await InCircuitAsync(visit.Page, address + Query);
            Assert.Contains(NotYours, text, StringComparison.Ordinal);
            MustShowNothing(text, address);
            if (address != route.Pattern)
            {
                MustShowNothing(await InCircuitAsync(visit.Page, address), address);
            }
        }

        Assert.True(await visit.Page.EvaluateAsync<bool>("window.sameDocument === true"), "The document was loaded anew on the way.");
        visit.MustHaveNoComplaints();
    }

    private static bool IsWalked(SiteRoute route) =>
        route.Method == SiteRoutes.Page && (route.Rule is AreaRule.Chosen or AreaRule.Record) && !Apart.Contains(route.Pattern);

    private async Task<Visit> OfficerHereAsync()
    {
        await using var admin = await Visit.SignInAsync(app, "admin");
        var made = await AccountSteps.MakeAsync(admin, OfficerHere, Roles.FinanceOfficer, "05551", "004820");
        var officer = await Visit.OpenAsync(app);
        await officer.SendPasswordAsync(OfficerHere, made);
        await AccountSteps.ChooseAsync(officer, made, Password);
        await officer.Page.WaitForURLAsync(url => !url.Contains("/account/", StringComparison.Ordinal));
        return officer;
    }

    /// <summary>Addresses of records of Cẩm Lương, as its administrator finds them in the lists.</summary>
    private async Task<IReadOnlyDictionary<string, string>> RecordsThereAsync()
    {
        await using var administrator = await Visit.SignInAsync(app, "admin");
        var records = new Dictionary<string, string>();
        foreach (var list in new[] { "/files", "/findings", "/loans", "/households", "/links", "/months" })
        {
            await administrator.Page.GotoAsync(list + Query + (list == Pages.Links ? "&state=all" : ""));
            foreach (var link in await administrator.LinksAsync($"main table a[href^='{list}/']"))
            {
                records.TryAdd(list, link.Split('?')[0]);
            }
        }

        // No list leads to a first version, which differs from nothing; a household's address names the version that holds it.
        records["/files/versions"] = "/files/versions/" + records["/households"].Split('/')[2];
        return records;
    }

    /// <summary>The record that the pattern's list leads to; the list's own address where nothing varies.</summary>
    private static string FillIn(string pattern, IReadOnlyDictionary<string, string> records)
    {
        if (!pattern.Contains('{', StringComparison.Ordinal))
        {
            return pattern;
        }

        var list = pattern[..(pattern.IndexOf('{', StringComparison.Ordinal) - 1)];
        var rest = Varying().Replace(pattern[list.Length..].Replace("{Row:int}", ARow, StringComparison.Ordinal), "");
        return records.TryGetValue(list, out var record)
            ? rest.Trim('/') is { Length: > 0 } page ? $"{record}/{page}" : record
            : throw new InvalidOperationException($"No record of {There} was found in {list} for {pattern}.");
    }

    /// <summary>Goes there as a link of the page would, and waits until that page stands there.</summary>
    private static async Task<string> InCircuitAsync(IPage page, string address)
    {
        await page.EvaluateAsync("address => Blazor.navigateTo(address)", address);
        await page.WaitForFunctionAsync(
            """
            address => {
              const skip = document.querySelector('a.skip');
              return location.pathname + location.search === address && skip && new URL(skip.href).pathname === location.pathname
                && document.querySelector('main .state[role=alert]') !== null;
            }
            """,
            address);
        return (await page.Locator("body").InnerTextAsync()).Replace('\u00A0', ' ');
    }

    private static void MustShowNothing(string text, string address)
    {
        Assert.False(text.Contains(There, StringComparison.OrdinalIgnoreCase), $"{address} shows {There}.");
        Assert.DoesNotContain("26.000.000", text, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Varying();
}
