using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation.Planning;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running.Communes;

/// <summary>Counts the lists before and after a plan's year.</summary>
/// <param name="db">A context of this run alone.</param>
/// <param name="places">The commune, or the district with its communes.</param>
/// <param name="limit">Whose lists may be read: those of whoever asks, or all for a job.</param>
internal sealed class ReviewReading(FundsDb db, IReadOnlyList<string> places, AreaLimit limit)
{
    /// <returns>Null where the two lists are not there for the same communes.</returns>
    public async Task<ReviewFacts?> ReadAsync(PlanFacts plan, CancellationToken cancel)
    {
        var lists = await db.FileVersions
            .Where(v => v.Kind == FileKind.Register && v.State == VersionState.Current && places.Contains(v.CommuneCode)
                && (v.Period == plan.Year || v.Period == plan.Year + 1))
            .Within(limit)
            .Select(v => new { v.Id, v.CommuneCode, v.Period }).ToListAsync(cancel);
        var (before, after) = (lists.Where(l => l.Period == plan.Year).ToList(), lists.Where(l => l.Period != plan.Year).ToList());
        if (before.Count == 0 || !before.Select(l => l.CommuneCode).ToHashSet().SetEquals(after.Select(l => l.CommuneCode)))
        {
            return null;
        }

        return new(plan, await CountAsync([.. before.Select(l => l.Id)], cancel), await CountAsync([.. after.Select(l => l.Id)], cancel))
        {
            Versions = (before[0].Id, after[0].Id),
        };
    }

    private async Task<Dictionary<HouseholdClass, int>> CountAsync(List<int> versions, CancellationToken cancel) =>
        await db.Households.Where(h => versions.Contains(h.VersionId)).Within(limit).GroupBy(h => h.Class)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
}
