using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Plans.Targets;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>A target as it was entered.</summary>
/// <param name="Target">What is promised.</param>
/// <param name="Place">Name of the place whose plan promises it, in the plan's year.</param>
/// <param name="HasTable">Whether the plan's table is there: without one the plan's page does not show it yet.</param>
public sealed record TargetEntry(PlanTarget Target, string Place, bool HasTable);

/// <summary>Lists the targets of plans' words as they were entered.</summary>
public sealed class ListTargets(IDbContextFactory<FundsDb> databases)
{
    /// <param name="scope">The reader's limit and the chosen area.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="page">Which part; sorted by Place, Year or Title.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Page<TargetEntry>> RunAsync(AreaScope scope, EntryFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var all = await db.PlanTargets.AsNoTracking().Within(scope).ToListAsync(cancel);
        var stored = all.Where(t => filter.Wants(t.WithdrawnAtUtc)).ToList();
        var name = await PlanEntries.NamesAsync(db, stored.Select(t => (t.CommuneCode, t.Year)), cancel);
        var tables = (await db.FileVersions.Within(scope).Where(v => v.Kind == FileKind.Plan && v.State == VersionState.Current)
            .Select(v => new { v.CommuneCode, v.Period }).ToListAsync(cancel)).Select(v => (v.CommuneCode, v.Period)).ToHashSet();
        var found = stored.Select(t => new TargetEntry(t, name(t.CommuneCode, t.Year), tables.Contains((t.CommuneCode, t.Year))))
            .Where(e => filter.Finds(Said(e))).ToList();
        return new([.. Ordered(found, page).Skip(page.Skip).Take(page.Take)], found.Count);
    }

    private static string Said(TargetEntry entry) =>
        $"{entry.Place} {entry.Target.Year} {entry.Target.Title} {entry.Target.SourceSentence} {entry.Target.Decision}";

    private static IEnumerable<TargetEntry> Ordered(List<TargetEntry> entries, PageRequest page)
    {
        Func<TargetEntry, IComparable> by = page.SortBy switch
        {
            nameof(PlanTarget.Title) => e => e.Target.Title,
            nameof(TargetEntry.Place) => e => e.Place,
            _ => e => page.SortBy.Length == 0 ? -e.Target.Year : e.Target.Year,
        };
        return (page.Descending ? entries.OrderByDescending(by) : entries.OrderBy(by)).ThenBy(e => e.Place).ThenBy(e => e.Target.Id);
    }
}
