namespace FundsMonitor.Core.Accounts;

/// <summary>The four roles; the words are stored as role names.</summary>
public static class Roles
{
    /// <summary>Users, areas, jobs, reference data; reads everything.</summary>
    public const string Administrator = "administrator";

    /// <summary>Cán bộ tài chính: reconciles and decides.</summary>
    public const string FinanceOfficer = "finance-officer";

    /// <summary>Phòng giao dịch: sends the month's files, sees its own.</summary>
    public const string BankOffice = "bank-office";

    /// <summary>Chủ tịch UBND xã: reads.</summary>
    public const string CommuneChair = "commune-chair";

    /// <summary>All four.</summary>
    public static IReadOnlyList<string> All { get; } = [Administrator, FinanceOfficer, BankOffice, CommuneChair];
}

/// <summary>What somebody may read: everything, or rows of these offices and these communes.</summary>
/// <param name="Everything">True for no limit.</param>
/// <param name="Offices">6-digit office codes.</param>
/// <param name="Communes">5-digit commune codes.</param>
public sealed record AreaLimit(bool Everything, IReadOnlyList<string> Offices, IReadOnlyList<string> Communes)
{
    /// <summary>Codes of <see cref="Communes"/> that are meant in these dates only: in others another commune had them.</summary>
    public IReadOnlyList<DatedPlaces> Dated { get; init; } = [];

    /// <summary>The codes the account was given; empty where the limit was not made from an account's areas.</summary>
    public IReadOnlyList<string> Given { get; init; } = [];

    /// <summary>No limit: for jobs, the command line and administrators.</summary>
    public static AreaLimit None { get; } = new(true, [], []);

    /// <summary>Whether a row of this office and commune may be read.</summary>
    public bool Allows(IInArea row) =>
        Everything
        || (row.OfficeCode.Length > 0 && Offices.Contains(row.OfficeCode))
        || (row.CommuneCode.Length > 0 && Communes.Contains(row.CommuneCode) && IsMeant(row));

    private bool IsMeant(IInArea row)
    {
        var dated = Dated.Where(d => d.Codes.Contains(row.CommuneCode)).ToList();
        return dated.Count == 0
            || dated.Any(d => d.Hamlets is null && (row.CodeDay is not { } day || (d.From <= day && day <= d.To)));
    }
}

/// <summary>Communes that are meant in these dates only.</summary>
/// <param name="Codes">5-digit codes.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record DatedPlaces(IReadOnlyList<string> Codes, DateOnly From, DateOnly To)
{
    /// <summary>Only rows of these hamlets, as files write them; null for all rows. Rows that name no hamlet are not among them.</summary>
    public IReadOnlyList<string>? Hamlets { get; init; }
}

/// <summary>Who asks a use case.</summary>
/// <param name="Name">Account name, or <c>command line</c>, or the job's name.</param>
/// <param name="Role">One of <see cref="Roles.All"/>.</param>
/// <param name="Limit">What may be read.</param>
public sealed record Reader(string Name, string Role, AreaLimit Limit)
{
    /// <summary>The command line: whoever can read the data folder or the connection string may read everything.</summary>
    public static Reader CommandLine { get; } = new("command line", Roles.Administrator, AreaLimit.None);
}
