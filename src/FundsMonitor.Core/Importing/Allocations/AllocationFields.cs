using FundsMonitor.Core.Importing.Layouts;

namespace FundsMonitor.Core.Importing.Allocations;

/// <summary>What the columns of an allocation file mean.</summary>
/// <remarks>Each is the property of <see cref="Budget.Allocation"/> with this name.</remarks>
internal static class AllocationFields
{
    public static readonly Field Year = new("year");
    public static readonly Field ProjectCode = new("project-code");
    public static readonly Field ProjectName = new("project-name");
    public static readonly Field SubProject = new("sub-project");
    public static readonly Field FundSource = new("fund-source");
    public static readonly Field Capital = new("capital");
    public static readonly Field Decision = new("decision");
    public static readonly Field DecisionDate = new("decision-date");
    public static readonly Field State = new("state");
    public static readonly Field Amount = new("amount");
    public static readonly Field Purpose = new("purpose");
    public static readonly Field PurposeCode = new("purpose-code");
    public static readonly Field Payees = new("payees");
    public static readonly Field DueText = new("due-text");
}
