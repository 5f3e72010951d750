namespace FundsMonitor.Database;

/// <summary>Which database engine holds the data.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded: a file in the data folder. One machine, no set-up.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server.</summary>
    SqlServer,

    /// <summary>PostgreSQL.</summary>
    PostgreSql,
}

/// <summary>Where data is kept. Section <c>FundsMonitor:Database</c>; the connection is <c>ConnectionStrings:FundsMonitor</c>.</summary>
public sealed record DatabaseOptions
{
    /// <summary>The engine. Default: SQLite.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Connection string of a server; not used by SQLite.</summary>
    public string Connection { get; init; } = "";

    /// <summary>Folder of the embedded database and the received files. Default: see <see cref="DefaultDataFolder"/>.</summary>
    public string DataFolder { get; init; } = DefaultDataFolder();

    /// <summary>The embedded database's file.</summary>
    public string SqliteFile => Path.Combine(DataFolder, "funds-monitor.db");

    /// <summary><c>data</c> beside FundsMonitor.sln when run from the source tree; beside the program when published.</summary>
    public static string DefaultDataFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FundsMonitor.sln")))
            {
                return Path.Combine(folder.FullName, "data");
            }
        }

        return Path.Combine(AppContext.BaseDirectory, "data");
    }
}
