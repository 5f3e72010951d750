namespace FundsMonitor.Core.Register;

/// <summary>What linking decided about a customer. The numbers are stored.</summary>
public enum LinkDecision
{
    /// <summary>Nobody in the register could be the customer.</summary>
    None = 0,

    /// <summary>The customer is this member.</summary>
    Link = 1,

    /// <summary>Somebody could be, and a person must decide.</summary>
    Review = 2,
}

/// <summary>Who decided. The numbers are stored.</summary>
public enum LinkDecider
{
    /// <summary>The comparisons alone.</summary>
    Rule = 0,

    /// <summary>A person, see <see cref="LinkJudgement"/>.</summary>
    Person = 1,
}

/// <summary>Who a customer is in one register version, with the reasons. One
/// customer is one person: all his loans share the link.</summary>
public sealed class Link : IInArea
{
    /// <summary>Given by the database.</summary>
    public long Id { get; set; }

    /// <inheritdoc/>
    public string OfficeCode { get; set; } = "";

    /// <inheritdoc/>
    public string CommuneCode { get; set; } = "";

    /// <summary>10 digits.</summary>
    public string CustomerCode { get; set; } = "";

    /// <summary>The register version that was searched.</summary>
    public int RegisterVersionId { get; set; }

    /// <summary>What was decided.</summary>
    public LinkDecision Decision { get; set; }

    /// <summary>Who decided it.</summary>
    public LinkDecider DecidedBy { get; set; }

    /// <summary>The household linked to; of a review that of the likeliest member.</summary>
    public string HouseholdCode { get; set; } = "";

    /// <summary><see cref="Importing.FileRow.Id"/> of the member linked to; of a review of the likeliest.</summary>
    public long MemberId { get; set; }

    /// <summary>The labels for and against that member with their weights: see <see cref="Linking.LinkLabels.Text"/>.</summary>
    public string Reasons { get; set; } = "";

    /// <summary>Sum of the labels' weights, in tenths of a bit.</summary>
    public int Score { get; set; }

    /// <summary><see cref="Importing.FileRow.Id"/> of the next likeliest member; 0 without one.</summary>
    public long SecondMemberId { get; set; }

    /// <summary>Household of the next likeliest member; empty without one.</summary>
    public string SecondHouseholdCode { get; set; } = "";

    /// <summary>The labels for and against the next likeliest member.</summary>
    public string SecondReasons { get; set; } = "";

    /// <summary>Sum of <see cref="SecondReasons"/>, in tenths of a bit.</summary>
    public int SecondScore { get; set; }
}
