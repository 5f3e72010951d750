using FundsMonitor.Core.Places.Time;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places.Tables;

/// <summary>The tables of old and new units that were taken in.</summary>
public sealed class ListPlaceImports(IDbContextFactory<FundsDb> databases)
{
    private const int AtMost = 50;

    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<PlaceImport>> RunAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.PlaceImports.AsNoTracking().OrderByDescending(i => i.Id).Take(AtMost).ToListAsync(cancel);
    }
}
