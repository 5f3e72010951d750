using FundsMonitor.Database;
using FundsMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Databases;

/// <summary>A process killed while it migrated leaves a row that would let every later start wait for ever.</summary>
public sealed class SqliteLockTests
{
    [Fact]
    public async Task A_lock_left_by_a_kill_does_not_hang_the_next_start()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using (var db = database.Open())
        {
            await db.Database.ExecuteSqlRawAsync(
                "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL);");
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2024-01-01');");
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await database.Get<DatabaseSetup>().MigrateAsync(patience.Token);

        await using var after = database.Open();
        var left = await after.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM \"__EFMigrationsLock\"").SingleAsync();
        Assert.Equal(0, left);
    }
}
