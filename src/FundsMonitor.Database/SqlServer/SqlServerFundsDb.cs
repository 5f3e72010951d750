using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FundsMonitor.Database.SqlServer;

/// <summary><see cref="FundsDb"/> with the migrations for this provider.</summary>
public sealed class SqlServerFundsDb(DbContextOptions<SqlServerFundsDb> options) : FundsDb(options);

/// <summary>Lets <c>dotnet ef migrations add</c> work without a server.</summary>
public sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerFundsDb>
{
    private const string Connection = "Server=127.0.0.1;Database=design-time";

    public SqlServerFundsDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerFundsDb>().UseSqlServer(Connection).Options);
}
