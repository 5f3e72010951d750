using Microsoft.Playwright;

namespace FundsMonitor.Browser.Tests.Shell;

/// <summary>Pictures of the running demo, for the README and for people to look at: artifacts/screenshots.</summary>
public sealed class Pictures(FreshApp app) : IClassFixture<FreshApp>
{
    /// <summary>Tiles and the first charts.</summary>
    private const float Height = 1000;

    [SkippableTheory]
    [InlineData("overview", 1280, ColorScheme.Light)]
    [InlineData("overview-dark", 1280, ColorScheme.Dark)]
    [InlineData("overview-phone", 390, ColorScheme.Light)]
    [InlineData("overview-phone-dark", 390, ColorScheme.Dark)]
    public async Task The_overview_is_drawn(string name, int width, ColorScheme scheme)
    {
        await using var chair = await Visit.SignInAsync(app, "chair.kimphuong", width);
        await chair.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await chair.Page.GotoAsync(Pages.Overview + "?month=2024-03");
        await chair.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var picture = await chair.Page.ScreenshotAsync(new()
        {
            Path = Checkout.Screenshot(name + ".png"),
            FullPage = true,
            Clip = new() { Width = width, Height = Height },
        });
        Assert.True(picture.Length > 20_000, $"A picture of {picture.Length} bytes shows next to nothing.");
    }
}
