using FundsMonitor.Core;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard.Start;

/// <summary>The communes of today to choose from, by province.</summary>
public sealed class ListStartPlaces(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    private const int CommuneLength = 5;

    /// <param name="province">A province's name; empty for none: then only the provinces are read.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Names of the provinces that have communes, and the communes of the one asked for.</returns>
    public async Task<(IReadOnlyList<string> Provinces, IReadOnlyList<StartPlace> Communes)> RunAsync(
        string province, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var today = VietnamDay.Of(clock.GetUtcNow());
        var inForce = db.Communes.AsNoTracking()
            .Where(c => c.Code.Length == CommuneLength && c.From <= today && (c.To == null || c.To >= today));
        var provinces = await inForce.Select(c => c.Province).Where(p => p != "").Distinct().ToListAsync(cancel);
        var communes = province.Length == 0
            ? []
            : await inForce.Where(c => c.Province == province).Select(c => new StartPlace(c.Code, c.Name)).ToListAsync(cancel);
        return (
            [.. provinces.Order(StringComparer.Ordinal)],
            [.. communes.OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Code, StringComparer.Ordinal)]);
    }
}
