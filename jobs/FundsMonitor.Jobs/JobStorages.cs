using FundsMonitor.Database;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;
using Npgsql;

namespace FundsMonitor.Jobs;

/// <summary>Where Hangfire keeps its queue: in memory beside the embedded database, else in the server database.</summary>
internal static class JobStorages
{
    private const string Schema = "hangfire";

    /// <summary>Any number, the same in every process: two that start on an empty database must not install the schema at once.</summary>
    private const long InstallLock = 5_127_003_311;

    public static JobStorage Create(DatabaseOptions database, JobOptions jobs) => database.Provider switch
    {
        DatabaseProvider.Sqlite => new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromDays(1) }),
        DatabaseProvider.SqlServer => new SqlServerStorage(database.Connection, new SqlServerStorageOptions
        {
            SlidingInvisibilityTimeout = TimeSpan.FromSeconds(jobs.TakeOverAfterSeconds),
            QueuePollInterval = TimeSpan.FromSeconds(jobs.QueuePollSeconds),
            CommandBatchMaxTimeout = TimeSpan.FromMinutes(1),
        }),
        DatabaseProvider.PostgreSql => PostgreSql(database.Connection, jobs),
        _ => throw new ArgumentOutOfRangeException(nameof(database), database.Provider, "Unknown provider."),
    };

    private static PostgreSqlStorage PostgreSql(string connection, JobOptions jobs)
    {
        InstallPostgreSqlSchema(connection);
        var options = new PostgreSqlStorageOptions
        {
            SchemaName = Schema,
            PrepareSchemaIfNecessary = false,
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = TimeSpan.FromSeconds(jobs.TakeOverAfterSeconds),
            QueuePollInterval = TimeSpan.FromSeconds(jobs.QueuePollSeconds),
            DistributedLockTimeout = TimeSpan.FromMinutes(1),
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connection, options), options);
    }

    private static void InstallPostgreSqlSchema(string text)
    {
        using var connection = new NpgsqlConnection(text);
        connection.Open();
        using var held = new NpgsqlCommand($"SELECT pg_advisory_lock({InstallLock})", connection);
        held.ExecuteNonQuery();
        try
        {
            PostgreSqlObjectsInstaller.Install(connection, Schema);
        }
        finally
        {
            using var free = new NpgsqlCommand($"SELECT pg_advisory_unlock({InstallLock})", connection);
            free.ExecuteNonQuery();
        }
    }
}
