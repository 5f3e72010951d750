namespace FundsMonitor.Web;

/// <summary>The configuration is wrong; the message holds every fault, one a line.</summary>
public sealed class ConfigurationFaultsException(IReadOnlyList<string> faults)
    : Exception("The configuration is at fault:\n" + string.Join("\n", faults.Select(f => "- " + f)))
{
    /// <summary>One sentence each.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
