namespace FundsMonitor.Core.Reconciliation.Closing;

/// <summary>How far one attempt to close a month has come. The numbers are stored.</summary>
public enum ClosingState
{
    /// <summary>A finance officer states that the list is fulfilled; the chair has not answered.</summary>
    Prepared = 1,

    /// <summary>The chair sent it back, with a reason.</summary>
    SentBack = 2,

    /// <summary>Prepared again before the chair answered: the later preparation counts.</summary>
    Withdrawn = 3,

    /// <summary>The chair approved it: the month is closed, and this is the signature in force.</summary>
    Signed = 4,

    /// <summary>Was signed, changed under an exception, and was signed anew; stays readable.</summary>
    SignedAnew = 5,
}

/// <summary>One attempt to close one commune's month, with its two signatures and what was signed.</summary>
public sealed class MonthClosing : IInArea
{
    /// <summary>Letters a note or a reason may have.</summary>
    public const int NoteLength = 1000;

    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>Always empty: a month is closed by a commune.</summary>
    public string OfficeCode { get; set; } = "";

    /// <inheritdoc/>
    public string CommuneCode { get; set; } = "";

    /// <summary>The month of the data.</summary>
    public Month Month { get; set; }

    /// <summary>1, 2, 3 … within the commune's month.</summary>
    public int Round { get; set; }

    /// <summary>How far it has come.</summary>
    public ClosingState State { get; set; }

    /// <summary>Account of the finance officer.</summary>
    public string PreparedBy { get; set; } = "";

    /// <summary>When it was prepared.</summary>
    public DateTime PreparedAtUtc { get; set; }

    /// <summary>What the finance officer has to say of it.</summary>
    public string PreparedNote { get; set; } = "";

    /// <summary>SHA-256 over the versions that counted when it was prepared: the chair signs those and no others.</summary>
    public string PreparedOn { get; set; } = "";

    /// <summary>Account of the chair; empty while unanswered.</summary>
    public string DecidedBy { get; set; } = "";

    /// <summary>When the chair answered.</summary>
    public DateTime? DecidedAtUtc { get; set; }

    /// <summary>Why it was sent back; empty for one approved.</summary>
    public string Reason { get; set; } = "";

    /// <summary>When something was accepted under an exception after the signature; null while all is as it was signed.</summary>
    public DateTime? ChangedAtUtc { get; set; }

    /// <summary>What was signed, as <see cref="SignedMonth.Text"/> wrote it; empty until approved, never changed afterwards.</summary>
    public string Snapshot { get; set; } = "";

    /// <summary>SHA-256 of <see cref="Snapshot"/>, 64 lower-case hexadecimal digits; it stands in the audit chain too.</summary>
    public string SnapshotSha256 { get; set; } = "";

    /// <summary>Findings that a reconciliation would have added, changed or closed and left as they were signed.</summary>
    public int FindingsLeft { get; set; }

    /// <summary>When that was last seen; null while it never was.</summary>
    public DateTime? FindingsLeftAtUtc { get; set; }
}

/// <summary>Where a commune's month stands, of all attempts to close it.</summary>
public enum MonthState
{
    /// <summary>Nobody has prepared it.</summary>
    Open = 1,

    /// <summary>Waits for the chair.</summary>
    Prepared = 2,

    /// <summary>The chair sent it back.</summary>
    SentBack = 3,

    /// <summary>Signed and locked.</summary>
    Signed = 4,

    /// <summary>Signed and locked, and changed since under an exception: it can be signed anew.</summary>
    Changed = 5,
}

/// <summary>What the attempts say together.</summary>
public static class MonthStates
{
    /// <summary>The state of a month whose attempts are these, in any order.</summary>
    public static MonthState Of(IEnumerable<MonthClosing> attempts)
    {
        var told = attempts.Where(a => a.State != ClosingState.Withdrawn).ToList();
        var signed = told.Find(a => a.State == ClosingState.Signed);
        var last = told.MaxBy(a => a.Round);
        return last switch
        {
            null => MonthState.Open,
            { State: ClosingState.Prepared } => MonthState.Prepared,
            { State: ClosingState.SentBack } => MonthState.SentBack,
            _ => signed?.ChangedAtUtc is null ? MonthState.Signed : MonthState.Changed,
        };
    }
}
