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

    /// <summary>The household linked to; empty without a link.</summary>
    public string HouseholdCode { get; set; } = "";

    /// <summary><see cref="Importing.FileRow.Id"/> of the member linked to; 0 without a link.</summary>
    public long MemberId { get; set; }

    /// <summary>Codes of the labels for and against, comma-separated: for example <c>id-same,name-same</c>.</summary>
    public string Reasons { get; set; } = "";
}
