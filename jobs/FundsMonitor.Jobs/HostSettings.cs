using FundsMonitor.Database;
using Microsoft.Extensions.Configuration;

namespace FundsMonitor.Jobs;

/// <summary>What every host reads from its configuration.</summary>
/// <param name="Database">Section <c>FundsMonitor:Database</c> and <c>ConnectionStrings:FundsMonitor</c>.</param>
/// <param name="Jobs">Section <c>FundsMonitor:Jobs</c>.</param>
public sealed record HostSettings(DatabaseOptions Database, JobOptions Jobs)
{
    /// <summary>Reads both sections and finds every fault at once.</summary>
    public static (HostSettings Settings, IReadOnlyList<string> Faults) Read(IConfiguration configuration)
    {
        var faults = new List<string>();
        var database = ReadDatabase(configuration, faults);
        var jobs = ReadJobs(configuration.GetSection("FundsMonitor:Jobs"), faults);
        if (database.Provider == DatabaseProvider.Sqlite && !jobs.RunHere)
        {
            faults.Add("FundsMonitor:Jobs:RunHere is false with the embedded database: nobody else could run the jobs. Set it true, or name a server.");
        }

        return (new HostSettings(database, jobs), faults);
    }

    private static DatabaseOptions ReadDatabase(IConfiguration configuration, List<string> faults)
    {
        var word = configuration["FundsMonitor:Database:Provider"];
        var provider = DatabaseProvider.Sqlite;
        if (!string.IsNullOrEmpty(word) && (!Enum.TryParse(word, ignoreCase: true, out provider) || !Enum.IsDefined(provider)))
        {
            faults.Add($"Database provider '{word}' is not known. Use one of: {string.Join(", ", Enum.GetNames<DatabaseProvider>())}.");
        }

        var connection = configuration.GetConnectionString("FundsMonitor") ?? "";
        if (provider != DatabaseProvider.Sqlite && connection.Length == 0)
        {
            faults.Add($"The provider {provider} needs a connection string: --connection or ConnectionStrings__FundsMonitor.");
        }

        var folder = configuration["FundsMonitor:Database:DataFolder"];
        return new DatabaseOptions
        {
            Provider = provider,
            Connection = connection,
            DataFolder = string.IsNullOrEmpty(folder) ? DatabaseOptions.DefaultDataFolder() : Path.GetFullPath(folder),
        };
    }

    private static JobOptions ReadJobs(IConfigurationSection section, List<string> faults)
    {
        try
        {
            var jobs = section.Get<JobOptions>() ?? new JobOptions();
            faults.AddRange(jobs.Faults());
            return jobs;
        }
        catch (InvalidOperationException unreadable)
        {
            faults.Add($"{section.Path}: {unreadable.Message}");
            return new JobOptions();
        }
    }
}
