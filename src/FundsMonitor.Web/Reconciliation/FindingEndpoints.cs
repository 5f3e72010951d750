using FundsMonitor.UseCases.Reconciliation.Exporting;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Authorization;

namespace FundsMonitor.Web.Reconciliation;

/// <summary>The queue as a workbook: what the page lists, for the same reader, with the same filter, in the same order.</summary>
internal static class FindingEndpoints
{
    /// <summary>Where the workbook is.</summary>
    public const string Workbook = "/findings.xlsx";

    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapFindings(this IEndpointRouteBuilder routes) => routes.MapGet(Workbook, WriteAsync)
        .RequireAuthorization(new AuthorizeAttribute { Roles = SitePages.FindingsRoles }).ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(
        HttpContext http, PageContexts contexts, ExportQueue export, CancellationToken cancel)
    {
        var context = await contexts.GetAsync(http, cancel);
        if (!context.AreaAllowed)
        {
            return Results.Forbid();
        }

        var address = http.Request.QueryString.Value ?? "";
        var made = await export.RunAsync(
            context.Reader, FindingAddress.Filter(address, context), FindingAddress.Order(address), cancel);
        return Results.File(made.Content, Xlsx, $"doi-chieu{(context.Area.Length > 0 ? "-" + context.Area : "")}.xlsx");
    }
}
