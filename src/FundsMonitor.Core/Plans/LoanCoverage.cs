using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Plans;

/// <summary>A household of the register as a plan's loan share counts it.</summary>
/// <param name="VersionId">The register's version.</param>
/// <param name="RowNumber">Excel's number of its row.</param>
/// <param name="HouseholdCode">The register's own number of it.</param>
/// <param name="CommuneCode">5 digits.</param>
/// <param name="Class">Its class.</param>
/// <param name="HasLoan">Whether a loan with a balance is linked to a member.</param>
public sealed record CountedHousehold(
    int VersionId, int RowNumber, string HouseholdCode, string CommuneCode, HouseholdClass Class, bool HasLoan)
{
    /// <summary>Whether a borrower could be of the household, and nobody has decided.</summary>
    public bool MayHaveLoan { get; init; }

    /// <summary>Hamlet as written.</summary>
    public string HamletName { get; init; } = "";

    /// <summary>See <see cref="Household.NeedsLoan"/>.</summary>
    public bool? NeedsLoan { get; init; }

    /// <summary>See <see cref="Household.Eligible"/>.</summary>
    public bool? Eligible { get; init; }

    /// <summary>See <see cref="Household.HasBusinessPlan"/>.</summary>
    public bool? HasBusinessPlan { get; init; }
}

/// <summary>Why a share of households with a loan cannot be computed.</summary>
public enum CoverageGap
{
    /// <summary>It can.</summary>
    None,

    /// <summary>The plan does not say whose share it promises.</summary>
    PlanSaysNothing,

    /// <summary>No register is in force.</summary>
    NoRegister,

    /// <summary>No accepted loan file has a loan of this place.</summary>
    NoLoans,

    /// <summary>The register lacks a column that the plan's words ask for.</summary>
    ColumnMissing,
}

/// <summary>
/// Households with a loan, of those the plan counts. What cannot be computed is said to be so, and is neither 0 nor 100 %.
/// </summary>
public sealed record LoanCoverage
{
    private static readonly (string Words, Bilingual Column, Func<CountedHousehold, bool?> Of)[] Conditions =
    [
        ("nhu cau", new("nhu cầu vay", "wants a loan"), h => h.NeedsLoan),
        ("du dieu kien", new("đủ điều kiện", "eligible"), h => h.Eligible),
        ("phuong an", new("phương án SXKD", "business plan"), h => h.HasBusinessPlan),
    ];

    /// <summary>Whose share the plan promises, in its words.</summary>
    public required string Of { get; init; }

    /// <summary>Why there is no share.</summary>
    public CoverageGap Gap { get; init; }

    /// <summary>Columns that the register lacks.</summary>
    public IReadOnlyList<Bilingual> MissingColumns { get; init; } = [];

    /// <summary>The households that the plan counts: the denominator. Empty where the share cannot be computed.</summary>
    public IReadOnlyList<CountedHousehold> Counted { get; init; } = [];

    /// <summary>Households of which the register does not say whether they count: in no number.</summary>
    public IReadOnlyList<CountedHousehold> Unsaid { get; init; } = [];

    /// <summary>Households of the classes the plan names that do not fulfil its conditions: left out of the denominator.</summary>
    public IReadOnlyList<CountedHousehold> LeftOut { get; init; } = [];

    /// <summary>How many of <see cref="Unsaid"/> there are.</summary>
    public int NotSaid => Unsaid.Count;

    /// <summary>Of <see cref="Counted"/> those without a linked balance of whom somebody undecided could be a member.</summary>
    public int Undecided => Counted.Count(h => h is { HasLoan: false, MayHaveLoan: true });

    /// <summary>Of <see cref="Counted"/> those with a linked balance: the numerator.</summary>
    public int WithLoan => Counted.Count(h => h.HasLoan);

    /// <summary>Between 0 and 1; null where it cannot be computed.</summary>
    public decimal? Value => Gap == CoverageGap.None ? Share.Of(WithLoan, Counted.Count) : null;

    /// <summary>Counts the households as the plan words it: classes it names (all where it names none) and conditions.</summary>
    /// <param name="planWords">"hộ nghèo, hộ cận nghèo có nhu cầu và đủ điều kiện".</param>
    /// <param name="households">Those of the register in force; null where none is.</param>
    /// <param name="hasLoans">Whether an accepted loan file has loans of this place.</param>
    public static LoanCoverage From(string planWords, IReadOnlyList<CountedHousehold>? households, bool hasLoans)
    {
        var words = SearchText.Of(planWords);
        var asked = Conditions.Where(c => words.Contains(c.Words, StringComparison.Ordinal)).ToList();
        var listed = households?.Where(h => Classes(words).Contains(h.Class)).ToList() ?? [];
        var missing = asked.Where(c => listed.TrueForAll(h => c.Of(h) is null)).Select(c => c.Column).ToList();
        var gap = words.Length == 0 ? CoverageGap.PlanSaysNothing
            : listed.Count == 0 ? CoverageGap.NoRegister
            : !hasLoans ? CoverageGap.NoLoans
            : missing.Count > 0 ? CoverageGap.ColumnMissing
            : CoverageGap.None;
        if (gap != CoverageGap.None)
        {
            return new() { Of = planWords, Gap = gap, MissingColumns = gap == CoverageGap.ColumnMissing ? missing : [] };
        }

        return new()
        {
            Of = planWords,
            Counted = [.. listed.Where(h => asked.TrueForAll(c => c.Of(h) == true))],
            Unsaid = [.. listed.Where(h => asked.TrueForAll(c => c.Of(h) != false) && asked.Exists(c => c.Of(h) is null))],
            LeftOut = [.. listed.Where(h => asked.Exists(c => c.Of(h) == false))],
        };
    }

    private static List<HouseholdClass> Classes(string words)
    {
        (string Words, HouseholdClass Class)[] named =
        [
            ("ho ngheo", HouseholdClass.Poor), ("can ngheo", HouseholdClass.NearPoor), ("thoat ngheo", HouseholdClass.NewlyEscaped),
        ];
        var said = named.Where(n => words.Contains(n.Words, StringComparison.Ordinal)).Select(n => n.Class).ToList();
        return said.Count > 0 ? said : [.. named.Select(n => n.Class)];
    }
}
