using FundsMonitor.Database.PostgreSql;
using FundsMonitor.Database.Sqlite;
using FundsMonitor.Database.SqlServer;
using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Database;

/// <summary>Puts the database of the chosen provider into a service collection.</summary>
public static class DatabaseServices
{
    /// <summary>Registers <see cref="IDbContextFactory{FundsDb}"/>, a scoped
    /// <see cref="FundsDb"/> and <see cref="DatabaseSetup"/>.</summary>
    public static IServiceCollection AddFundsDatabase(this IServiceCollection services, DatabaseOptions options)
    {
        LinqToDBForEFTools.Initialize();
        services.AddSingleton(options);
        services.AddSingleton<DatabaseSetup>();
        services.AddScoped(s => s.GetRequiredService<IDbContextFactory<FundsDb>>().CreateDbContext());
        return options.Provider switch
        {
            DatabaseProvider.Sqlite => Add<SqliteFundsDb>(
                services,
                b => b.UseSqlite($"Data Source={options.SqliteFile};Foreign Keys=True").AddInterceptors(new SqlitePragmas())),
            DatabaseProvider.SqlServer => Add<SqlServerFundsDb>(services, b => b.UseSqlServer(options.Connection)),
            DatabaseProvider.PostgreSql => Add<PostgreSqlFundsDb>(services, b => b.UseNpgsql(options.Connection)),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Provider, "Unknown provider."),
        };
    }

    private static IServiceCollection Add<T>(IServiceCollection services, Action<DbContextOptionsBuilder> use)
        where T : FundsDb
    {
        services.AddDbContextFactory<T>(use);
        return services.AddSingleton<IDbContextFactory<FundsDb>, FundsDbFactory<T>>();
    }

    private sealed class FundsDbFactory<T>(IDbContextFactory<T> inner) : IDbContextFactory<FundsDb>
        where T : FundsDb
    {
        public FundsDb CreateDbContext() => inner.CreateDbContext();
    }
}
