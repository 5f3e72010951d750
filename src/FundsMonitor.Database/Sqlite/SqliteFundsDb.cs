using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FundsMonitor.Database.Sqlite;

/// <summary><see cref="FundsDb"/> with the migrations for this provider.</summary>
public sealed class SqliteFundsDb(DbContextOptions<SqliteFundsDb> options) : FundsDb(options);

/// <summary>Lets <c>dotnet ef migrations add</c> work without a server.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteFundsDb>
{
    private const string Connection = "Data Source=design-time.db";

    public SqliteFundsDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteFundsDb>().UseSqlite(Connection).Options);
}
