using FundsMonitor.Web.Accounts;
using FundsMonitor.Web.Dashboard.Charts;
using FundsMonitor.Web.Importing.Api;
using FundsMonitor.Web.Importing.Completeness;
using FundsMonitor.Web.Importing.Receipts;
using FundsMonitor.Web.Importing.Verifying;
using FundsMonitor.Web.Loans;
using FundsMonitor.Web.Reconciliation;
using FundsMonitor.Web.Shell.Layout;

namespace FundsMonitor.Web.Shell;

/// <summary>Blazor, languages and the order of the request pipeline.</summary>
internal static class ShellSetup
{
    private const string ContentSecurity =
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
        + "frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddLanguages();
        services.AddMemoryCache();
        services.AddHttpContextAccessor();
        services.AddScoped<PageContexts>();
        services.AddCharts();
        services.AddVerifying();
        services.AddResponseCompression(options => options.EnableForHttps = false);
        return services;
    }

    public static void UseShell(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.UseExceptionHandler("/failure", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseApiFailures();
        app.Use(AddSecurityHeaders);
        app.UseResponseCompression();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        app.MapAccounts();
        app.MapLanguages();
        app.MapApi();
        app.MapReceipts();
        app.MapVerifying();
        app.MapCompleteness();
        app.MapComparison();
        app.MapFindings();
    }

    private static Task AddSecurityHeaders(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        if (!http.Request.Path.StartsWithSegments("/hangfire", StringComparison.Ordinal))
        {
            headers.ContentSecurityPolicy = ContentSecurity;
        }

        return next(http);
    }
}
