using FundsMonitor.Testing;
using Microsoft.Playwright;

namespace FundsMonitor.Browser.Tests;

/// <summary>The machine's own Chromium, started once for the run; its driver ends it with the run.</summary>
internal static class Chromium
{
    private const string HowToGetIt =
        "Chromium was not found, so no page was walked: install it with 'apt-get install chromium' or put it on the PATH.";

    private static readonly string? Program = Find();
    private static readonly Lazy<Task<IBrowser>> One = new(StartAsync);

    /// <summary>The browser. Skips the calling test where there is none (see <see cref="Needs"/>).</summary>
    public static Task<IBrowser> SharedAsync()
    {
        Needs.OrSkip("browser", Program is not null, HowToGetIt);
        return One.Value;
    }

    private static async Task<IBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            ],
        });
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/bin")
            .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
