using FundsMonitor.Core.Importing;

namespace FundsMonitor.Core.Reconciliation.Closing;

/// <summary>How far an exception has come. The numbers are stored.</summary>
public enum ExceptionState
{
    /// <summary>One person asked for it; a second has not answered.</summary>
    Asked = 1,

    /// <summary>A second person approved it: the next acceptance may pass.</summary>
    Open = 2,

    /// <summary>One acceptance passed; it lets nothing else through.</summary>
    Used = 3,

    /// <summary>The second person declined it.</summary>
    Declined = 4,

    /// <summary>It was open and closed again before anything passed.</summary>
    ClosedUnused = 5,
}

/// <summary>Leave for one change of one kind to one closed month of one commune: two people, one acceptance.</summary>
public sealed class MonthException : IInArea
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>Always empty: a month is closed by a commune.</summary>
    public string OfficeCode { get; set; } = "";

    /// <inheritdoc/>
    public string CommuneCode { get; set; } = "";

    /// <summary>The closed month.</summary>
    public Month Month { get; set; }

    /// <summary>What the file may hold; nothing else passes.</summary>
    public FileKind Kind { get; set; }

    /// <summary>Why the closed month must change.</summary>
    public string Reason { get; set; } = "";

    /// <summary>How far it has come.</summary>
    public ExceptionState State { get; set; }

    /// <summary>Account that asked.</summary>
    public string AskedBy { get; set; } = "";

    /// <summary>When it was asked for.</summary>
    public DateTime AskedAtUtc { get; set; }

    /// <summary>Account that approved, declined or closed it; empty while unanswered.</summary>
    public string DecidedBy { get; set; } = "";

    /// <summary>When that was.</summary>
    public DateTime? DecidedAtUtc { get; set; }

    /// <summary>Who had accepted what passed.</summary>
    public string UsedBy { get; set; } = "";

    /// <summary>When it passed.</summary>
    public DateTime? UsedAtUtc { get; set; }

    /// <summary>What passed: <c>file:ID</c>, or <c>version:ID</c> for a version taken or brought back.</summary>
    public string UsedFor { get; set; } = "";
}
