namespace FundsMonitor.Core.Register;

/// <summary>Where a customer stands over all registers in which he was looked for. The numbers are stored.</summary>
public enum LinkState
{
    /// <summary>Nobody in a register could be the customer.</summary>
    Nobody = 0,

    /// <summary>Linked, by the comparisons alone.</summary>
    ByRule = 1,

    /// <summary>Waits for a person.</summary>
    Undecided = 2,

    /// <summary>A person put it off.</summary>
    Later = 3,

    /// <summary>A person decided, and nothing is left to ask.</summary>
    ByPerson = 4,
}

/// <summary>A customer with loans in an office's newest month, as linking left him.</summary>
public sealed class LinkedCustomer : IInArea
{
    /// <summary>Given by the database.</summary>
    public long Id { get; set; }

    /// <inheritdoc/>
    public string OfficeCode { get; set; } = "";

    /// <inheritdoc/>
    public string CommuneCode { get; set; } = "";

    /// <summary>10 digits.</summary>
    public string CustomerCode { get; set; } = "";

    /// <summary>Newest name as written.</summary>
    public string Name { get; set; } = "";

    /// <summary>For searching: see <see cref="Text.SearchText"/>.</summary>
    public string NameSearch { get; set; } = "";

    /// <summary>Programmes of his open loans in order, each between commas: <c>,01,19,</c>.</summary>
    public string Programmes { get; set; } = "";

    /// <summary>What he owes in the newest month.</summary>
    public Money Balance { get; set; }

    /// <summary>What linking and people came to.</summary>
    public LinkState State { get; set; }

    /// <summary>Hash of all that linking knew of him; while it stays, he is not compared again with a register read before.</summary>
    public long Fingerprint { get; set; }
}
