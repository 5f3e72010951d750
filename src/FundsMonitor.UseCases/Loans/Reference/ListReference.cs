using FundsMonitor.Core.Loans.Reference;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Loans.Reference;

/// <summary>A row of reference data as it is listed.</summary>
/// <param name="Key">Tells it from the other rows of its table.</param>
/// <param name="What">What it is about.</param>
/// <param name="Value">What it says.</param>
/// <param name="From">First day it holds for.</param>
/// <param name="To">Last day it holds for; null while in force.</param>
/// <param name="Source">The law or decision.</param>
/// <param name="ChangedBy">The administrator who added or ended it; empty as delivered.</param>
public sealed record ReferenceItem(
    string Key, Bilingual What, Bilingual Value, DateOnly From, DateOnly? To, string Source, string ChangedBy)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>Lists a table of reference data.</summary>
public sealed class ListReference(IDbContextFactory<FundsDb> databases)
{
    /// <param name="table">The table.</param>
    /// <param name="text">Part of what is shown, in either language; empty for all.</param>
    /// <param name="page">Which part; sorted by What, From, To or Source.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Page<ReferenceItem>> RunAsync(ReferenceTable table, string text, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var wanted = SearchText.Of(text);
        var items = (await ReferenceRows.ReadAsync(db, table, cancel)).Select(row => Item(table, row))
            .Where(i => Searched(i).Contains(wanted, StringComparison.Ordinal)).ToList();
        var ordered = Ordered(items, page).ThenBy(i => i.What.Vi, StringComparer.Ordinal)
            .ThenBy(i => i.From).ThenBy(i => i.Key, StringComparer.Ordinal);
        return new([.. ordered.Skip(page.Skip).Take(page.Take)], items.Count);
    }

    private static ReferenceItem Item(ReferenceTable table, IReferenceRow row)
    {
        var (what, value) = table.Show(row);
        return new(row.Key, what, value, row.From, row.To, row.Source, row.ChangedBy);
    }

    private static string Searched(ReferenceItem item) =>
        SearchText.Of($"{item.What.Vi} {item.What.En} {item.Value.Vi} {item.Value.En} {item.Source}");

    private static IOrderedEnumerable<ReferenceItem> Ordered(IReadOnlyList<ReferenceItem> items, PageRequest page) => page.SortBy switch
    {
        nameof(ReferenceItem.From) => By(items, page, i => i.From.DayNumber),
        nameof(ReferenceItem.To) => By(items, page, i => i.To?.DayNumber ?? int.MaxValue),
        nameof(ReferenceItem.Source) => By(items, page, i => i.Source),
        nameof(ReferenceItem.What) => By(items, page, i => i.What.Vi),
        _ => items.OrderBy(_ => 0),
    };

    private static IOrderedEnumerable<ReferenceItem> By<TKey>(
        IEnumerable<ReferenceItem> items, PageRequest page, Func<ReferenceItem, TKey> key) =>
        page.Descending ? items.OrderByDescending(key) : items.OrderBy(key);
}
