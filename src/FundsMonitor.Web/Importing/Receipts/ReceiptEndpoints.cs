using System.Globalization;
using System.Security.Claims;
using FundsMonitor.UseCases.Importing.Marking;
using FundsMonitor.Web.Accounts;
using FundsMonitor.Web.Shell;

namespace FundsMonitor.Web.Importing.Receipts;

/// <summary>What a receipt gives to download.</summary>
internal static class ReceiptEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Where the marked workbook of a file lies.</summary>
    public static string Marked(int sourceFileId) => string.Create(CultureInfo.InvariantCulture, $"/files/{sourceFileId}/marked");

    public static void MapReceipts(this IEndpointRouteBuilder routes) => routes
        .MapGet("/files/{id:int}/marked", MarkedAsync)
        .RequireAuthorization(policy => policy.RequireRole(SitePages.FilesRoles.Split(',')));

    private static async Task<IResult> MarkedAsync(
        int id, ClaimsPrincipal user, CurrentReader readers, MarkWorkbook mark, CancellationToken cancel)
    {
        var reader = await readers.OfAsync(user, cancel);
        return await mark.RunAsync(id, reader, cancel) is { } marked
            ? Results.File(marked.Content, Xlsx, marked.Name)
            : Results.NotFound();
    }
}
