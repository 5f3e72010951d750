using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Seeing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Completeness;

/// <summary>
/// The completeness of a year as rows of a table with a heading: one row a file that is owed or came. Who exported it is noted.
/// </summary>
public sealed class ExportCompleteness(IDbContextFactory<FundsDb> databases, ReadCompleteness read, TimeProvider clock)
{
    private static readonly string[] Heading =
        ["code", "name", "kind", "period", "state", "due_on", "received_at_utc", "days_late", "file"];

    public async Task<IReadOnlyList<IReadOnlyList<string>>> RunAsync(CompletenessQuery query, Reader reader, CancellationToken cancel)
    {
        var matrix = await read.RunAsync(query, reader, new PageRequest(0, int.MaxValue), cancel);
        IReadOnlyList<IReadOnlyList<string>> rows =
        [
            Heading,
            .. matrix.Rows.Items.SelectMany(row => row.Deliveries.Where(d => d.State != DeliveryState.NotDue).Select(d => Row(row, d))),
        ];
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.AuditEntries.Add(new()
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = reader.Name,
            Action = AccessKinds.CompletenessExported,
            Subject = AccessAreas.Of(reader.Limit, query.Area),
            Detail = string.Create(
                CultureInfo.InvariantCulture, $"{query.Year} {rows.Count - 1} {query.Kind?.Word()} {query.State}").TrimEnd(),
        });
        await db.SaveChangesAsync(cancel);
        return rows;
    }

    private static IReadOnlyList<string> Row(DeliveryRow row, Delivery delivery) =>
    [
        row.Code,
        row.Name,
        row.Kind.Word(),
        delivery.Period.ToString(CultureInfo.InvariantCulture),
        Word(delivery.State),
        delivery.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        delivery.ReceivedAtUtc?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "",
        delivery.DaysLate.ToString(CultureInfo.InvariantCulture),
        delivery.SourceFileId?.ToString(CultureInfo.InvariantCulture) ?? "",
    ];

    private static string Word(DeliveryState state) => state switch
    {
        DeliveryState.OnTime => "on-time",
        _ => state.ToString().ToLowerInvariant(),
    };
}
