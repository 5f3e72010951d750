using FundsMonitor.Database;
using FundsMonitor.UseCases;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Testing;

/// <summary>An empty, migrated database with a data folder and the use cases over it, removed at the end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>The variable with the connection string of a SQL Server the tests may make databases on.</summary>
    public const string SqlServerVariable = "FUNDSMONITOR_SQLSERVER";

    private const string HowToGetSqlServer =
        SqlServerVariable + " is not set, so nothing ran on SQL Server: "
        + "give it the connection string of a server the tests may make databases on.";

    private TestDatabase(DatabaseOptions options, TimeProvider? clock)
    {
        Options = options;
        var services = new ServiceCollection().AddLogging();
        if (clock is not null)
        {
            services.AddSingleton(clock);
        }

        services.AddFundsDatabase(options).AddUseCases();
        Services = services.BuildServiceProvider();
    }

    /// <summary>Provider, connection, data folder.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>The use cases and the context factory.</summary>
    public ServiceProvider Services { get; }

    /// <summary>The engine with this provider; PostgreSQL and SQL Server skip the calling test where the machine has none.</summary>
    public static Task<TestDatabase> CreateAsync(DatabaseProvider provider, TimeProvider? clock = null) => provider switch
    {
        DatabaseProvider.Sqlite => CreateAsync(new DatabaseOptions(), clock),
        DatabaseProvider.PostgreSql => OnPostgreSqlAsync(clock),
        _ => OnSqlServerAsync(clock),
    };

    /// <summary>A copy of an embedded database with its data folder, as if it had been restored on another machine.</summary>
    public TestDatabase Copy()
    {
        var folder = Directory.CreateTempSubdirectory("funds-monitor-test-").FullName;
        foreach (var file in Directory.EnumerateFiles(Options.DataFolder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(Options.DataFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return new TestDatabase(Options with { DataFolder = folder }, null);
    }

    /// <summary>A context of the caller's own.</summary>
    public FundsDb Open() => Services.GetRequiredService<IDbContextFactory<FundsDb>>().CreateDbContext();

    /// <summary>A use case or other service.</summary>
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Options.Provider == DatabaseProvider.SqlServer)
        {
            await using var db = Open();
            await db.Database.EnsureDeletedAsync();
        }

        await Services.DisposeAsync();
        if (Options.Provider == DatabaseProvider.PostgreSql)
        {
            await PostgreSqlServer.DropDatabaseAsync(Options.Connection);
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(Options.DataFolder, recursive: true);
    }

    private static async Task<TestDatabase> OnPostgreSqlAsync(TimeProvider? clock)
    {
        var server = await PostgreSqlServer.SharedAsync();
        var connection = await server.CreateDatabaseAsync();
        return await CreateAsync(new DatabaseOptions { Provider = DatabaseProvider.PostgreSql, Connection = connection }, clock);
    }

    private static Task<TestDatabase> OnSqlServerAsync(TimeProvider? clock)
    {
        var given = Environment.GetEnvironmentVariable(SqlServerVariable) ?? "";
        Needs.OrSkip("sqlserver", given.Length > 0, HowToGetSqlServer);
        var connection = new SqlConnectionStringBuilder(given) { InitialCatalog = "funds_" + Guid.NewGuid().ToString("N") };
        return CreateAsync(new DatabaseOptions { Provider = DatabaseProvider.SqlServer, Connection = connection.ConnectionString }, clock);
    }

    private static async Task<TestDatabase> CreateAsync(DatabaseOptions options, TimeProvider? clock)
    {
        var folder = Directory.CreateTempSubdirectory("funds-monitor-test-").FullName;
        var database = new TestDatabase(options with { DataFolder = folder }, clock);
        await database.Get<DatabaseSetup>().MigrateAsync(CancellationToken.None);
        return database;
    }
}
