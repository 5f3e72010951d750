using FundsMonitor.Core.Importing.Completeness;

namespace FundsMonitor.Core.Notices;

/// <summary>One letter to one account on one day: written before it is sent, so that nothing is sent twice.</summary>
public sealed class SentDigest
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>Whose.</summary>
    public string AccountName { get; set; } = "";

    /// <summary>The day in Vietnam, yyyymmdd; unique with the account.</summary>
    public int DayKey { get; set; }

    /// <summary>How many lines it has.</summary>
    public int Lines { get; set; }

    /// <summary>How far it has come.</summary>
    public ReminderState State { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>When it was last tried: the next letter tells what came up since the last that went.</summary>
    public DateTime AtUtc { get; set; }

    /// <summary>What the mail server said against it; empty where nothing.</summary>
    public string Failure { get; set; } = "";
}
