using Microsoft.AspNetCore.Mvc;

namespace FundsMonitor.Web.Shell.Help;

/// <summary>
/// Whether the key ? opens the help of a page. Whoever speaks to the computer, or types without looking, may not want single keys to act
/// (WCAG 2.1.4): it is switched off on the own account's page and stays so in this browser.
/// </summary>
internal static class HelpKey
{
    /// <summary>Where the switch is sent.</summary>
    public const string Path = "/help/key";

    private const string Cookie = "help-key";
    private const string Off = "off";

    public static void MapHelpKey(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, (HttpContext http, [FromForm] string? key) =>
        {
            http.Response.Cookies.Append(Cookie, key == Off ? Off : "on", new()
            {
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
            });
            return Results.LocalRedirect("/account");
        });

    /// <summary>Whether this browser has it switched off.</summary>
    public static bool IsOff(HttpContext? http) => http?.Request.Cookies[Cookie] == Off;
}
