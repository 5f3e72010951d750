using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places;

/// <summary>Says what an area code in an address means: 6 digits an office, 5 a commune, 3 a district with its communes.</summary>
public sealed class ExpandArea(IDbContextFactory<FundsDb> databases)
{
    private const int OfficeLength = 6;

    /// <param name="area">The code, or nothing for everything the reader may see. A code nobody knows means itself.</param>
    /// <param name="limit">What the reader may see.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<AreaScope> RunAsync(string? area, AreaLimit limit, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(area))
        {
            return new(limit, AreaLimit.None);
        }

        if (area.Length == OfficeLength)
        {
            return new(limit, new AreaLimit(false, [area], []));
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var below = await db.Communes.Where(c => c.DistrictCode == area).Select(c => c.Code).Distinct().Order().ToListAsync(cancel);
        return new(limit, new AreaLimit(false, [], [area, .. below]));
    }
}
