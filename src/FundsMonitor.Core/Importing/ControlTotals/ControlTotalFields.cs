using FundsMonitor.Core.Importing.Layouts;

namespace FundsMonitor.Core.Importing.ControlTotals;

/// <summary>What the columns of a control-total file mean.</summary>
/// <remarks>Each is the property of <see cref="Loans.ControlTotalRow"/> with this name.</remarks>
internal static class ControlTotalFields
{
    public static readonly Field OfficeCode = new("office-code");
    public static readonly Field AsOf = new("as-of");
    public static readonly Field BankCommuneCode = new("bank-commune-code");
    public static readonly Field BankCommuneName = new("bank-commune-name");
    public static readonly Field ProgrammeCode = new("programme-code");
    public static readonly Field ProgrammeName = new("programme-name");
    public static readonly Field OrganisationName = new("organisation-name");
    public static readonly Field GroupLeader = new("group-leader");
    public static readonly Field LentInMonth = new("lent-in-month");
    public static readonly Field LentWithRollovers = new("lent-with-rollovers");
    public static readonly Field RepaidInMonth = new("repaid-in-month");
    public static readonly Field WrittenOffInMonth = new("written-off-in-month");
    public static readonly Field Balance = new("balance");
    public static readonly Field InTerm = new("in-term");
    public static readonly Field Overdue = new("overdue");
    public static readonly Field Frozen = new("frozen");
    public static readonly Field Customers = new("customers");
    public static readonly Field GroupCount = new("groups");
    public static readonly Field Households = new("households");
    public static readonly Field Deposits = new("deposits");
}
