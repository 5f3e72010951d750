using FundsMonitor.Core;
using FundsMonitor.Core.Reports.Scheduled;
using FundsMonitor.UseCases.Reports;
using FundsMonitor.UseCases.Reports.Scheduled;
using FundsMonitor.UseCases.Reports.Writing;
using FundsMonitor.Web.Accounts;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Authorization;

namespace FundsMonitor.Web.Reports;

/// <summary>Reports as files: the one a page shows, and those that were made by the clock.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        var allowed = new AuthorizeAttribute { Roles = SitePages.ReportsRoles };
        foreach (var (format, word, _) in ReportFormats.All)
        {
            routes.MapGet(
                    $"{ReportAddress.Page}/report.{word}",
                    (HttpContext http, PageContexts contexts, ExportReport export, TimeProvider clock, CancellationToken cancel) =>
                        WriteAsync(http, (contexts, export, clock), format, cancel))
                .RequireAuthorization(allowed).ExcludeFromDescription();
        }

        routes.MapGet(ReportAddress.Page + "/made/{id:int}", OpenAsync).RequireAuthorization(allowed).ExcludeFromDescription();
    }

    private static async Task<IResult> WriteAsync(
        HttpContext http,
        (PageContexts Contexts, ExportReport Export, TimeProvider Clock) with,
        ReportFormat format,
        CancellationToken cancel)
    {
        var context = await with.Contexts.GetAsync(http, cancel);
        if (!context.AreaAllowed)
        {
            return Results.Forbid();
        }

        var asked = http.Request.Query;
        var period = ReportAddress.PeriodOf(asked["period"], context.Month, VietnamDay.Of(with.Clock.GetUtcNow()));
        var made = await with.Export.RunAsync(context.Reader, ReportAddress.PlaceOf(asked["place"], context), period, format, cancel);
        return made is null ? Results.Forbid() : Results.File(made.Content, format.MediaType(), made.Name);
    }

    private static async Task<IResult> OpenAsync(
        int id, HttpContext http, CurrentReader readers, OpenMadeReport open, CancellationToken cancel)
    {
        var opened = await open.RunAsync(id, await readers.OfAsync(http.User, cancel), cancel);
        return opened is null ? Results.NotFound() : Results.File(opened.Content, opened.MediaType, opened.Name);
    }
}
