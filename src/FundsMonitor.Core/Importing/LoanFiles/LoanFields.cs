using FundsMonitor.Core.Importing.Layouts;

namespace FundsMonitor.Core.Importing.LoanFiles;

/// <summary>What the columns of a loan file mean.</summary>
/// <remarks>Each is the property of <see cref="Loans.LoanRow"/> with this name.</remarks>
internal static class LoanFields
{
    public static readonly Field AsOf = new("as-of");
    public static readonly Field OfficeCode = new("office-code");
    public static readonly Field LoanNumber = new("loan-number");
    public static readonly Field CustomerCode = new("customer-code");
    public static readonly Field Name = new("name");
    public static readonly Field CitizenId = new("citizen-id");
    public static readonly Field Birth = new("birth");
    public static readonly Field Sex = new("sex");
    public static readonly Field SpouseName = new("spouse-name");
    public static readonly Field BankCommuneCode = new("bank-commune-code");
    public static readonly Field BankCommuneName = new("bank-commune-name");
    public static readonly Field HamletName = new("hamlet-name");
    public static readonly Field GroupCode = new("group-code");
    public static readonly Field GroupLeader = new("group-leader");
    public static readonly Field OrganisationCode = new("organisation-code");
    public static readonly Field ProgrammeCode = new("programme-code");
    public static readonly Field FundSource = new("fund-source");
    public static readonly Field LoanDate = new("loan-date");
    public static readonly Field DueByContract = new("due-by-contract");
    public static readonly Field DueByExtension = new("due-by-extension");
    public static readonly Field DueByTransactionDay = new("due-by-transaction-day");
    public static readonly Field TermMonths = new("term-months");
    public static readonly Field Rate = new("rate");
    public static readonly Field Agreed = new("agreed");
    public static readonly Field Disbursed = new("disbursed");
    public static readonly Field FirstDisbursedOn = new("first-disbursed-on");
    public static readonly Field InTerm = new("in-term");
    public static readonly Field Overdue = new("overdue");
    public static readonly Field Frozen = new("frozen");
    public static readonly Field Balance = new("balance");
    public static readonly Field PrincipalDue = new("principal-due");
    public static readonly Field PrincipalPaid = new("principal-paid");
    public static readonly Field LentInMonth = new("lent-in-month");
    public static readonly Field RolledOverInMonth = new("rolled-over-in-month");
    public static readonly Field RepaidInTermInMonth = new("repaid-in-term-in-month");
    public static readonly Field RepaidOverdueInMonth = new("repaid-overdue-in-month");
    public static readonly Field RepaidFrozenInMonth = new("repaid-frozen-in-month");
    public static readonly Field WrittenOffInMonth = new("written-off-in-month");
    public static readonly Field MovedToOverdueInMonth = new("moved-to-overdue-in-month");
    public static readonly Field InterestOwedInTerm = new("interest-owed-in-term");
    public static readonly Field InterestOwedOverdue = new("interest-owed-overdue");
    public static readonly Field Status = new("status");
    public static readonly Field SavingsBook = new("savings-book");
    public static readonly Field SavingsBalance = new("savings-balance");
}
