using FundsMonitor.Core.Importing.Layouts;

namespace FundsMonitor.Core.Importing.Debts;

/// <summary>What the columns of a list of loans mean.</summary>
/// <remarks>Each is the property of <see cref="Loans.DebtRow"/> with this name; a code stands in where its name is missing.</remarks>
internal static class DebtFields
{
    public static readonly Field AsOf = new("as-of");
    public static readonly Field OfficeCode = new("office-code");
    public static readonly Field LoanNumber = new("loan-number");
    public static readonly Field CustomerCode = new("customer-code");
    public static readonly Field Name = new("name");
    public static readonly Field CitizenId = new("citizen-id");
    public static readonly Field Birth = new("birth");
    public static readonly Field BankCommuneCode = new("bank-commune-code");
    public static readonly Field BankCommuneName = new("bank-commune-name");
    public static readonly Field HamletCode = new("hamlet-code");
    public static readonly Field HamletName = new("hamlet-name");
    public static readonly Field PointCode = new("point-code");
    public static readonly Field PointName = new("point-name");
    public static readonly Field GroupCode = new("group-code");
    public static readonly Field GroupLeader = new("group-leader");
    public static readonly Field OrganisationCode = new("organisation-code");
    public static readonly Field ProgrammeCode = new("programme-code");
    public static readonly Field ProgrammeName = new("programme-name");
    public static readonly Field FundSource = new("fund-source");
    public static readonly Field LoanDate = new("loan-date");
    public static readonly Field FirstDisbursedOn = new("first-disbursed-on");
    public static readonly Field DueByContract = new("due-by-contract");
    public static readonly Field DueByExtension = new("due-by-extension");
    public static readonly Field DueByTransactionDay = new("due-by-transaction-day");
    public static readonly Field Disbursed = new("disbursed");
    public static readonly Field Balance = new("balance");
    public static readonly Field InTerm = new("in-term");
    public static readonly Field Overdue = new("overdue");
    public static readonly Field Frozen = new("frozen");
    public static readonly Field InterestOwed = new("interest-owed");
    public static readonly Field MovedToOverdueInMonth = new("moved-to-overdue-in-month");
    public static readonly Field DueAmount = new("due-amount");
    public static readonly Field DueOn = new("due-on");
    public static readonly Field OverdueSince = new("overdue-since");
    public static readonly Field FrozenSince = new("frozen-since");
    public static readonly Field FrozenUntil = new("frozen-until");
    public static readonly Field LastTransactionOn = new("last-transaction-on");
    public static readonly Field Cause = new("cause");
}
