using FundsMonitor.Database;
using FundsMonitor.Jobs.Importing;
using FundsMonitor.Testing;
using FundsMonitor.UseCases.Places;
using Microsoft.Extensions.Time.Testing;

namespace FundsMonitor.Tests.Databases;

/// <summary>Tests that must hold on every engine: written once, in an abstract class, and run by one derived class per engine.</summary>
public abstract class DatabaseContract(DatabaseProvider provider) : IAsyncLifetime
{
    private TestDatabase? database;

    /// <summary>A clock that stands still unless a test moves it.</summary>
    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2024, 4, 2, 1, 0, 0, TimeSpan.Zero));

    /// <summary>The database of this test alone, with the demo's offices; skips the test where the machine has no such engine.</summary>
    protected async Task<TestDatabase> DatabaseAsync()
    {
        database = await TestDatabase.CreateAsync(provider, Clock);
        await database.Get<PrepareDatabase>().RunAsync(CancellationToken.None);
        await using var db = database.Open();
        await DemoOffices.AddMissingAsync(db, CancellationToken.None);
        return database;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }
}
