using System.Globalization;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Reconciliation.Budgets;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation;

/// <summary>A commune's (or district's) project money of one budget year.</summary>
public sealed record BudgetFacts
{
    /// <summary>5-digit commune code, or 3-digit district code.</summary>
    public required string CommuneCode { get; init; }

    /// <summary>The budget year.</summary>
    public required int Year { get; init; }

    /// <summary>Month the findings are told under.</summary>
    public required Month Month { get; init; }

    /// <summary>Allocation lines of this commune and year.</summary>
    public IReadOnlyList<Allocation> Allocations { get; init; } = [];

    /// <summary>Lines of the communes of this district; empty for a commune: a district's decision adds them up too.</summary>
    public IReadOnlyList<Allocation> AllocationsBelow { get; init; } = [];

    /// <summary>Expenditures of this commune charged to this year.</summary>
    public IReadOnlyList<Expenditure> Expenditures { get; init; } = [];

    /// <summary>Code of the project above each project.</summary>
    public IReadOnlyDictionary<string, string> ParentOf { get; init; } = new Dictionary<string, string>();

    /// <summary>The day on which it is looked at: what was due before it and has not come is late. Null where no day is known.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Last day of the last month of which vouchers came; null where none did. What was spent after it is not known.</summary>
    public DateOnly? VouchersUntil { get; init; }

    /// <summary>By when how much is to be spent.</summary>
    public IReadOnlyList<PaceCheckpoint> Pace { get; init; } = SpendingPace.Default;

    /// <summary>The place's accepted registers; empty where no voucher names a household.</summary>
    public IReadOnlyList<RegisterPeriod> Registers { get; init; } = [];

    /// <summary>Their households.</summary>
    public IReadOnlyList<PaidHousehold> Households { get; init; } = [];

    /// <summary>A finding of this place and year.</summary>
    public Finding Found(ReconciliationRule rule, string subject) => new()
    {
        Rule = rule.Code,
        Severity = rule.Severity,
        Subject = subject,
        CommuneCode = CommuneCode,
        Month = Month,
    };

    /// <summary>The lines: project × source × kind of capital, with what was allocated and spent on each.</summary>
    /// <remarks>
    /// Where a row of a project names no source (or no kind of capital), that project's lines are not told apart by it: nothing is guessed.
    /// Spending on a sub-project without a line of its own belongs to the line of the project above.
    /// </remarks>
    public IReadOnlyList<BudgetLine> Lines()
    {
        var allocations = Allocations.Where(a => !a.IsDecisionTotal && a.ProjectCode.Length > 0).ToList();
        var known = allocations.Select(a => a.ProjectCode).ToHashSet();
        var spent = Expenditures.Select(e => (Project: Carrying(e.ProjectCode, known), Row: e)).ToList();
        var bySource = Named(
            allocations.Select(a => (a.ProjectCode, a.FundSource.Length > 0)),
            spent.Select(s => (s.Project, s.Row.FundSource.Length > 0)));
        var byCapital = Named(
            allocations.Select(a => (a.ProjectCode, a.Capital != CapitalKind.Unknown)),
            spent.Select(s => (s.Project, s.Row.Capital != CapitalKind.Unknown)));
        LineKey Key(string project, string source, CapitalKind capital) => new(
            project, bySource.Contains(project) ? SearchText.Of(source) : "", byCapital.Contains(project) ? capital : CapitalKind.Unknown);

        var allocated = allocations.ToLookup(a => Key(a.ProjectCode, a.FundSource, a.Capital));
        var expended = spent.ToLookup(s => Key(s.Project, s.Row.FundSource, s.Row.Capital), s => s.Row);
        return
        [
            .. allocated.Select(a => a.Key).Union(expended.Select(e => e.Key))
                .Select(key => new BudgetLine(
                    Subject(key, key.Source),
                    Name(key, allocated[key].Select(a => a.FundSource).Concat(expended[key].Select(e => e.FundSource)).First()),
                    [.. allocated[key]],
                    [.. expended[key]]))
                .OrderBy(line => line.Subject, StringComparer.Ordinal),
        ];
    }

    private static HashSet<string> Named(
        IEnumerable<(string Project, bool Named)> allocations, IEnumerable<(string Project, bool Named)> spent) =>
        [.. allocations.Concat(spent).GroupBy(r => r.Project).Where(g => g.All(r => r.Named)).Select(g => g.Key)];

    private string Carrying(string project, HashSet<string> known)
    {
        for (var above = project; above.Length > 0; above = ParentOf.GetValueOrDefault(above, ""))
        {
            if (known.Contains(above))
            {
                return above;
            }
        }

        return project;
    }

    private string Subject(LineKey key, string source) => string.Create(CultureInfo.InvariantCulture, $"{Year}/{key.Project}")
        + (key.Source.Length > 0 ? "/" + source : "")
        + key.Capital switch
        {
            CapitalKind.Investment => "/đầu tư",
            CapitalKind.Recurrent => "/thường xuyên",
            _ => "",
        };

    private Bilingual Name(LineKey key, string source)
    {
        var capital = key.Capital switch
        {
            CapitalKind.Investment => new("vốn đầu tư", "investment"),
            CapitalKind.Recurrent => new("vốn sự nghiệp", "recurrent"),
            _ => new Bilingual("", ""),
        };
        Bilingual[] of = [new(source, source), capital];
        var named = Bilingual.Joined(", ", [.. of.Where((part, i) => (i == 0 ? key.Source : part.Vi).Length > 0)]);
        var (vi, en) = named.Vi.Length > 0 ? ($" ({named.Vi})", $" ({named.En})") : ("", "");
        var year = Words.Of(Year);
        return new($"Dự án {key.Project}{vi}, năm {year}", $"Project {key.Project}{en}, {year}");
    }

    private readonly record struct LineKey(string Project, string Source, CapitalKind Capital);
}

/// <summary>One line of a budget year.</summary>
/// <param name="Subject">Its business key: year, project, and source and kind of capital where the rows name them.</param>
/// <param name="Name">The same in words for a sentence, with the source as the first row writes it.</param>
/// <param name="Allocations">Lines of decisions and plans, amendments included.</param>
/// <param name="Expenditures">Vouchers charged to it.</param>
public sealed record BudgetLine(
    string Subject, Bilingual Name, IReadOnlyList<Allocation> Allocations, IReadOnlyList<Expenditure> Expenditures)
{
    /// <summary>Lines that a decision allocated.</summary>
    public IEnumerable<Allocation> Decided => Allocations.Where(a => a.State == AllocationState.Allocated);

    /// <summary>Sum of what decisions allocated.</summary>
    public Money Allocated => Decided.Aggregate(Money.Zero, (sum, a) => sum + (a.Amount ?? Money.Zero));

    /// <summary>Sum of vouchers, unsettled advances included.</summary>
    public Money Spent => Expenditures.Aggregate(Money.Zero, (sum, e) => sum + e.Amount);
}
