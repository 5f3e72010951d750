using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Accounts.Seeing;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;

namespace FundsMonitor.Web.Accounts.Seeing;

/// <summary>The log of who saw whom as a workbook: what the page lists, with the same filters, in the same order.</summary>
internal static class AccessEndpoints
{
    /// <summary>Where the workbook is.</summary>
    public const string Workbook = "/access-log.xlsx";

    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapAccessLog(this IEndpointRouteBuilder routes) => routes.MapGet(Workbook, WriteAsync)
        .RequireAuthorization(new AuthorizeAttribute { Roles = SitePages.AccessLogRoles }).ExcludeFromDescription();

    /// <summary>What the filters of an address ask for.</summary>
    public static AccessFilter Filter((string? Account, string? Subject, string? Kind, string? Day) asked, AreaLimit area) => new()
    {
        Area = area,
        Account = asked.Account ?? "",
        Subject = asked.Subject ?? "",
        Kind = asked.Kind ?? "",
        Day = DateOnly.TryParseExact(asked.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
    };

    /// <summary>What an entry says beside its subject, in the reader's language.</summary>
    public static string Detail(AuditEntry entry, IStringLocalizer<SeeingTexts> texts) =>
        entry.Action is ChainKinds.IdRevealed or ChainKinds.PersonExported ? texts["Reason." + entry.Detail] : entry.Detail;

    private static async Task<IResult> WriteAsync(
        HttpContext http, PageContexts contexts, ExportAccess export, IStringLocalizer<SeeingTexts> texts, CancellationToken cancel)
    {
        var context = await contexts.GetAsync(http, cancel);
        if (!context.AreaAllowed)
        {
            return Results.Forbid();
        }

        var asked = http.Request.Query;
        var filter = Filter((asked["account"], asked["subject"], asked["kind"], asked["day"]), context.AreaLimit);
        var sort = asked["sort"].ToString();
        var order = new PageRequest(0, int.MaxValue, sort.TrimStart('-'), sort.StartsWith('-'));
        (string, string) words(AuditEntry entry) => (texts["Kind." + entry.Action], Detail(entry, texts));
        return await export.RunAsync(context.Reader, (filter, order), words, cancel) is { } content
            ? Results.File(content, Xlsx, "nhat-ky-xem.xlsx")
            : Results.Forbid();
    }
}
