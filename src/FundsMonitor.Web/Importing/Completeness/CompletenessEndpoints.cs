using System.Globalization;
using System.Text;
using CsvHelper;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.UseCases.Importing.Completeness;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Authorization;

namespace FundsMonitor.Web.Importing.Completeness;

/// <summary>The completeness of a year as a file: what the page shows, for the same reader and with the same filters.</summary>
internal static class CompletenessEndpoints
{
    /// <summary>Where the file is.</summary>
    public const string Csv = "/files/completeness.csv";

    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    public static void MapCompleteness(this IEndpointRouteBuilder routes) => routes.MapGet(Csv, WriteAsync)
        .RequireAuthorization(new AuthorizeAttribute { Roles = SitePages.FilesRoles }).ExcludeFromDescription();

    /// <summary>The year of an address, or the other where it names none.</summary>
    public static int YearOf(string? text, int other) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear
            ? year
            : other;

    /// <summary>What the filters of an address ask for.</summary>
    public static CompletenessQuery QueryOf(int year, (string? Text, string? Kind, string? State) filters, AreaLimit area)
    {
        DeliveryState? state = Enum.TryParse<DeliveryState>(filters.State, out var given) && Enum.IsDefined(given) ? given : null;
        return new(year, area) { Text = filters.Text ?? "", Kind = FileKinds.Find(filters.Kind), State = state };
    }

    private static async Task<IResult> WriteAsync(
        HttpContext http, PageContexts contexts, ExportCompleteness export, CancellationToken cancel)
    {
        var asked = http.Request.Query;
        var context = await contexts.GetAsync(http, cancel);
        if (!context.AreaAllowed)
        {
            return Results.Forbid();
        }

        var year = YearOf(asked["year"], context.Month?.Year ?? FirstYear);
        var query = QueryOf(year, (asked["text"], asked["kind"], asked["state"]), context.AreaLimit);
        var rows = await export.RunAsync(query, context.Reader, cancel);
        return Results.File(await BytesAsync(rows, cancel), "text/csv; charset=utf-8", $"completeness-{year}.csv");
    }

    /// <summary>With the mark of UTF-8, by which Excel knows it.</summary>
    private static async Task<byte[]> BytesAsync(IReadOnlyList<IReadOnlyList<string>> rows, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await using (var csv = CsvWriter.Create(bytes, new CsvWriterOptions { NewLine = "\n" }, true))
        {
            foreach (var row in rows)
            {
                await csv.WriteRecordAsync([.. row.Select(FormulaText.Escaped)], cancel);
            }
        }

        return [.. Encoding.UTF8.GetPreamble(), .. bytes.ToArray()];
    }
}
