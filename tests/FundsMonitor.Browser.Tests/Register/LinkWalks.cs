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
        await BorrowerSteps.DecideFirstAsync(officer);
        officer.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task A_decision_is_taken_back_on_a_phone_and_the_borrower_waits_again()
    {
        await using var officer = await Visit.SignInAsync(app, "finance", Phone);
        await officer.GoAsync(Pages.Links);
        var borrower = (await officer.LinksAsync("main table a[href^='/links/']"))[^1];
        await officer.GoAsync(borrower);
        Assert.True(await officer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= Phone);
        await officer.Page.Locator(".card > .judge .btn").Last.ClickAsync();
        await officer.Page.Locator("dialog[open] select").SelectOptionAsync("WaitsForAnswer");
        await officer.Page.Locator("dialog[open] .btn-primary").ClickAsync();
        await officer.Page.WaitForURLAsync("**/links", new() { Timeout = Relinked });
        await officer.GoAsync(Pages.Links + "?state=Later");
        await Expect(officer.Page.Locator($"main table a[href^='{BorrowerSteps.PathOf(borrower)}?']")).ToHaveCountAsync(1);

        await officer.GoAsync(BorrowerSteps.PathOf(borrower));
        await officer.Page.Locator(".plain-list .btn").First.ClickAsync();
        await officer.CheckAccessibilityAsync();
        await officer.Page.Locator("dialog[open] .btn-primary").ClickAsync();
        await Expect(officer.Page.GetByText("đã rút lại")).ToBeVisibleAsync(new() { Timeout = Relinked });
        await officer.GoAsync(Pages.Links);
        await Expect(officer.Page.Locator($"main table a[href^='{BorrowerSteps.PathOf(borrower)}?']")).ToHaveCountAsync(1);
        officer.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task A_chair_sees_the_own_borrowers_and_decides_nothing()
    {
        await using var chair = await Visit.SignInAsync(app, "chair.kimphuong");
        await chair.GoAsync(Pages.Links + "?state=all");
        await chair.OpenAsync(chair.Page.Locator("main table a[href^='/links/']").First);
        await Expect(chair.Page.Locator(".candidate").First).ToBeVisibleAsync();
        await Expect(chair.Page.Locator(".judge button")).ToHaveCountAsync(0);
        await using var other = await Visit.SignInAsync(app, "chair.camluong");
        await other.GoAsync(new Uri(chair.Page.Url).AbsolutePath);
        await Expect(other.Page.Locator(".candidate")).ToHaveCountAsync(0);
        Assert.Contains("Không có người vay này", await other.TextAsync(), StringComparison.Ordinal);
        chair.MustHaveNoComplaints();
    }
}
