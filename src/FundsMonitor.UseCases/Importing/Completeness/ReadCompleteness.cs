using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Dashboard;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Completeness;

/// <summary>Reads which files of a year came, which came late and by how many days, and which did not come.</summary>
/// <remarks>
/// An office owes its files for every month from the one it is expected from. A register or plan of a year is owed by a commune that
/// sent something else for that year or in which the bank lends; a district's own is not missing where its communes sent theirs, nor
/// a commune's where its district sent one for all. Which kinds are owed, and by which day, are settings.
/// </remarks>
public sealed class ReadCompleteness(IDbContextFactory<FundsDb> databases, KeptLoanSums sums, TimeProvider clock)
{
    public async Task<CompletenessMatrix> RunAsync(CompletenessQuery query, Reader reader, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var limit = new AreaScope(reader.Limit, query.Area).Together;
        var year = new DeliveryYear(db, query.Year, limit, VietnamDay.Of(clock.GetUtcNow())) { Sums = sums };
        var rows = (await year.ReadAsync(cancel)).Where(r => Matches(r, query)).ToList();
        var deliveries = rows.SelectMany(r => r.Deliveries).Where(d => d.State != DeliveryState.NotDue).ToList();
        return new(
            new([.. Sorted(rows, page).Skip(page.Skip).Take(page.Take)], rows.Count),
            DeliveryFigures.Of(deliveries),
            [.. rows.GroupBy(r => r.Kind).OrderBy(g => g.Key).Select(g => (g.Key, DeliveryFigures.Of(g.SelectMany(r => r.Deliveries))))],
            [
                .. deliveries.GroupBy(d => d.Period > 9999 ? d.Period % 100 : 0).OrderBy(g => g.Key)
                    .Select(g => (g.Key, DeliveryFigures.Of(g))),
            ]);
    }

    /// <summary>A kind that a place neither owes nor sent has no row.</summary>
    private static bool Matches(DeliveryRow row, CompletenessQuery query) =>
        row.Deliveries.Any(d => d.State != DeliveryState.NotDue)
        && (query.Kind is null || row.Kind == query.Kind)
        && (query.State is null || row.Deliveries.Any(d => d.State == query.State))
        && (query.Text.Trim() is not { Length: > 0 } text
            || row.Code.Contains(text, StringComparison.Ordinal)
            || Core.Text.SearchText.Of(row.Name).Contains(Core.Text.SearchText.Of(text), StringComparison.Ordinal));

    private static IEnumerable<DeliveryRow> Sorted(List<DeliveryRow> rows, PageRequest page)
    {
        Func<DeliveryRow, int>? by = page.SortBy switch
        {
            nameof(DeliveryFigures.Missing) => r => r.Figures.Missing + r.Figures.Refused,
            nameof(DeliveryFigures.Late) => r => r.Figures.Late,
            _ => null,
        };
        return by is null ? rows : page.Descending ? rows.OrderByDescending(by) : rows.OrderBy(by);
    }
}
