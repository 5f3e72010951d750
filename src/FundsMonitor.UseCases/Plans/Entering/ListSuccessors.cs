using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>A receiver that no longer exists, with who took its place.</summary>
/// <param name="Receiver">Its name, its last day and its successor.</param>
/// <param name="Place">Name of the place whose plans name it so; empty for the plans of every place.</param>
public sealed record SuccessorEntry(ReportReceiver Receiver, string Place);

/// <summary>Lists the receivers that no longer exist: of every plan, and of the places in the chosen area.</summary>
public sealed class ListSuccessors(IDbContextFactory<FundsDb> databases)
{
    /// <param name="scope">The reader's limit and the chosen area.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="page">Which part; sorted by Name, Until or SuccessorName.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Page<SuccessorEntry>> RunAsync(AreaScope scope, EntryFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var all = await PlanEntries.ReceiversOf(db, scope.Reader).AsNoTracking().ToListAsync(cancel);
        var stored = all.Where(r => filter.Wants(r.WithdrawnAtUtc))
            .Where(r => r.CommuneCode.Length == 0 || scope.Area.Everything || scope.Area.Communes.Contains(r.CommuneCode)).ToList();
        var name = await PlanEntries.NamesAsync(db, stored.Select(r => (r.CommuneCode, r.Until.Year)), cancel);
        var found = stored.Select(r => new SuccessorEntry(r, name(r.CommuneCode, r.Until.Year)))
            .Where(e => filter.Finds($"{e.Place} {e.Receiver.Name} {e.Receiver.SuccessorName}")).ToList();
        return new([.. Ordered(found, page).Skip(page.Skip).Take(page.Take)], found.Count);
    }

    private static IEnumerable<SuccessorEntry> Ordered(List<SuccessorEntry> entries, PageRequest page)
    {
        Func<SuccessorEntry, IComparable> by = page.SortBy switch
        {
            nameof(ReportReceiver.Until) => e => e.Receiver.Until,
            nameof(ReportReceiver.SuccessorName) => e => e.Receiver.SuccessorName,
            _ => e => e.Receiver.Name,
        };
        return (page.Descending ? entries.OrderByDescending(by) : entries.OrderBy(by)).ThenBy(e => e.Receiver.Id);
    }
}
