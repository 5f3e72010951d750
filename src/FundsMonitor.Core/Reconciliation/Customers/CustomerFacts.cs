namespace FundsMonitor.Core.Reconciliation.Customers;

/// <summary>An office's customers in its newest month, all communes together: what one commune's loans alone cannot show.</summary>
public sealed record CustomerFacts
{
    /// <summary>6 digits.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>The month of the balances.</summary>
    public required Month Month { get; init; }

    /// <summary>The rows of all loans, in file order.</summary>
    public required IReadOnlyList<CustomerLoan> Loans { get; init; }

    /// <summary>Programmes that depend on the register.</summary>
    public IReadOnlySet<string> Programmes { get; init; } = new HashSet<string>();

    /// <summary>Where customers were found, by customer code.</summary>
    public ILookup<string, Listing> Listings { get; init; } = Enumerable.Empty<Listing>().ToLookup(l => l.CustomerCode);

    /// <summary>First day of each register version.</summary>
    public IReadOnlyDictionary<int, DateOnly> RegisterFrom { get; init; } = new Dictionary<int, DateOnly>();

    /// <summary>A finding of this office and month.</summary>
    public Finding Found(ReconciliationRule rule, string subject, string commune) => new()
    {
        Rule = rule.Code,
        Severity = rule.Severity,
        Subject = subject,
        OfficeCode = OfficeCode,
        CommuneCode = commune,
        Month = Month,
    };
}

/// <summary>One row of a loan file in what concerns its customer.</summary>
/// <param name="VersionId">The version its row is in.</param>
/// <param name="RowNumber">Excel's row number.</param>
/// <param name="CommuneCode">5 digits, or empty.</param>
/// <param name="CustomerCode">10 digits.</param>
/// <param name="LoanNumber">16 digits.</param>
/// <param name="ProgrammeCode">2 digits.</param>
/// <param name="CitizenId">9 or 12 digits; as written where it could not be repaired; empty where there is none.</param>
/// <param name="Balance">"Tổng dư nợ".</param>
public sealed record CustomerLoan(
    int VersionId,
    int RowNumber,
    string CommuneCode,
    string CustomerCode,
    string LoanNumber,
    string ProgrammeCode,
    string CitizenId,
    Money Balance);
