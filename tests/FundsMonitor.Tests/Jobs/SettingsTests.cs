using FundsMonitor.Database;
using FundsMonitor.Jobs;
using Microsoft.Extensions.Configuration;

namespace FundsMonitor.Tests.Jobs;

/// <summary>A host starts with no configuration, and says every fault of a wrong one at once.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Nothing_configured_is_the_embedded_database_with_jobs_here()
    {
        var (settings, faults) = Read([]);
        Assert.Empty(faults);
        Assert.Equal(DatabaseProvider.Sqlite, settings.Database.Provider);
        Assert.Equal(new JobOptions { RetryAfterSeconds = settings.Jobs.RetryAfterSeconds }, settings.Jobs);
        Assert.Equal([10, 60, 300, 1800], settings.Jobs.RetryDelays);
    }

    [Fact]
    public void All_faults_are_said_together()
    {
        var (_, faults) = Read(new()
        {
            ["FundsMonitor:Database:Provider"] = "Oracle",
            ["FundsMonitor:Jobs:Workers"] = "0",
            ["FundsMonitor:Jobs:RetryAfterSeconds:0"] = "-1",
            ["FundsMonitor:Jobs:RunHere"] = "false",
        });
        Assert.Collection(
            faults,
            f => Assert.Contains("Oracle", f, StringComparison.Ordinal),
            f => Assert.Contains("Workers", f, StringComparison.Ordinal),
            f => Assert.Contains("RetryAfterSeconds", f, StringComparison.Ordinal),
            f => Assert.Contains("RunHere", f, StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_that_is_no_number_is_a_fault()
    {
        var (_, faults) = Read(new() { ["FundsMonitor:Jobs:Workers"] = "two" });
        Assert.Contains("Workers", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Retry_delays_given_replace_the_default()
    {
        const string key = "FundsMonitor:Jobs:RetryAfterSeconds:";
        var (settings, _) = Read(new() { [key + "0"] = "5", [key + "1"] = "7" });
        Assert.Equal([5, 7], settings.Jobs.RetryDelays);
    }

    private static (HostSettings Settings, IReadOnlyList<string> Faults) Read(Dictionary<string, string?> values)
    {
        values["FundsMonitor:Database:DataFolder"] = Path.GetTempPath();
        var faults = new List<string>();
        return (HostSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), faults), faults);
    }
}
