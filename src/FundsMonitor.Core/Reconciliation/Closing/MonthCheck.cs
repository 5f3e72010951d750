namespace FundsMonitor.Core.Reconciliation.Closing;

/// <summary>One line of the check-list of a month.</summary>
public enum CheckKind
{
    /// <summary>Everything that is owed for the month has come.</summary>
    FilesIn = 1,

    /// <summary>No finding of severity error waits.</summary>
    ErrorsDecided = 2,

    /// <summary>Everything that counts was reconciled since it came.</summary>
    Reconciled = 3,

    /// <summary>Borrowers whose link a person must decide: counted, and no hindrance.</summary>
    Undecided = 4,

    /// <summary>Warnings that wait: counted, and no hindrance.</summary>
    Warnings = 5,

    /// <summary>Notices that wait: counted, and no hindrance.</summary>
    Notices = 6,
}

/// <summary>A line of the check-list with how much of it is still open.</summary>
/// <param name="Kind">What is looked at.</param>
/// <param name="Open">Points that are open; 0 where the line is fulfilled.</param>
public sealed record CheckPoint(CheckKind Kind, int Open)
{
    /// <summary>Whether open points keep the month from being signed.</summary>
    public bool Hinders => Kind is CheckKind.FilesIn or CheckKind.ErrorsDecided or CheckKind.Reconciled;

    /// <summary>Whether nothing of it is open.</summary>
    public bool IsFulfilled => Open == 0;
}

/// <summary>The check-list of a commune's month.</summary>
/// <param name="Points">One a <see cref="CheckKind"/>, in their order.</param>
public sealed record MonthCheck(IReadOnlyList<CheckPoint> Points)
{
    /// <summary>Whether nothing that hinders is open.</summary>
    public bool IsFulfilled => Points.All(p => p.IsFulfilled || !p.Hinders);
}
