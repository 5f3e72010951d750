using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Importing.Completeness;

/// <summary>The completeness of a year as rows of a table with a heading: one row a file that is owed or came.</summary>
public sealed class ExportCompleteness(ReadCompleteness read)
{
    private static readonly string[] Heading =
        ["code", "name", "kind", "period", "state", "due_on", "received_at_utc", "days_late", "file"];

    public async Task<IReadOnlyList<IReadOnlyList<string>>> RunAsync(CompletenessQuery query, Reader reader, CancellationToken cancel)
    {
        var matrix = await read.RunAsync(query, reader, new PageRequest(0, int.MaxValue), cancel);
        return
        [
            Heading,
            .. matrix.Rows.Items.SelectMany(row => row.Deliveries.Where(d => d.State != DeliveryState.NotDue).Select(d => Row(row, d))),
        ];
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
