using FundsMonitor.Database;
using Microsoft.Extensions.Configuration;

namespace FundsMonitor.Jobs;

/// <summary>What every host reads from its configuration.</summary>
/// <param name="Database">Section <c>FundsMonitor:Database</c> and <c>ConnectionStrings:FundsMonitor</c>.</param>
/// <param name="Jobs">Section <c>FundsMonitor:Jobs</c>.</param>
public sealed record HostSettings(DatabaseOptions Database, JobOptions Jobs)
{
    /// <summary>Reads both sections.</summary>
    /// <param name="configuration">The host's configuration.</param>
    /// <param name="faults">Gets one sentence per fault: what, and what to do.</param>
    public static HostSettings Read(IConfiguration configuration, ICollection<string> faults)
    {
        var database = configuration.ReadDatabaseOptions(faults);
        var jobs = ReadJobs(configuration.GetSection("FundsMonitor:Jobs"), faults);
        if (database.Provider == DatabaseProvider.Sqlite && !jobs.RunHere)
        {
            faults.Add("FundsMonitor:Jobs:RunHere is false, but nobody else runs the embedded database's jobs. Set it true.");
        }

        return new HostSettings(database, jobs);
    }

    private static JobOptions ReadJobs(IConfigurationSection section, ICollection<string> faults)
    {
        try
        {
            var jobs = section.Get<JobOptions>() ?? new JobOptions();
            foreach (var fault in jobs.Faults())
            {
                faults.Add(fault);
            }

            return jobs;
        }
        catch (InvalidOperationException unreadable)
        {
            faults.Add($"{section.Path}: {unreadable.Message}");
            return new JobOptions();
        }
    }
}
