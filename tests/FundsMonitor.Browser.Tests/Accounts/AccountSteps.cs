using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests.Accounts;

/// <summary>How an administrator makes an account and its owner takes it.</summary>
internal static class AccountSteps
{
    /// <summary>Fills in the form of the users page.</summary>
    /// <returns>The password that was made.</returns>
    public static async Task<string> MakeAsync(Visit admin, string name, string role, params string[] areas)
    {
        await admin.GoAsync("/users");
        var panel = admin.Page.Locator("section.make");
        await panel.Locator("input").First.FillAsync(name);
        await panel.Locator("select").SelectOptionAsync(role);
        for (var count = 1; count <= areas.Length; count++)
        {
            await panel.Locator(".areas .add input").First.FillAsync(areas[count - 1]);
            await panel.Locator(".areas .add button").ClickAsync();
            await Expect(panel.Locator(".areas li")).ToHaveCountAsync(count);
        }

        await panel.Locator("button[type=submit]").ClickAsync();
        await Expect(panel.Locator("input[readonly]")).ToBeVisibleAsync();
        await admin.CheckAccessibilityAsync();
        return await panel.Locator("input[readonly]").InputValueAsync();
    }

    /// <summary>Puts a password of the owner's own in place of the made one.</summary>
    public static async Task ChooseAsync(Visit visit, string current, string wanted)
    {
        await visit.Page.Locator("#current").FillAsync(current);
        await visit.Page.Locator("#wanted").FillAsync(wanted);
        await visit.Page.Locator("#again").FillAsync(wanted);
        await visit.Page.Locator("form:has(#current) button[type=submit]").ClickAsync();
    }
}
