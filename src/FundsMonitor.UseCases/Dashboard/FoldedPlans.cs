using FundsMonitor.Core;
using FundsMonitor.Core.Plans;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>Which plans of a year count in the communes of today, so that nobody's households are summed twice.</summary>
/// <remarks>
/// A commune that began within the year may have a plan of its own beside those of the communes it was made of. Under a code that one of
/// these had before, the plan may be of either: the plan's file gives no day, and only one that came before the change is surely the old
/// one's.
/// </remarks>
internal static class FoldedPlans
{
    /// <summary>The rows that count; null where a plan may be of an old commune or of the new one that holds the old one's
    /// households.</summary>
    public static async Task<IReadOnlyList<PlanRow>?> CountedAsync(
        OverviewScope scope, PlaceFold fold, IReadOnlyList<PlanRow> rows, CancellationToken cancel)
    {
        var first = new DateOnly(scope.Month.Year, 1, 1);
        var counted = new List<PlanRow>();
        var doubted = new List<(int Version, DateOnly Began)>();
        foreach (var commune in rows.GroupBy(r => fold.Of(r.CommuneCode, first, "")))
        {
            var own = commune.Where(r => r.CommuneCode == commune.Key).ToList();
            if (own.Count == 0 || own.Count == commune.Count() || fold.Past(commune.Key) is not { Before: { Count: > 0 } before })
            {
                counted.AddRange(commune);
                continue;
            }

            var began = before.Max(b => b.Place.EndedOn)?.AddDays(1) ?? first;
            var isNew = began <= first || before.All(b => b.Place.Code != commune.Key);
            counted.AddRange(isNew ? own : commune);
            if (!isNew)
            {
                doubted.Add((own.Max(r => r.VersionId), began));
            }
        }

        return await CameAfterAsync(scope, doubted, cancel) ? null : counted;
    }

    private static async Task<bool> CameAfterAsync(
        OverviewScope scope, IReadOnlyList<(int Version, DateOnly Began)> plans, CancellationToken cancel)
    {
        var versions = plans.Select(p => p.Version).ToList();
        var came = versions.Count == 0 ? [] : await scope.Db.FileVersions.Where(v => versions.Contains(v.Id))
            .Select(v => new { v.Id, v.SourceFile!.ReceivedAtUtc }).ToDictionaryAsync(v => v.Id, v => v.ReceivedAtUtc, cancel);
        return plans.Any(p => VietnamDay.Of(came[p.Version]) >= p.Began);
    }
}
