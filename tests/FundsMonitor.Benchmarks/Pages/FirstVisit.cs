using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace FundsMonitor.Benchmarks.Pages;

/// <summary>What a browser fetches for the overview when it has nothing yet, as it comes over the wire.</summary>
internal static partial class FirstVisit
{
    private const int MostKilobytes = 300;
    private const string Framework = "blazor.web";

    public static async Task<bool> RunAsync(SiteUnderTest site)
    {
        var (client, _) = await site.SignedInAsync(SiteUnderTest.Administrator);
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        var (page, bytes) = await SizeAsync(client, "/");
        using var plain = (await site.SignedInAsync(SiteUnderTest.Administrator)).Client;
        var text = await plain.GetStringAsync("/");
        var outside = Outside().Matches(text).Select(m => m.Value).Where(u => !u.Contains("www.w3.org", StringComparison.Ordinal)).ToList();
        var total = bytes;
        Console.WriteLine($"  {bytes / 1024.0,7:F1} KB {page} of the overview itself");
        foreach (var address in Fetched().Matches(text).Select(m => m.Groups[1].Value).Distinct())
        {
            var (how, size) = await SizeAsync(client, "/" + address.TrimStart('/'));
            var counts = !address.Contains(Framework, StringComparison.Ordinal);
            total += counts ? size : 0;
            Console.WriteLine($"  {size / 1024.0,7:F1} KB {how} {address}{(counts ? "" : " (the framework's own, not counted)")}");
        }

        Console.WriteLine($"  {total / 1024.0,7:F1} KB in all; limit {MostKilobytes}; fetched from elsewhere: {outside.Count}");
        return total < MostKilobytes * 1024 && outside.Count == 0;
    }

    private static async Task<(string How, int Bytes)> SizeAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        var encoding = answer.Content.Headers.ContentEncoding.FirstOrDefault() ?? "plain";
        return (encoding, (await answer.Content.ReadAsByteArrayAsync()).Length);
    }

    [GeneratedRegex("(?:<link [^>]*href|<script [^>]*src|<img [^>]*src)=\"([^\"]+)\"")]
    private static partial Regex Fetched();

    [GeneratedRegex("(?:href|src|action)=\"(?:https?:)?//[^\"]+")]
    private static partial Regex Outside();
}
