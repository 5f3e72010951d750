using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Helpers;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Helpers;

/// <summary>A helper with the visits that count, the latest first.</summary>
/// <param name="Helper">The helper.</param>
/// <param name="Visits">Without those taken back.</param>
public sealed record HelperShown(HouseholdHelper Helper, IReadOnlyList<HelperVisit> Visits);

/// <summary>Reads who helps a household and who did, and what was noted on the visits.</summary>
public sealed class ReadHelpers(IDbContextFactory<FundsDb> databases)
{
    /// <param name="reader">Who asks.</param>
    /// <param name="asked">The register version and the household's number in it.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Those who help now first, then by their first day; none where the reader may not see the household.</returns>
    public async Task<IReadOnlyList<HelperShown>> RunAsync(Reader reader, (int Version, string Code) asked, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await HelperRights.HouseholdAsync(db, reader.Limit, asked, cancel) is not { } household)
        {
            return [];
        }

        var helpers = await db.HouseholdHelpers.AsNoTracking().Within(reader.Limit)
            .Where(h => h.CommuneCode == household.CommuneCode && h.HouseholdCode == household.HouseholdCode
                && h.HeadNameSearch == household.HeadNameSearch)
            .ToListAsync(cancel);
        var ids = helpers.ConvertAll(h => h.Id);
        var visits = (await db.HelperVisits.AsNoTracking().Within(reader.Limit)
            .Where(v => ids.Contains(v.HelperId) && v.TakenBackAtUtc == null).ToListAsync(cancel)).ToLookup(v => v.HelperId);
        return
        [
            .. helpers.OrderBy(h => h.Until is not null).ThenByDescending(h => h.Since).ThenByDescending(h => h.Id)
                .Select(h => new HelperShown(h, [.. visits[h.Id].OrderByDescending(v => v.On).ThenByDescending(v => v.Id)])),
        ];
    }
}
