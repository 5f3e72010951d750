namespace FundsMonitor.Core.Register;

/// <summary>Why somebody looks at a whole citizen id. The numbers are stored.</summary>
public enum RevealReason
{
    /// <summary>None given: nothing is shown.</summary>
    None = 0,

    /// <summary>To compare it with the person's papers.</summary>
    PapersCompared = 1,

    /// <summary>The bank or the commune asked which person a row means.</summary>
    SenderAsked = 2,

    /// <summary>The person asked what is held on him.</summary>
    PersonAsked = 3,

    /// <summary>To have the number corrected where it came from.</summary>
    Correction = 4,

    /// <summary>An inspection or audit asked for it.</summary>
    Inspection = 5,

    /// <summary>Another, said in the note.</summary>
    Other = 6,
}

/// <summary>Which row a citizen id stands in. The numbers are not stored.</summary>
public enum IdHolder
{
    /// <summary>A member of a household on a register.</summary>
    Member = 0,

    /// <summary>A borrower in a loan file.</summary>
    Borrower = 1,

    /// <summary>A customer as an office's loan files describe him.</summary>
    Customer = 2,
}
