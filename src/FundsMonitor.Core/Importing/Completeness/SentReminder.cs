namespace FundsMonitor.Core.Importing.Completeness;

/// <summary>How far a mail has come. The numbers are stored.</summary>
public enum ReminderState
{
    /// <summary>It is being handed to the mail server. Left so by a killed process, it may have gone: not sent again.</summary>
    Sending = 1,

    /// <summary>The mail server took it.</summary>
    Sent = 2,

    /// <summary>The mail server did not take it; it is tried again.</summary>
    Failed = 3,
}

/// <summary>One mail to one office on one day: written before it is sent, so that nothing is sent twice.</summary>
public sealed class SentReminder : IInArea
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <inheritdoc/>
    public string OfficeCode { get; set; } = "";

    /// <summary>Always empty: reminders go to offices.</summary>
    public string CommuneCode { get; set; } = "";

    /// <summary>The day in Vietnam, yyyymmdd; unique with the office.</summary>
    public int DayKey { get; set; }

    /// <summary>Where it went.</summary>
    public string Address { get; set; } = "";

    /// <summary>Its heading.</summary>
    public string Subject { get; set; } = "";

    /// <summary>How many files it names that are late.</summary>
    public int Late { get; set; }

    /// <summary>How many files it names that are due soon.</summary>
    public int DueSoon { get; set; }

    /// <summary>How far it has come.</summary>
    public ReminderState State { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>When it was last tried.</summary>
    public DateTime AtUtc { get; set; }

    /// <summary>What the mail server said against it; empty where nothing.</summary>
    public string Failure { get; set; } = "";
}
