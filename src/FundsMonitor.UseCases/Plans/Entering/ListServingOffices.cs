using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Dashboard;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>The transaction offices that may owe a report to a place: its own, and those that the reader may see.</summary>
public sealed class ListServingOffices(IDbContextFactory<FundsDb> databases)
{
    /// <param name="place">5 digits of a commune, or 3 of a district; empty while none is chosen.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>By name.</returns>
    public async Task<IReadOnlyList<AreaChoice>> RunAsync(string place, Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var places = place.Length == 0 ? [] : await PlanSources.PlacesAsync(db, place, cancel);
        return await Of(db, reader.Limit, places).OrderBy(o => o.Name)
            .Select(o => new AreaChoice(o.Code, o.Name)).ToListAsync(cancel);
    }

    /// <summary>The same as rows.</summary>
    /// <param name="db">The database.</param>
    /// <param name="limit">What the reader may see.</param>
    /// <param name="places">The place and those below it.</param>
    internal static IQueryable<Core.Places.Office> Of(FundsDb db, AreaLimit limit, IReadOnlyList<string> places)
    {
        var own = limit.Offices;
        return db.Offices.AsNoTracking().Where(o => limit.Everything || own.Contains(o.Code)
            || db.BankCommunes.Any(b => b.OfficeCode == o.Code && places.Contains(b.CommuneCode)));
    }
}
