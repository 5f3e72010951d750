using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FundsMonitor.Database.Sqlite;

/// <summary>Settings that SQLite keeps per connection, made whenever one is opened.</summary>
/// <remarks>
/// With the write-ahead log, <c>synchronous = NORMAL</c> loses no consistency in a power cut, at most the last commits; a killed process
/// loses nothing. The cache of 32 MiB holds the indexes that bulk inserts touch.
/// </remarks>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
