using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Database;

/// <summary>Brings a database up to the model at every start.</summary>
public sealed class DatabaseSetup(IDbContextFactory<FundsDb> databases, DatabaseOptions options)
{
    /// <summary>An index over ten million rows takes longer than a statement of a page may.</summary>
    private static readonly TimeSpan LongestStep = TimeSpan.FromHours(1);

    /// <summary>Creates or migrates. For SQLite it first takes a lock file, so that a
    /// migration lock left by a killed process can be cleared.</summary>
    public async Task MigrateAsync(CancellationToken cancel)
    {
        if (options.Provider != DatabaseProvider.Sqlite)
        {
            await using var server = await databases.CreateDbContextAsync(cancel);
            server.Database.SetCommandTimeout(LongestStep);
            await server.Database.MigrateAsync(cancel);
            await LongListOrders.EnsureAsync(server, cancel);
            return;
        }

        Directory.CreateDirectory(options.DataFolder);
        await using var held = await LockAsync(Path.Combine(options.DataFolder, "setup.lock"), cancel);
        await using var embedded = await databases.CreateDbContextAsync(cancel);
        await PrepareSqliteAsync(embedded, cancel);
        embedded.Database.SetCommandTimeout(LongestStep);
        await embedded.Database.MigrateAsync(cancel);
        await LongListOrders.EnsureAsync(embedded, cancel);
    }

    private static async Task PrepareSqliteAsync(FundsDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancel);
        // A new database has no such table yet.
        var locks = await db.Database
            .SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancel);
        if (locks > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\";", cancel);
        }
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancel);
            }
        }
    }
}
