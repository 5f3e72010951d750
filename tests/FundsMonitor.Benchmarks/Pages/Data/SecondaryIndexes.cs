using FundsMonitor.Core.Loans;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Benchmarks.Pages.Data;

/// <summary>Takes the indexes of the largest table away while it is filled, and makes them again after.</summary>
internal static class SecondaryIndexes
{
    private const string OnSqlite =
        "SELECT name AS \"Name\", sql AS \"Sql\" FROM sqlite_master WHERE type = 'index' AND tbl_name = 'LoanRows' AND sql IS NOT NULL";

    private const string OnPostgreSql =
        """
        SELECT indexname::text AS "Name", indexdef AS "Sql" FROM pg_indexes WHERE tablename = 'LoanRows' AND indexname <> 'PK_LoanRows'
        """;

    /// <summary>Drops the indexes of <see cref="LoanRow"/>.</summary>
    /// <returns>The statements that make them.</returns>
    public static async Task<IReadOnlyList<string>> DropAsync(FundsDb db)
    {
        var indexes = await db.Database.SqlQueryRaw<Index>(db.Database.IsSqlite() ? OnSqlite : OnPostgreSql).ToListAsync();
        foreach (var index in indexes)
        {
            await ExecuteAsync(db, $"DROP INDEX \"{index.Name}\"");
        }

        return [.. indexes.Select(i => i.Sql)];
    }

    /// <summary>Runs statements that may take minutes.</summary>
    public static async Task ExecuteAsync(FundsDb db, params IEnumerable<string> statements)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        foreach (var statement in statements)
        {
            await db.Database.ExecuteSqlRawAsync(statement);
        }
    }

    private sealed record Index(string Name, string Sql);
}
