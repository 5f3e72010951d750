using Microsoft.Extensions.Configuration;

namespace FundsMonitor.Database;

/// <summary>Reads <see cref="DatabaseOptions"/> from configuration; the web host, the worker and the command line do it alike.</summary>
public static class DatabaseConfiguration
{
    private const string Section = "FundsMonitor:Database:";

    /// <summary>The options, with every default filled in.</summary>
    /// <param name="configuration">Where <c>FundsMonitor:Database</c> and <c>ConnectionStrings:FundsMonitor</c> are looked up.</param>
    /// <param name="faults">Gets one sentence per fault: what, and what to do.</param>
    public static DatabaseOptions ReadDatabaseOptions(this IConfiguration configuration, ICollection<string> faults)
    {
        var connection = configuration.GetConnectionString("FundsMonitor") ?? "";
        var provider = ReadProvider(configuration[Section + nameof(DatabaseOptions.Provider)], faults);
        if (provider != DatabaseProvider.Sqlite && connection.Length == 0)
        {
            faults.Add($"The provider {provider} needs a connection string: give --connection or ConnectionStrings__FundsMonitor.");
        }

        var folder = configuration[Section + nameof(DatabaseOptions.DataFolder)];
        return new()
        {
            Provider = provider,
            Connection = connection,
            DataFolder = ReadFolder(string.IsNullOrWhiteSpace(folder) ? DatabaseOptions.DefaultDataFolder() : folder, faults),
        };
    }

    private static DatabaseProvider ReadProvider(string? name, ICollection<string> faults)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return DatabaseProvider.Sqlite;
        }

        var known = Enum.GetNames<DatabaseProvider>();
        if (known.FirstOrDefault(k => k.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } match)
        {
            return Enum.Parse<DatabaseProvider>(match);
        }

        faults.Add($"Unknown database provider \"{name}\". Known: {string.Join(", ", known)}.");
        return DatabaseProvider.Sqlite;
    }

    private static string ReadFolder(string folder, ICollection<string> faults)
    {
        var full = Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(full);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            faults.Add($"The data folder {full} cannot be made: {refused.Message} Name another with --data.");
        }

        return full;
    }
}
