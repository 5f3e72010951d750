using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests.Register;

/// <summary>What a finance officer does with a borrower of Kim Phượng whom several members could be.</summary>
internal static class BorrowerSteps
{
    private const float Relinked = 60_000;

    /// <summary>Opens the first one, says who he is, and sees him gone from the list and his finding gone.</summary>
    public static async Task DecideFirstAsync(Visit officer)
    {
        await officer.GoAsync($"{Pages.Findings}?rule=E-AMBIGUOUS");
        var findings = await officer.LinksAsync("main table a[href*='/findings/']");

        await officer.GoAsync(Pages.Links + "?commune=05551");
        var borrowers = await officer.LinksAsync("main table a[href^='/links/']");
        await officer.OpenAsync(officer.Page.Locator("main table a[href^='/links/']").First);
        Assert.DoesNotMatch(@"\d{9}(?!\d)", string.Join(' ', await officer.Page.Locator(".candidate dd").AllInnerTextsAsync()));
        await officer.Page.Locator(".candidate .btn-primary").First.ClickAsync();
        await officer.CheckAccessibilityAsync();
        await officer.Page.Locator("dialog[open] select").SelectOptionAsync("PlaceAsked");
        await officer.Page.Locator("dialog[open] textarea").FillAsync("Tổ trưởng xác nhận.");
        await officer.Page.Locator("dialog[open] .btn-primary").ClickAsync();

        await officer.Page.WaitForURLAsync("**/links?commune=05551*", new() { Timeout = Relinked });
        await officer.GoAsync(Pages.Links + "?commune=05551");
        await Expect(officer.Page.Locator($"main table a[href^='{PathOf(borrowers[0])}?']")).ToHaveCountAsync(0);
        await officer.GoAsync(Pages.Links + "?state=ByPerson");
        await Expect(officer.Page.Locator($"main table a[href^='{PathOf(borrowers[0])}?']")).ToHaveCountAsync(1);
        await officer.GoAsync($"{Pages.Findings}?rule=E-AMBIGUOUS&state=Gone");
        var gone = await officer.LinksAsync("main table a[href*='/findings/']");
        Assert.Single(gone.Select(PathOf), findings.Select(PathOf).Contains);
    }

    public static string PathOf(string address) => address.Split('?')[0];
}
