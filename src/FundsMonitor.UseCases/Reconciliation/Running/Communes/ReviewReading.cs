using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation.Planning;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running.Communes;

/// <summary>A register version in force, by which a year is reviewed.</summary>
internal sealed record ReviewList(int Id, string Commune, int Period);

/// <summary>Counts the lists before and after a plan's year.</summary>
/// <param name="db">A context of this run alone.</param>
/// <param name="places">The commune, or the district with its communes.</param>
/// <param name="limit">Whose lists may be read: those of whoever asks, or all for a job.</param>
internal sealed class ReviewReading(FundsDb db, IReadOnlyList<string> places, AreaLimit limit)
{
    /// <returns>Null where the two lists are not there for the same communes.</returns>
    public async Task<ReviewFacts?> ReadAsync(PlanFacts plan, CancellationToken cancel)
    {
        var lists = await ListsAsync(db, places, [plan.Year], limit, cancel);
        var versions = lists.Select(l => l.Id).ToList();
        var counts = await db.Households.Where(h => versions.Contains(h.VersionId)).Within(limit)
            .GroupBy(h => new { h.VersionId, h.Class })
            .Select(g => new { g.Key.VersionId, g.Key.Class, Count = g.Count() }).ToListAsync(cancel);
        return Of(plan, lists, counts.ToLookup(c => c.VersionId, c => (c.Class, c.Count)));
    }

    /// <summary>The lists of some years and of those after them.</summary>
    public static async Task<IReadOnlyList<ReviewList>> ListsAsync(
        FundsDb db, IReadOnlyList<string> places, IReadOnlyList<int> years, AreaLimit limit, CancellationToken cancel)
    {
        var periods = years.Concat(years.Select(y => y + 1)).Distinct().ToList();
        return await db.FileVersions
            .Where(v => v.Kind == FileKind.Register && v.State == VersionState.Current && places.Contains(v.CommuneCode)
                && periods.Contains(v.Period))
            .Within(limit)
            .OrderBy(v => v.Id)
            .Select(v => new ReviewList(v.Id, v.CommuneCode, v.Period)).ToListAsync(cancel);
    }

    /// <param name="plan">The plan.</param>
    /// <param name="lists">Lists of its places; those of other years are left aside.</param>
    /// <param name="counts">Households by list and class.</param>
    /// <returns>Null where the two lists are not there for the same communes.</returns>
    public static ReviewFacts? Of(
        PlanFacts plan, IReadOnlyList<ReviewList> lists, ILookup<int, (HouseholdClass Class, int Count)> counts)
    {
        var before = lists.Where(l => l.Period == plan.Year).ToList();
        var after = lists.Where(l => l.Period == plan.Year + 1).ToList();
        if (before.Count == 0 || !before.Select(l => l.Commune).ToHashSet().SetEquals(after.Select(l => l.Commune)))
        {
            return null;
        }

        return new(plan, Counted(before), Counted(after)) { Versions = (before[0].Id, after[0].Id) };

        Dictionary<HouseholdClass, int> Counted(List<ReviewList> some) => some.SelectMany(l => counts[l.Id])
            .GroupBy(c => c.Class).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
    }
}
