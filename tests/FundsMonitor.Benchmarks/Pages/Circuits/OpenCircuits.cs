using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace FundsMonitor.Benchmarks.Pages.Circuits;

/// <summary>Many open pages at once, each of which goes to another page every ten seconds; on the cores that the server has too.</summary>
internal static class OpenCircuits
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan OpenedWithin = TimeSpan.FromSeconds(30);

    private static readonly string[] Walk =
        ["/findings", "/", "/loans", "/households", "/loans?sort=-Overdue", "/links", "/files", "/months", "/findings?page=3", "/budget"];

    public static async Task<bool> RunAsync(SiteUnderTest site, PagesOptions options)
    {
        var counts = new CircuitCounts();
        var accounts = await site.ManyAsync();
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var end = OpenedWithin + TimeSpan.FromSeconds(options.Seconds);
        await Task.WhenAll(Enumerable.Range(0, options.Circuits).Select(async number =>
        {
            await Task.Delay(OpenedWithin * ((double)number / options.Circuits));
            await WalkAsync(accounts[number % accounts.Count], counts, number, () => watch.Elapsed < end);
        }));
        counts.Tell();
        var cores = (Environment.CpuUsage.TotalTime - before) / watch.Elapsed;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {cores:F2} cores busy with server and browsers, {Environment.WorkingSet / 1024 / 1024:N0} MiB"));
        return counts.Circuits == options.Circuits && counts.Failures.Count == 0;
    }

    private static async Task WalkAsync(
        (HttpClient Client, CookieContainer Cookies) account, CircuitCounts counts, int number, Func<bool> goesOn)
    {
        await using var browser = new CircuitBrowser(account.Client, account.Cookies, counts);
        for (var step = 0; goesOn(); step++)
        {
            var watch = Stopwatch.StartNew();
            try
            {
                var page = await browser.GoAsync(Walk[(number + step) % Walk.Length]);
                await Task.Delay(TimeSpan.FromTicks(Math.Max(0, (Every - watch.Elapsed).Ticks)));
                counts.Navigated(page, browser.Settled);
            }
            catch (Exception failure) when (failure is HttpRequestException or InvalidOperationException or OperationCanceledException)
            {
                counts.Failed(failure.Message);
                return;
            }
        }
    }
}
