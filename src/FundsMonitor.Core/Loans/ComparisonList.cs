namespace FundsMonitor.Core.Loans;

/// <summary>The loans of one savings group at a month's end, for its borrowers to compare with what they hold themselves.</summary>
public sealed record ComparisonList
{
    /// <summary>7 digits.</summary>
    public required string GroupCode { get; init; }

    /// <summary>Code of its commune; of its office where the commune is not known.</summary>
    public string PlaceCode { get; init; } = "";

    /// <summary>The group's leader as the bank writes him.</summary>
    public string Leader { get; init; } = "";

    /// <summary>Hamlet as the bank writes it; empty where the group has members of several and no hamlet of its own.</summary>
    public string Hamlet { get; init; } = "";

    /// <summary>Name of the commune on the day of the balances; as the bank writes it while it is not mapped.</summary>
    public string Commune { get; init; } = "";

    /// <summary>The entrusted organisation by name; its code where that is not known.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>The bank's office.</summary>
    public string Office { get; init; } = "";

    /// <summary>The day of the balances.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>By borrower, then loan number.</summary>
    public required IReadOnlyList<ComparedLoan> Loans { get; init; }

    /// <summary>Balance of all, as the bank has it.</summary>
    public Money Balance => Loans.Aggregate(Money.Zero, (sum, l) => sum + l.Balance);

    /// <summary>Of it overdue.</summary>
    public Money Overdue => Loans.Aggregate(Money.Zero, (sum, l) => sum + l.Overdue);

    /// <summary>Different customers.</summary>
    public int Borrowers => Loans.Select(l => l.CustomerCode).Distinct().Count();
}

/// <summary>One loan of the list.</summary>
/// <param name="CustomerCode">10 digits.</param>
/// <param name="Name">The borrower.</param>
/// <param name="LoanNumber">16 digits.</param>
/// <param name="Programme">Code and name of the programme.</param>
/// <param name="Balance">As the bank has it.</param>
/// <param name="Overdue">Of it overdue.</param>
public sealed record ComparedLoan(
    string CustomerCode, string Name, string LoanNumber, string Programme, Money Balance, Money Overdue)
{
    /// <summary>Rules with a finding on this loan that waits for a decision.</summary>
    public IReadOnlyList<string> OpenRules { get; init; } = [];
}

/// <summary>The organisations to which the bank entrusts its savings groups.</summary>
public static class EntrustedOrganisations
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["11"] = "Hội Nông dân",
        ["12"] = "Hội Liên hiệp Phụ nữ",
        ["13"] = "Hội Cựu chiến binh",
        ["14"] = "Đoàn Thanh niên",
        ["99"] = "Cho vay trực tiếp",
    };

    /// <summary>The name of a code ("Mã ĐVUT"); the code itself, or what stands in its place, where it is none of them.</summary>
    public static string NameOf(string code) => Names.GetValueOrDefault(code, code);
}
