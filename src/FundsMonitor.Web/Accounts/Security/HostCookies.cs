using Microsoft.AspNetCore.Authentication.Cookies;

namespace FundsMonitor.Web.Accounts.Security;

/// <summary>
/// Over TLS the cookies of signing in are called <c>__Host-…</c>: a browser takes one of that name only from this very host, for all of
/// its paths and over TLS, so that no other host of the domain can set it. Without TLS a browser would refuse the name.
/// </summary>
internal sealed class HostCookies : ICookieManager
{
    /// <summary>What browsers hold the host to.</summary>
    public const string Prefix = "__Host-";

    private readonly ChunkingCookieManager parts = new();

    /// <inheritdoc/>
    public string? GetRequestCookie(HttpContext context, string key) => parts.GetRequestCookie(context, Named(context, key));

    /// <inheritdoc/>
    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        parts.AppendResponseCookie(context, Named(context, key), value, options);

    /// <inheritdoc/>
    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        parts.DeleteCookie(context, Named(context, key), options);

    private static string Named(HttpContext context, string key) => context.Request.IsHttps ? Prefix + key : key;
}
