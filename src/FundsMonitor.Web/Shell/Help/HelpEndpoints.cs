using Microsoft.Net.Http.Headers;

namespace FundsMonitor.Web.Shell.Help;

/// <summary>The pictures of the manual.</summary>
internal static class HelpEndpoints
{
    public static void MapHelp(this IEndpointRouteBuilder routes) => routes.MapGet(Manual.Images + "{name}", Picture);

    private static IResult Picture(HttpContext http, string name)
    {
        if (Manual.OpenPicture(name) is not { } picture)
        {
            return Results.NotFound();
        }

        http.Response.Headers[HeaderNames.CacheControl] = "private, max-age=3600";
        return Results.Stream(picture, "image/png");
    }
}
