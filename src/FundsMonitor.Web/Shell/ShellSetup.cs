using FundsMonitor.Web.Accounts;
using FundsMonitor.Web.Accounts.Security;
using FundsMonitor.Web.Accounts.Seeing;
using FundsMonitor.Web.Dashboard.Charts;
using FundsMonitor.Web.Importing.Api;
using FundsMonitor.Web.Importing.Completeness;
using FundsMonitor.Web.Importing.Receipts;
using FundsMonitor.Web.Importing.Verifying;
using FundsMonitor.Web.Loans;
using FundsMonitor.Web.Notices;
using FundsMonitor.Web.Plans.Calendar;
using FundsMonitor.Web.Reconciliation;
using FundsMonitor.Web.Register.Holding;
using FundsMonitor.Web.Reports;
using FundsMonitor.Web.Shell.Grid;
using FundsMonitor.Web.Shell.Help;
using FundsMonitor.Web.Shell.Layout;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;

namespace FundsMonitor.Web.Shell;

/// <summary>Blazor, languages and the order of the request pipeline.</summary>
internal static class ShellSetup
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddLanguages();
        services.AddMemoryCache();
        services.AddHttpContextAccessor();
        services.AddScoped<PageContexts>();
        services.AddSingleton<SearchSeal>();
        services.AddCharts();
        services.AddVerifying();
        // A proxy on this machine says where a request came from and whether it came over TLS; nobody else is believed.
        services.Configure<ForwardedHeadersOptions>(o =>
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.AddResponseCompression(options => options.EnableForHttps = false);
        return services;
    }

    public static void UseShell(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/failure",
            CreateScopeForErrors = true,
            // A form without its token, or a request that is none, is the sender's fault.
            StatusCodeSelector = failure =>
                failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use((http, next) =>
        {
            // A refused form is not sent on to the page that says what is missing: that page has no such form.
            if (http.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
            }

            return next(http);
        });
        app.UseApiFailures();
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
        app.MapFeeds();
        app.MapReports();
        app.MapNotices();
        app.MapHelp();
        app.MapHelpKey();
        app.MapAccessLog();
        app.MapPersonExport();
    }
}
