using FundsMonitor.Core.Register;
using FundsMonitor.UseCases.Register.Holding;
using FundsMonitor.UseCases.Register.Revealing;
using FundsMonitor.Web.Accounts;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FundsMonitor.Web.Register.Holding;

/// <summary>What the form sends.</summary>
/// <param name="Member">Key of the member's row.</param>
/// <param name="Reason">One of the list.</param>
/// <param name="Note">In own words.</param>
public sealed record PersonAsked(long Member, RevealReason Reason, string? Note);

/// <summary>All that is held on one person, for the form on the household's page: who and why are sent, and stand in no address.</summary>
internal static class PersonExportEndpoints
{
    /// <summary>Where the form is sent.</summary>
    public const string Workbook = "/households/person.xlsx";

    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapPersonExport(this IEndpointRouteBuilder routes) => routes.MapPost(Workbook, WriteAsync)
        .RequireAuthorization(new AuthorizeAttribute { Roles = SitePages.PersonExportRoles }).ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(
        [FromForm] PersonAsked sent, HttpContext http, CurrentReader readers, ExportPerson export)
    {
        var note = sent.Note ?? "";
        if (note.Length > RevealId.NoteLength)
        {
            return Results.BadRequest();
        }

        var cancel = http.RequestAborted;
        var reader = await readers.OfAsync(http.User, cancel);
        var made = await export.RunAsync(sent.Member, (sent.Reason, note), reader, cancel);
        return made.Fault switch
        {
            RevealFault.None => Results.File(made.Content!, Xlsx, "du-lieu-ca-nhan.xlsx"),
            RevealFault.NotThere => Results.NotFound(),
            _ => Results.BadRequest(),
        };
    }
}
