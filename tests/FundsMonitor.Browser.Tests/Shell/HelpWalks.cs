using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests.Shell;

/// <summary>Help beside every page, by mouse and by keyboard, and the whole manual.</summary>
public sealed class HelpWalks(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const int Phone = 390;

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(Phone)]
    public async Task A_page_is_explained_beside_it_and_the_keyboard_opens_and_closes(int width)
    {
        await using var visit = await Visit.SignInAsync(app, "finance", width);
        await visit.GoAsync(Pages.Loans);
        var panel = visit.Page.Locator("#help");
        await visit.Page.Locator("h1").FocusAsync();
        await visit.Page.Keyboard.PressAsync("?");
        await Expect(panel).ToBeVisibleAsync();
        await Expect(panel.Locator("h2")).ToHaveTextAsync("Món vay");
        await Expect(panel.Locator("button")).ToBeFocusedAsync();
        await visit.CheckAccessibilityAsync();
        Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        await visit.Page.ScreenshotAsync(new() { Path = Checkout.Screenshot($"help-{width}.png") });
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(panel).ToBeHiddenAsync();

        await visit.Page.Locator(".filters input").First.FocusAsync();
        await visit.Page.Keyboard.TypeAsync("?");
        // The list is filtered a moment later, which changes the address: whoever clicks a link before that is taken back to the list.
        await visit.Page.WaitForURLAsync(
            url => url.Contains("find=", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        await Expect(panel).ToBeHiddenAsync();
        await visit.Page.Locator(".help-button").ClickAsync();
        await Expect(panel).ToBeVisibleAsync();
        await panel.Locator(".help-all a").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Hướng dẫn sử dụng");
        await Expect(visit.Page.Locator("#help")).ToHaveCountAsync(0);
        visit.MustHaveNoComplaints();
    }

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(Phone)]
    public async Task The_whole_manual_is_searched_and_its_pictures_come(int width)
    {
        await using var visit = await Visit.SignInAsync(app, "chair.kimphuong", width);
        await visit.GoAsync("/help");
        await visit.Page.Locator("input[type=search]").FillAsync("no qua han");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".found li").First).ToBeVisibleAsync();
        await visit.CheckAccessibilityAsync();
        await visit.Page.Locator(".found li a").First.ClickAsync();
        Assert.Contains("#", visit.Page.Url, StringComparison.Ordinal);
        var picture = visit.Page.Locator("#tong-quan ~ * img").First;
        await picture.ScrollIntoViewIfNeededAsync();
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('#tong-quan ~ * img').naturalWidth > 500");
        Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        await visit.Page.ScreenshotAsync(new() { Path = Checkout.Screenshot($"manual-{width}.png") });
        visit.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task Whoever_wants_no_single_key_to_act_switches_it_off_and_on_again()
    {
        await using var visit = await Visit.SignInAsync(app, "finance", Phone);
        await visit.GoAsync("/account");
        var card = visit.Page.Locator("#help-key");
        await visit.Page.Keyboard.PressAsync("?");
        await Expect(visit.Page.Locator("#help")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await card.Locator("button").ClickAsync();
        await Expect(card.Locator("button")).ToHaveTextAsync("Bật phím ?");
        await visit.CheckAccessibilityAsync();
        await visit.Page.ScreenshotAsync(new() { Path = Checkout.Screenshot("help-key-390.png"), FullPage = true });
        await visit.GoAsync(Pages.Budget);
        await visit.Page.Keyboard.PressAsync("?");
        await Expect(visit.Page.Locator("#help")).ToBeHiddenAsync();
        await visit.Page.Locator(".help-button").ClickAsync();
        await Expect(visit.Page.Locator("#help")).ToBeVisibleAsync();
        await visit.GoAsync("/account");
        await card.Locator("button").ClickAsync();
        await Expect(card.Locator("button")).ToHaveTextAsync("Tắt phím ?");
        await visit.Page.Keyboard.PressAsync("?");
        await Expect(visit.Page.Locator("#help")).ToBeVisibleAsync();
        visit.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task An_english_reader_is_told_that_the_manual_is_vietnamese()
    {
        await using var visit = await Visit.SignInAsync(app, "finance");
        await visit.GoAsync(Pages.Budget);
        await visit.Page.Locator(".language button[value=en]").ClickAsync();
        await Expect(visit.Page.Locator("html[lang=en]")).ToHaveCountAsync(1);
        await visit.Page.Locator(".help-button").ClickAsync();
        await Expect(visit.Page.Locator("#help")).ToContainTextAsync("The manual is written in Vietnamese");
        await Expect(visit.Page.Locator("#help .manual")).ToHaveAttributeAsync("lang", "vi");
    }
}
