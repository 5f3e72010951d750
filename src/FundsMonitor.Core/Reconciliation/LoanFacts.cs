using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Loans.Reference;

namespace FundsMonitor.Core.Reconciliation;

/// <summary>The loans of one commune in one office's accepted file of one month, and what they are compared with.</summary>
public sealed record LoanFacts
{
    /// <summary>6 digits.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>5 digits; empty for communes of the bank that are not mapped yet.</summary>
    public required string CommuneCode { get; init; }

    /// <summary>The month of the balances.</summary>
    public required Month Month { get; init; }

    /// <summary>One row a loan: rows without a loan number and further rows of a loan are not among them.</summary>
    public required IReadOnlyList<LoanRow> Loans { get; init; }

    /// <summary>Every loan with several rows in the file, all its rows in file order; its first row lies in this commune.</summary>
    public IReadOnlyList<IReadOnlyList<LoanRow>> Repeated { get; init; } = [];

    /// <summary>The month before as it was accepted; null where none was.</summary>
    public OpeningLoans? Opening { get; init; }

    /// <summary>Rates of all programmes.</summary>
    public ILookup<string, ProgrammeRate> Rates { get; init; } = Enumerable.Empty<ProgrammeRate>().ToLookup(r => r.ProgrammeCode);

    /// <summary>The most that may be lent, by programme.</summary>
    public ILookup<string, ProgrammeCap> Caps { get; init; } = Enumerable.Empty<ProgrammeCap>().ToLookup(c => c.ProgrammeCode);

    /// <summary>The longest terms, by programme.</summary>
    public ILookup<string, ProgrammeTerm> Terms { get; init; } = Enumerable.Empty<ProgrammeTerm>().ToLookup(t => t.ProgrammeCode);

    /// <summary>Thresholds.</summary>
    public Settings Settings { get; init; } = Settings.Delivered;

    /// <summary>What other files and other months say of these loans.</summary>
    public LoanLists Lists { get; init; } = LoanLists.None;

    /// <summary>A finding of this place and month.</summary>
    public Finding Found(ReconciliationRule rule, string subject) => new()
    {
        Rule = rule.Code,
        Severity = rule.Severity,
        Subject = subject,
        OfficeCode = OfficeCode,
        CommuneCode = CommuneCode,
        Month = Month,
    };
}

/// <summary>The office's loans at the end of the month before.</summary>
/// <param name="Loans">By loan number, each loan once; all communes of the office.</param>
/// <param name="Missing">Loans of this commune that had a balance and have no row in the office's file of this month.</param>
public sealed record OpeningLoans(IReadOnlyDictionary<string, EarlierLoan> Loans, IReadOnlyList<EarlierLoan> Missing);

/// <summary>What the month before says of a loan.</summary>
/// <param name="VersionId">The version its row is in.</param>
/// <param name="RowNumber">Excel's row number.</param>
/// <param name="LoanNumber">16 digits.</param>
/// <param name="CustomerCode">10 digits.</param>
/// <param name="ProgrammeCode">2 digits.</param>
/// <param name="CommuneCode">5 digits, or empty.</param>
/// <param name="Balance">Closing balance of that month.</param>
public sealed record EarlierLoan(
    int VersionId, int RowNumber, string LoanNumber, string CustomerCode, string ProgrammeCode, string CommuneCode, Money Balance);
