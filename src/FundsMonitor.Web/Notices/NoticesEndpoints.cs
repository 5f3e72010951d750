using FundsMonitor.UseCases.Notices;
using FundsMonitor.Web.Accounts;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FundsMonitor.Web.Notices;

/// <summary>The bell's button that says everything was seen; it works without script.</summary>
internal static class NoticesEndpoints
{
    public const string Seen = "/notices/seen";

    public static void MapNotices(this IEndpointRouteBuilder routes) => routes.MapPost(Seen, SeenAsync)
        .RequireAuthorization(new AuthorizeAttribute { Roles = SitePages.NoticesRoles });

    private static async Task<IResult> SeenAsync(
        HttpContext http, CurrentReader readers, MarkNoticesSeen mark, [FromForm] string? returnUrl)
    {
        await mark.RunAsync(await readers.OfAsync(http.User, http.RequestAborted), http.RequestAborted);
        return Results.LocalRedirect(LocalAddress.OrHome(returnUrl));
    }
}
