using FundsMonitor.Database;
using FundsMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Databases;

/// <summary>Every engine gets the whole model from an empty database, and a second start changes nothing.</summary>
public sealed class MigrationTests
{
    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Migrates_and_a_second_start_finds_nothing_to_do(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        await database.Get<DatabaseSetup>().MigrateAsync(CancellationToken.None);

        await using var db = database.Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Equal(0, await db.LoanRows.CountAsync());
    }
}
