namespace FundsMonitor.Core.Reconciliation.Closing;

/// <summary>The turn of a commune's findings: who writes them, and who signs a month that tells of them, takes it first.</summary>
/// <remarks>Of two at once the second waits in the database until the first has committed, and then sees what the first did.</remarks>
public sealed class FindingTurn
{
    /// <summary>5 digits, or 3 of a district of old.</summary>
    public string CommuneCode { get; set; } = "";

    /// <summary>How often it was taken.</summary>
    public long Taken { get; set; }
}
