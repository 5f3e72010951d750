using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Plans.Targets;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>A target as it was entered.</summary>
/// <param name="Target">What is promised.</param>
/// <param name="Place">Name of the place whose plan promises it.</param>
/// <param name="HasTable">Whether the plan's table is there: without one the plan's page does not show it yet.</param>
public sealed record TargetEntry(PlanTarget Target, string Place, bool HasTable);

/// <summary>Lists the targets of plans' words that hold, as they were entered.</summary>
public sealed class ListTargets(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="scope">The reader's limit and the chosen area.</param>
    /// <param name="text">A part of the place, the target or its sentence, with or without marks; empty for all.</param>
    /// <param name="page">Which part; sorted by Place, Year or Title.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Page<TargetEntry>> RunAsync(AreaScope scope, string text, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var stored = await db.PlanTargets.AsNoTracking().Within(scope).Where(t => t.WithdrawnAtUtc == null).ToListAsync(cancel);
        var names = await PlaceNames.ReadAsync(
            db, stored.Select(t => t.CommuneCode), VietnamDay.Of(clock.GetUtcNow().UtcDateTime), cancel);
        var tables = (await db.FileVersions.Within(scope).Where(v => v.Kind == FileKind.Plan && v.State == VersionState.Current)
            .Select(v => new { v.CommuneCode, v.Period }).ToListAsync(cancel)).Select(v => (v.CommuneCode, v.Period)).ToHashSet();
        var wanted = SearchText.Of(text);
        var found = stored.Where(t => SearchText.Of(
                $"{names.Of(t.CommuneCode)} {t.Title} {t.SourceSentence} {t.Decision}").Contains(wanted, StringComparison.Ordinal))
            .Select(t => new TargetEntry(t, names.Of(t.CommuneCode), tables.Contains((t.CommuneCode, t.Year)))).ToList();
        return new([.. Ordered(found, page).Skip(page.Skip).Take(page.Take)], found.Count);
    }

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
