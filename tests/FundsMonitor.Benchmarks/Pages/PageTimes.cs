using System.Diagnostics;
using System.Net;
using FundsMonitor.Core.Accounts;

namespace FundsMonitor.Benchmarks.Pages;

/// <summary>Asks for every page again and again, as an administrator of everything and as the chair of one commune.</summary>
internal static class PageTimes
{
    private const double MostMilliseconds = 150;
    private const int Warming = 2;
    private static readonly TimeSpan MostOfOne = TimeSpan.FromSeconds(3);

    /// <summary>What a page, table or card says that could not be read. In every page it stands once, for the browser to show.</summary>
    public static ReadOnlySpan<byte> NotRead => "này chưa đọc được"u8;

    public static async Task<bool> RunAsync(SiteUnderTest site, PagesOptions options)
    {
        using var statements = new SlowStatements(options.Slow);
        var (admin, _) = await site.SignedInAsync(SiteUnderTest.Administrator);
        var (chair, _) = await site.SignedInAsync(SiteUnderTest.Chair);
        var signIn = new Uri("/account/sign-in", UriKind.Relative);
        var asset = new Uri("/css/tokens.css", UriKind.Relative);
        await OfAsync(admin, asset, options);
        var floor = await OfAsync(admin, signIn, options);
        Console.WriteLine($"  {await OfAsync(admin, asset, options)} ms p50, p95: a stylesheet");
        Console.WriteLine($"  {floor} ms p50, p95: the page for signing in, to which the others are set in ratio");
        Console.WriteLine("      p50     p95   n  ratio");
        var held = true;
        foreach (var (name, role, client) in new[] { ("admin", Roles.Administrator, admin), ("chair", Roles.CommuneChair, chair) })
        {
            await using var db = await site.OpenAsync();
            var account = role == Roles.Administrator ? SiteUnderTest.Administrator : SiteUnderTest.Chair;
            foreach (var address in (await PageAddresses.OfAsync(db, role)).Where(a => a.Contains(options.Only, StringComparison.Ordinal)))
            {
                held &= Judged(name, address, await OfAsync(client, site.Sealed(address, account), options), floor);
                statements.Tell();
            }
        }

        return held;
    }

    private static bool Judged(string who, string address, Times times, Times floor)
    {
        var held = times.Count > 0 && times.P95 <= MostMilliseconds;
        Console.WriteLine($"  {times} {times.Count,3} {times.P50 / floor.P50,6:F1} × {who} {address}{(held ? "" : "   ✗")}");
        return held;
    }

    private static async Task<Times> OfAsync(HttpClient client, Uri address, PagesOptions options)
    {
        var times = new Times();
        var all = Stopwatch.StartNew();
        for (var request = 0; request < Warming + options.Requests && (all.Elapsed < MostOfOne || times.Count == 0); request++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await client.GetAsync(address);
            var page = await answer.Content.ReadAsByteArrayAsync();
            if (request >= Warming || watch.Elapsed > MostOfOne)
            {
                times.Add(watch.Elapsed);
            }

            if (answer.StatusCode != HttpStatusCode.OK || page.AsSpan().Count(NotRead) > 1)
            {
                Console.WriteLine($"  ✗ {address}: {(int)answer.StatusCode}, or a page that says it failed.");
                return new();
            }
        }

        return times;
    }
}
