using FundsMonitor.Core;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Loans.Comparing;
using FundsMonitor.Web.Accounts;
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
        HttpContext http, CurrentReader readers, ReadChoices choices, ExportComparison export, CancellationToken cancel)
    {
        var asked = http.Request.Query;
        var reader = await readers.OfAsync(http.User, cancel);
        Month? month = Month.TryParse(asked["month"], out var parsed) ? parsed : null;
        var context = new PageContext(reader, await choices.RunAsync(reader, asked["area"].ToString().Trim(), month, cancel));
        if (!context.AreaAllowed)
        {
            return Results.Forbid();
        }

        var group = asked["group"].ToString().Trim();
        var made = context.Month is { } at
            ? await export.RunAsync(reader, new ComparisonQuery(at, context.AreaLimit, group), cancel)
            : null;
        return made is null
            ? Results.NotFound()
            : Results.File(made.Content, Docx, $"mau-15-{(group.Length > 0 ? group : context.Area)}-{context.Month}.docx");
    }
}
