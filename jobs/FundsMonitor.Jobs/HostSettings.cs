using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Retention;
using FundsMonitor.UseCases.Importing.Reminders;
using Microsoft.Extensions.Configuration;

namespace FundsMonitor.Jobs;

/// <summary>What every host reads from its configuration.</summary>
/// <param name="Database">Section <c>FundsMonitor:Database</c> and <c>ConnectionStrings:FundsMonitor</c>.</param>
/// <param name="Jobs">Section <c>FundsMonitor:Jobs</c>.</param>
/// <param name="Mail">Section <c>FundsMonitor:Mail</c>.</param>
/// <param name="Retention">Section <c>FundsMonitor:Retention</c>.</param>
public sealed record HostSettings(DatabaseOptions Database, JobOptions Jobs, MailOptions Mail, RetentionOptions Retention)
{
    /// <summary>Reads all sections.</summary>
    /// <param name="configuration">The host's configuration.</param>
    /// <param name="faults">Gets one sentence per fault: what, and what to do.</param>
    public static HostSettings Read(IConfiguration configuration, ICollection<string> faults)
    {
        var database = configuration.ReadDatabaseOptions(faults);
        var jobs = Read<JobOptions>(configuration.GetSection("FundsMonitor:Jobs"), j => j.Faults(), faults);
        var mail = Read<MailOptions>(configuration.GetSection("FundsMonitor:Mail"), m => m.Faults(), faults);
        var retention = Read<RetentionOptions>(configuration.GetSection("FundsMonitor:Retention"), r => r.Faults(), faults);
        if (database.Provider == DatabaseProvider.Sqlite && !jobs.RunHere)
        {
            faults.Add("FundsMonitor:Jobs:RunHere is false, but nobody else runs the embedded database's jobs. Set it true.");
        }

        return new HostSettings(database, jobs, mail, retention);
    }

    private static T Read<T>(IConfigurationSection section, Func<T, IEnumerable<string>> faultsOf, ICollection<string> faults)
        where T : new()
    {
        try
        {
            var options = section.Get<T>() ?? new T();
            foreach (var fault in faultsOf(options))
            {
                faults.Add(fault);
            }

            return options;
        }
        catch (InvalidOperationException unreadable)
        {
            faults.Add($"{section.Path}: {unreadable.Message}");
            return new T();
        }
    }
}
