namespace FundsMonitor.Core.Reconciliation;

/// <summary>Where a finding stands. The numbers are stored.</summary>
public enum FindingState
{
    /// <summary>Waits for a decision.</summary>
    Open = 1,

    /// <summary>A person decided it, with a reason.</summary>
    Decided = 2,

    /// <summary>Closed by itself: the difference is gone.</summary>
    Gone = 3,
}

/// <summary>A person's reason for deciding a finding: a closed list. The numbers are stored.</summary>
public enum DecisionReason
{
    /// <summary>None yet.</summary>
    None = 0,

    /// <summary>Another member of the household borrowed.</summary>
    OtherMember = 1,

    /// <summary>Left the list after the loan.</summary>
    LeftAfterLoan = 2,

    /// <summary>Lives in another place than the list says.</summary>
    Moved = 3,

    /// <summary>Id changed from 9 to 12 digits.</summary>
    IdChanged = 4,

    /// <summary>The same person or number, written in two ways.</summary>
    TypedDifferently = 5,

    /// <summary>The communes were merged.</summary>
    MergedCommune = 6,

    /// <summary>The bank's error; the bank corrects it.</summary>
    BankError = 7,

    /// <summary>The list's error; the commune corrects it.</summary>
    ListError = 8,

    /// <summary>The accounts' error; finance corrects it.</summary>
    AccountsError = 9,

    /// <summary>Known and accepted until a day: the finding waits again when that day has passed.</summary>
    Accepted = 10,
}

/// <summary>A finding as stored: kept across re-runs under its identity.</summary>
public sealed class StoredFinding : IInArea
{
    /// <summary>Source rows kept with a finding at most.</summary>
    public const int RowsKept = 50;

    /// <summary>Letters that the arguments may have together: words stand in them in both languages.</summary>
    public const int ArgumentsLength = 4000;

    /// <summary>Given by the database.</summary>
    public long Id { get; set; }

    /// <summary>Subject and arguments as they are searched: see <see cref="Text.SearchText.Alike"/>.</summary>
    public string Search { get; set; } = "";

    /// <summary><see cref="Finding.Identity"/>; unique.</summary>
    public string Identity { get; set; } = "";

    /// <summary>The rule's code.</summary>
    public string Rule { get; set; } = "";

    /// <summary>How serious.</summary>
    public Severity Severity { get; set; }

    /// <summary>See <see cref="Finding.Subject"/>.</summary>
    public string Subject { get; set; } = "";

    /// <inheritdoc/>
    public string OfficeCode { get; set; } = "";

    /// <inheritdoc/>
    public string CommuneCode { get; set; } = "";

    /// <summary>The month it was last found in.</summary>
    public Month Month { get; set; }

    /// <summary>See <see cref="Finding.SideA"/>.</summary>
    public string SideA { get; set; } = "";

    /// <summary>See <see cref="Finding.SideB"/>.</summary>
    public string SideB { get; set; } = "";

    /// <summary>See <see cref="Finding.Difference"/>.</summary>
    public Money? Difference { get; set; }

    /// <summary>|difference|, 0 without one: orders the queue within a severity.</summary>
    public Money Impact { get; set; }

    /// <summary>Arguments of the sentence, tab-separated.</summary>
    public string Arguments { get; set; } = "";

    /// <summary>The source rows: <c>side:version:row:column</c>, one a line, at most 50.</summary>
    public string Rows { get; set; } = "";

    /// <summary>Where it stands.</summary>
    public FindingState State { get; set; }

    /// <summary>When it was first found.</summary>
    public DateTime OpenedAtUtc { get; set; }

    /// <summary>When it last changed: found differently, decided, gone, opened again.</summary>
    public DateTime ChangedAtUtc { get; set; }

    /// <summary>Reason of the last decision.</summary>
    public DecisionReason Reason { get; set; }

    /// <summary>Note of the last decision.</summary>
    public string Note { get; set; } = "";

    /// <summary>Who decided.</summary>
    public string DecidedBy { get; set; } = "";

    /// <summary><see cref="Finding.Compared"/> at the time of the last decision.</summary>
    public string DecidedCompared { get; set; } = "";

    /// <summary>The last day for which it is accepted; null unless <see cref="Reason"/> is <see cref="DecisionReason.Accepted"/>.</summary>
    public DateOnly? AcceptedUntil { get; set; }

    /// <summary>Account of the person who sees to it; empty for nobody.</summary>
    public string OwnerName { get; set; } = "";

    /// <summary>The day by which it is to be decided; null without one.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Whether the last decision is about the values as they stand now, and has not run out.</summary>
    public bool DecisionHolds(DateOnly today) =>
        DecidedBy.Length > 0 && DecidedCompared == Compared() && !(AcceptedUntil < today);

    /// <summary>Waits again; the decision that stood stays in the events.</summary>
    public void WaitAgain(DateTime nowUtc)
    {
        (State, ChangedAtUtc) = (FindingState.Open, nowUtc);
        (Reason, Note, DecidedBy, DecidedCompared, AcceptedUntil) = (DecisionReason.None, "", "", "", null);
    }

    /// <summary>Fills <see cref="Search"/> from what it is made of.</summary>
    public void FillSearch() => Search = Text.SearchText.Alike($"{Subject}\t{Arguments}");

    /// <summary>The compared values as they stand now: see <see cref="Finding.Compared"/>.</summary>
    public string Compared() => Finding.Comparing(SideA, SideB, Difference);

    /// <summary><see cref="Arguments"/> one by one.</summary>
    public IReadOnlyList<string> ArgumentList() => Arguments.Split('\t');

    /// <summary><see cref="Rows"/> one by one.</summary>
    public IReadOnlyList<FindingRow> RowList() =>
        [.. Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(FindingRow.Parse)];
}

/// <summary>The words for <see cref="FindingEvent.What"/>.</summary>
public static class FindingEvents
{
    /// <summary>Found for the first time.</summary>
    public const string Found = "found";

    /// <summary>Found with other values than before.</summary>
    public const string Changed = "changed";

    /// <summary>Decided by a person.</summary>
    public const string Decided = "decided";

    /// <summary>The difference is gone.</summary>
    public const string Gone = "gone";

    /// <summary>Found again, found differently after a decision, or taken back by a person.</summary>
    public const string Reopened = "reopened";

    /// <summary>The day until which it was accepted has passed.</summary>
    public const string Woken = "woken";

    /// <summary>A person said something about it.</summary>
    public const string Commented = "commented";

    /// <summary>Given to a person, or to nobody.</summary>
    public const string Assigned = "assigned";

    /// <summary>Given a day by which it is to be decided, or none.</summary>
    public const string Due = "due";

    /// <summary>What only persons do, and the waking of what a person accepted: each has a link in the audit chain.</summary>
    public static IReadOnlyList<string> InChain { get; } = [Decided, Woken, Commented, Assigned, Due];
}

/// <summary>One thing that happened to a finding: found, decided, gone, commented … Never changed, never deleted.</summary>
public sealed class FindingEvent
{
    /// <summary>Given by the database.</summary>
    public long Id { get; set; }

    /// <summary>The finding.</summary>
    public long FindingId { get; set; }

    /// <summary>When.</summary>
    public DateTime AtUtc { get; set; }

    /// <summary>Account name, or <c>system</c>.</summary>
    public string By { get; set; } = "";

    /// <summary>One of <see cref="FindingEvents"/>.</summary>
    public string What { get; set; } = "";

    /// <summary>Reason of a decision.</summary>
    public DecisionReason Reason { get; set; }

    /// <summary>Note of a decision, a comment, the account it was given to, or the values before a change.</summary>
    public string Note { get; set; } = "";

    /// <summary>Until when it is accepted, or the day it is due; null where no day was said.</summary>
    public DateOnly? Day { get; set; }

    /// <summary><see cref="Closing.MonthClosing.Id"/> of the signature over its month; null where the month was not closed.</summary>
    public int? ClosingId { get; set; }
}
