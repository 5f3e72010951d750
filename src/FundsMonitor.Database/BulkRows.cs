using System.Collections.Concurrent;
using FundsMonitor.Database.Sqlite;
using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FundsMonitor.Database;

/// <summary>Puts many rows into their table, the fastest way of each engine, inside the caller's transaction.</summary>
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
            await db.Database.OpenConnectionAsync(cancel);
            try
            {
                var entity = db.Model.FindEntityType(typeof(T))!;
                Inserts.GetOrAdd(entity, e => new SqliteInsert(e)).Run(connection, rows, cancel);
            }
            finally
            {
                await db.Database.CloseConnectionAsync();
            }
        }
        else
        {
            await db.BulkCopyAsync(Options, rows, cancel);
        }
    }
}
