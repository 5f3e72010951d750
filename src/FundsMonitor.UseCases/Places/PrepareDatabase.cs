using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places;

/// <summary>
/// What every host, command and test does first: migrates, adds missing reference data, fills what older rows lack, puts back what a
/// killed process left half-way.
/// </summary>
public sealed class PrepareDatabase(DatabaseSetup setup, IDbContextFactory<FundsDb> databases, ClearUnfinishedImports clear)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await setup.MigrateAsync(cancel);
        try
        {
            await SeedAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another process started at the same moment and was quicker; what it left out is added now.
            await SeedAsync(cancel);
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        await SearchColumns.FillAsync(db, cancel);
        await clear.RunAsync(cancel);
    }

    private async Task SeedAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await SeedReference.AddMissingAsync(db, cancel);
    }
}
