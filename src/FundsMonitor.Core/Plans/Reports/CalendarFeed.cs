namespace FundsMonitor.Core.Plans.Reports;

/// <summary>
/// The secret address at which a calendar program fetches an account's due reports. The address is shown once and kept nowhere.
/// </summary>
public sealed class CalendarFeed
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>The account whose areas it shows, as they are when it is fetched.</summary>
    public string AccountName { get; set; } = "";

    /// <summary>Its first characters, by which its owner tells it from others; too few to guess the rest.</summary>
    public string Beginning { get; set; } = "";

    /// <summary>SHA-256 of its 32 random bytes, 64 lower-case hexadecimal digits; unique.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>When it was made.</summary>
    public DateTime MadeAtUtc { get; set; }

    /// <summary>When it was last fetched; null for one never used.</summary>
    public DateTime? LastUsedAtUtc { get; set; }

    /// <summary>When it was withdrawn; null while it may be fetched.</summary>
    public DateTime? WithdrawnAtUtc { get; set; }
}
