using FundsMonitor.UseCases.Loans.Comparing;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Authorization;

namespace FundsMonitor.Web.Loans;

/// <summary>The bank's list for comparing balances with its borrowers (Mẫu 15/TD), of one group or of every group of an area.</summary>
internal static class ComparisonEndpoints
{
    /// <summary>Where the document is.</summary>
    public const string Document = "/loans/mau-15.docx";

    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapComparison(this IEndpointRouteBuilder routes) => routes.MapGet(Document, WriteAsync)
        .RequireAuthorization(new AuthorizeAttribute { Roles = SitePages.LoansRoles }).ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(
        HttpContext http, PageContexts contexts, ExportComparison export, CancellationToken cancel)
    {
        var context = await contexts.GetAsync(http, cancel);
        if (!context.AreaAllowed)
        {
            return Results.Forbid();
        }

        var group = http.Request.Query["group"].ToString().Trim();
        var made = context.Month is { } at
            ? await export.RunAsync(context.Reader, new ComparisonQuery(at, context.AreaLimit, group), cancel)
            : null;
        return made is null
            ? Results.NotFound()
            : Results.File(made.Content, Docx, $"mau-15-{(group.Length > 0 ? group : context.Area)}-{context.Month}.docx");
    }
}
