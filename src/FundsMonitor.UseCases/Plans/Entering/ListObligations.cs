using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>An obligation as it was entered.</summary>
/// <param name="Obligation">Who owes which report to whom by when.</param>
/// <param name="Place">Name of the place whose plan asks for it, in the plan's year.</param>
/// <param name="Received">How many of its reports were noted as received.</param>
public sealed record ObligationEntry(ReportObligation Obligation, string Place, int Received);

/// <summary>Lists obligations as they were entered.</summary>
public sealed class ListObligations(IDbContextFactory<FundsDb> databases)
{
    /// <param name="scope">The reader's limit and the chosen area.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="page">Which part; sorted by Place, Year or Title.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Page<ObligationEntry>> RunAsync(AreaScope scope, EntryFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var all = await db.ReportObligations.AsNoTracking().Within(scope).ToListAsync(cancel);
        var stored = all.Where(o => filter.Wants(o.WithdrawnAtUtc)).ToList();
        var name = await PlanEntries.NamesAsync(db, stored.Select(o => (o.CommuneCode, o.Year)), cancel);
        var found = stored.Select(o => new ObligationEntry(o, name(o.CommuneCode, o.Year), 0)).Where(e => filter.Finds(Said(e))).ToList();
        var shown = Ordered(found, page).Skip(page.Skip).Take(page.Take).ToList();
        var ids = shown.Select(e => e.Obligation.Id).ToList();
        var received = await db.ReportReceipts.Where(r => ids.Contains(r.ObligationId) && r.TakenBackAtUtc == null)
            .GroupBy(r => r.ObligationId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return new([.. shown.Select(e => e with { Received = received.GetValueOrDefault(e.Obligation.Id) })], found.Count);
    }

    private static string Said(ObligationEntry entry) =>
        $"{entry.Place} {entry.Obligation.Year} {entry.Obligation.DebtorName} {entry.Obligation.ReceiverName} {entry.Obligation.Title} "
        + entry.Obligation.Decision;

    private static IEnumerable<ObligationEntry> Ordered(List<ObligationEntry> entries, PageRequest page)
    {
        Func<ObligationEntry, IComparable> by = page.SortBy switch
        {
            nameof(ReportObligation.Title) => e => e.Obligation.Title,
            nameof(ObligationEntry.Place) => e => e.Place,
            _ => e => page.SortBy.Length == 0 ? -e.Obligation.Year : e.Obligation.Year,
        };
        return (page.Descending ? entries.OrderByDescending(by) : entries.OrderBy(by)).ThenBy(e => e.Place).ThenBy(e => e.Obligation.Id);
    }
}
