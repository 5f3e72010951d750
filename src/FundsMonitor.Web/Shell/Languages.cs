using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace FundsMonitor.Web.Shell;

/// <summary>Vietnamese first, English second. Only the words change: numbers and dates stay Vietnamese.</summary>
internal static class Languages
{
    /// <summary>Every language of the screens.</summary>
    public static IReadOnlyList<(string Code, string Name)> All { get; } = [("vi", "Tiếng Việt"), ("en", "English")];

    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        return services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new(Format.Culture, CultureInfo.GetCultureInfo("vi"));
            options.SupportedCultures = [Format.Culture];
            options.SupportedUICultures = [.. All.Select(l => CultureInfo.GetCultureInfo(l.Code))];
            // Only the reader's own choice counts: an office machine's English browser must not turn the screens English.
            options.RequestCultureProviders = [new CookieRequestCultureProvider()];
        });
    }

    public static void MapLanguages(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/language", (HttpContext http, [FromForm] string? language, [FromForm] string? returnUrl) =>
        {
            var chosen = All.Any(l => l.Code == language) ? language! : All[0].Code;
            http.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new(Format.Culture.Name, chosen)),
                new()
                {
                    MaxAge = TimeSpan.FromDays(365),
                    IsEssential = true,
                    HttpOnly = true,
                    SameSite = SameSiteMode.Lax,
                    Secure = http.Request.IsHttps
                });
            return Results.LocalRedirect(LocalAddress.OrHome(AddressOf(http.Request) ?? returnUrl));
        }).AllowAnonymous();

    /// <summary>
    /// The address that stood in the browser, which a list changes as it is sorted and filtered; null where the browser does not tell it.
    /// What the page wrote into its form may be older.
    /// </summary>
    private static string? AddressOf(HttpRequest request) =>
        request.GetTypedHeaders().Referer is { IsAbsoluteUri: true } from && from.Authority == request.Host.Value
            ? from.PathAndQuery
            : null;
}
