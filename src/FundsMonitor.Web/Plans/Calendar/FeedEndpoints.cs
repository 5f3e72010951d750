using System.Text;
using FundsMonitor.UseCases.Plans.Feeds;

namespace FundsMonitor.Web.Plans.Calendar;

/// <summary>The calendar of due reports for calendar programs: whoever knows the secret address reads what its account may read.</summary>
internal static class FeedEndpoints
{
    private const string Pattern = "/calendar/{secret}.ics";

    public static void MapFeeds(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Pattern, WriteAsync).AllowAnonymous().ExcludeFromDescription();

    /// <summary>Where the calendar with this secret is.</summary>
    public static string Of(string secret) => Pattern.Replace("{secret}", secret, StringComparison.Ordinal);

    private static async Task<IResult> WriteAsync(string secret, HttpContext http, WriteFeed write, CancellationToken cancel)
    {
        if (await write.RunAsync(secret, cancel) is not { } text)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Text(text, "text/calendar", Encoding.UTF8);
    }
}
