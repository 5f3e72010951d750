using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FundsMonitor.Database.PostgreSql;

/// <summary><see cref="FundsDb"/> with the migrations for this provider.</summary>
public sealed class PostgreSqlFundsDb(DbContextOptions<PostgreSqlFundsDb> options) : FundsDb(options);

/// <summary>Lets <c>dotnet ef migrations add</c> work without a server.</summary>
public sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlFundsDb>
{
    private const string Connection = "Host=127.0.0.1;Database=design-time";

    public PostgreSqlFundsDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlFundsDb>().UseNpgsql(Connection).Options);
}
