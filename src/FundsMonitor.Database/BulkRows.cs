using System.Collections.Concurrent;
using FundsMonitor.Database.Sqlite;
using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FundsMonitor.Database;

/// <summary>Puts many rows into their table, the fastest way of each engine, inside the caller's transaction where there is one.</summary>
public static class BulkRows
{
    // RowsCopied with Abort leaves the rows that went in before: a batch is ended by its transaction alone.
    private static readonly BulkCopyOptions Options = new() { BulkCopyType = BulkCopyType.ProviderSpecific };
    private static readonly ConcurrentDictionary<IEntityType, SqliteInsert> Inserts = new();

    /// <summary>Stores rows of one table; what the database gives them (their Id) is not read back.</summary>
    public static async Task AddRowsAsync<T>(this FundsDb db, IEnumerable<T> rows, CancellationToken cancel)
        where T : class
    {
        if (db.Database.GetDbConnection() is SqliteConnection connection)
        {
            // Without a transaction each row would be one, and another writer would end it: only who begins one waits his turn.
            await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
            var entity = db.Model.FindEntityType(typeof(T))!;
            Inserts.GetOrAdd(entity, e => new SqliteInsert(e)).Run(connection, rows, cancel);
            if (own is not null)
            {
                await own.CommitAsync(cancel);
            }
        }
        else
        {
            await db.BulkCopyAsync(Options, rows, cancel);
        }
    }
}
