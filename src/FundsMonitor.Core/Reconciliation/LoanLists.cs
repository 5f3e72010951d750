using FundsMonitor.Core.Loans;

namespace FundsMonitor.Core.Reconciliation;

/// <summary>What other files and other months say of the loans of one commune. Where a file has not come its part is empty.</summary>
public sealed record LoanLists
{
    private static readonly IReadOnlyDictionary<string, ListedLoan> Nothing = new Dictionary<string, ListedLoan>();

    /// <summary>Nothing came.</summary>
    public static LoanLists None { get; } = new();

    /// <summary>The newest list of frozen debt up to the month, by loan number.</summary>
    public IReadOnlyDictionary<string, ListedLoan> Frozen { get; init; } = Nothing;

    /// <summary>The month's list of idle loans, by loan number.</summary>
    public IReadOnlyDictionary<string, ListedLoan> Idle { get; init; } = Nothing;

    /// <summary>Loans whose last transaction a list of the month tells, by loan number.</summary>
    public IReadOnlyDictionary<string, ListedLoan> LastTransactions { get; init; } = Nothing;

    /// <summary>
    /// Loans whose rows of the last months show no movement of principal and more interest owed at each month's end: nobody paid
    /// anything.
    /// </summary>
    public IReadOnlySet<string> Still { get; init; } = new HashSet<string>();

    /// <summary>Loans that are not in the month before but in an older one.</summary>
    public IReadOnlySet<string> SeenEarlier { get; init; } = new HashSet<string>();

    /// <summary>The commune's groups in the newest list of groups up to the month.</summary>
    public IReadOnlyList<SavingsGroup> Groups { get; init; } = [];

    /// <summary>Customers with open loans in several groups, whose first loan is in this commune: each with all those loans.</summary>
    public IReadOnlyList<IReadOnlyList<GroupedLoan>> InSeveralGroups { get; init; } = [];

    /// <summary>The register's household of each customer who is linked, by customer code.</summary>
    public IReadOnlyDictionary<string, string> HouseholdOf { get; init; } = new Dictionary<string, string>();
}

/// <summary>What a list beside Mẫu 31 says of a loan.</summary>
/// <param name="VersionId">The version its row is in.</param>
/// <param name="RowNumber">Excel's row number.</param>
/// <param name="LoanNumber">16 digits.</param>
/// <param name="Until">Last day of a freeze.</param>
/// <param name="LastTransactionOn">"Ngày giao dịch gần nhất".</param>
public sealed record ListedLoan(int VersionId, int RowNumber, string LoanNumber, DateOnly? Until, DateOnly? LastTransactionOn);

/// <summary>An open loan with its group.</summary>
/// <param name="VersionId">The version its row is in.</param>
/// <param name="RowNumber">Excel's row number.</param>
/// <param name="CustomerCode">10 digits.</param>
/// <param name="GroupCode">7 digits.</param>
/// <param name="CommuneCode">5 digits, or empty.</param>
public sealed record GroupedLoan(int VersionId, int RowNumber, string CustomerCode, string GroupCode, string CommuneCode);
