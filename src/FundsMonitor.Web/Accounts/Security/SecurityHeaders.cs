using FundsMonitor.Core.Accounts;

namespace FundsMonitor.Web.Accounts.Security;

/// <summary>What every answer tells the browser not to do.</summary>
internal static class SecurityHeaders
{
    /// <summary>
    /// Everything comes from this host; no script and no style stands in a page, not even in an attribute; nobody frames it.
    /// The connection of open pages is a socket to the host itself, which <c>connect-src 'self'</c> covers.
    /// </summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'self'";

    /// <summary>Hangfire's own pages carry scripts and styles in them. Only administrators get them, and only they get this
    /// policy.</summary>
    public const string HangfirePolicy =
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'self'";

    private const string Features =
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
        + "microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

    /// <summary>Written when an answer begins, so that failures, files and pages drawn in place of others carry them too.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        // Asked here: further on the path is cut in two.
        var isHangfire = http.Request.Path.StartsWithSegments("/hangfire", StringComparison.Ordinal);
        http.Response.OnStarting(() =>
        {
            Write(http, isHangfire && http.User.IsInRole(Roles.Administrator));
            return Task.CompletedTask;
        });
        return next(http);
    });

    private static void Write(HttpContext http, bool isHangfire)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = isHangfire ? HangfirePolicy : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Features;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }
}
