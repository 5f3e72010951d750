using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests.Register;

public sealed class LinkWalksOnSqlite(SqliteApp app) : LinkWalks(app), IClassFixture<SqliteApp>;

public sealed class LinkWalksOnPostgreSql(PostgreSqlApp app) : LinkWalks(app), IClassFixture<PostgreSqlApp>;

/// <summary>A borrower whom several members could be: from the list to the decision, and what follows it.</summary>
public abstract class LinkWalks(RunningApp app)
{
    private const int Phone = 390;
    private const float Relinked = 60_000;

    [SkippableFact]
    public async Task A_borrower_undecided_is_opened_decided_and_gone_from_the_list_and_so_is_the_finding()
    {
        await using var officer = await Visit.SignInAsync(app, "finance");
        await officer.GoAsync($"{Pages.Findings}?rule=E-AMBIGUOUS");
        var findings = await officer.LinksAsync("table a[href*='/findings/']");

        await officer.GoAsync(Pages.Links + "?commune=05551");
        var borrowers = await officer.LinksAsync("table a[href^='/links/']");
        await officer.OpenAsync(officer.Page.Locator("table a[href^='/links/']").First);
        Assert.DoesNotMatch(@"\d{9}(?!\d)", string.Join(' ', await officer.Page.Locator(".candidate dd").AllInnerTextsAsync()));
        await officer.Page.Locator(".candidate .btn-primary").First.ClickAsync();
        await officer.CheckAccessibilityAsync();
        await officer.Page.Locator("dialog[open] select").SelectOptionAsync("PlaceAsked");
        await officer.Page.Locator("dialog[open] textarea").FillAsync("Tổ trưởng xác nhận.");
        await officer.Page.Locator("dialog[open] .btn-primary").ClickAsync();

        await officer.Page.WaitForURLAsync("**/links?commune=05551*", new() { Timeout = Relinked });
        await officer.GoAsync(Pages.Links + "?commune=05551");
        await Expect(officer.Page.Locator($"table a[href^='{PathOf(borrowers[0])}?']")).ToHaveCountAsync(0);
        await officer.GoAsync(Pages.Links + "?state=ByPerson");
        await Expect(officer.Page.Locator($"table a[href^='{PathOf(borrowers[0])}?']")).ToHaveCountAsync(1);
        await officer.GoAsync($"{Pages.Findings}?rule=E-AMBIGUOUS&state=Gone");
        var gone = await officer.LinksAsync("table a[href*='/findings/']");
        Assert.Single(gone.Select(PathOf), findings.Select(PathOf).Contains);
        officer.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task A_decision_is_taken_back_on_a_phone_and_the_borrower_waits_again()
    {
        await using var officer = await Visit.SignInAsync(app, "finance", Phone);
        await officer.GoAsync(Pages.Links);
        var borrower = (await officer.LinksAsync("table a[href^='/links/']"))[^1];
        await officer.GoAsync(borrower);
        Assert.True(await officer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= Phone);
        await officer.Page.Locator(".card > .judge .btn").Last.ClickAsync();
        await officer.Page.Locator("dialog[open] select").SelectOptionAsync("WaitsForAnswer");
        await officer.Page.Locator("dialog[open] .btn-primary").ClickAsync();
        await officer.Page.WaitForURLAsync("**/links", new() { Timeout = Relinked });
        await officer.GoAsync(Pages.Links + "?state=Later");
        await Expect(officer.Page.Locator($"table a[href^='{PathOf(borrower)}?']")).ToHaveCountAsync(1);

        await officer.GoAsync(PathOf(borrower));
        await officer.Page.Locator(".plain-list .btn").First.ClickAsync();
        await officer.CheckAccessibilityAsync();
        await officer.Page.Locator("dialog[open] .btn-primary").ClickAsync();
        await Expect(officer.Page.GetByText("đã rút lại")).ToBeVisibleAsync(new() { Timeout = Relinked });
        await officer.GoAsync(Pages.Links);
        await Expect(officer.Page.Locator($"table a[href^='{PathOf(borrower)}?']")).ToHaveCountAsync(1);
        officer.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task A_chair_sees_the_own_borrowers_and_decides_nothing()
    {
        await using var chair = await Visit.SignInAsync(app, "chair.kimphuong");
        await chair.GoAsync(Pages.Links + "?state=all");
        await chair.OpenAsync(chair.Page.Locator("table a[href^='/links/']").First);
        await Expect(chair.Page.Locator(".candidate").First).ToBeVisibleAsync();
        await Expect(chair.Page.Locator(".judge button")).ToHaveCountAsync(0);
        await using var other = await Visit.SignInAsync(app, "chair.camluong");
        await other.GoAsync(new Uri(chair.Page.Url).AbsolutePath);
        await Expect(other.Page.Locator(".candidate")).ToHaveCountAsync(0);
        Assert.Contains("Không có người vay này", await other.TextAsync(), StringComparison.Ordinal);
        chair.MustHaveNoComplaints();
    }

    private static string PathOf(string address) => address.Split('?')[0];
}
