using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Customers;
using FundsMonitor.Core.Reconciliation.Planning;
using FundsMonitor.Core.Register;

namespace FundsMonitor.Tests.Reconciliation.Rules.Persons;

/// <summary>Whom a plan's loan share counts, who of them has no loan, and what cannot be computed.</summary>
public sealed class CoverageRuleTests : IRuleRows
{
    public static IEnumerable<RuleRow> RuleRows =>
    [
        .. RuleRow.Of<CoverageRuleTests>("E-COVERAGE", nameof(E_COVERAGE)),
        .. RuleRow.Of<CoverageRuleTests>("P-BEHIND", nameof(P_BEHIND_by_the_straight_line)),
    ];

    private const string AllWords = "tất cả hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo";
    private const string InNeed = "hộ nghèo, hộ cận nghèo có nhu cầu và đủ điều kiện";
    private const string WithPlan = "hộ có nhu cầu và có phương án sản xuất kinh doanh";

    /// <summary>
    /// Households as "class flags": p, n, e for poor, near-poor, newly escaped; N and - for need or not, E and - for eligible, B and - for
    /// a business plan, ? for not said, L for a loan.
    /// </summary>
    [Theory]
    [InlineData("all households", AllWords, "p---L;n---;e---", "1/3")]
    [InlineData("in need and eligible", InNeed, "pNE-L;nNE-;nN--;p-E-", "1/2")]
    [InlineData("the newly escaped are not counted where the plan does not name them", InNeed, "pNE-L;eNE-", "1/1")]
    [InlineData("no class is named: all are counted", WithPlan, "pN-B;nN-BL;eN-B;pN--", "1/3")]
    [InlineData("one household's answer is missing", InNeed, "pNE-L;n?E-;n??-", "1/1, 2 not said")]
    [InlineData("a no decides in spite of a missing answer", InNeed, "pNE-L;n-?-", "1/1")]
    [InlineData("nobody is in need", InNeed, "p-E-;n-E-", "0/0")]
    [InlineData("the register has no such column", InNeed, "p?EL;n?E", "ColumnMissing nhu cầu vay")]
    [InlineData("nor another one", WithPlan, "p???;n???", "ColumnMissing nhu cầu vay phương án SXKD")]
    [InlineData("the plan does not say of whom", "", "pNE-L", "PlanSaysNothing")]
    public void A_share_is_of_those_the_plan_counts(string what, string words, string households, string expected)
    {
        var coverage = LoanCoverage.From(words, [.. households.Split(';').Select(Household)], hasLoans: true);

        Assert.Equal((what, expected), (what, Told(coverage)));
    }

    [Fact]
    public void Without_loans_or_a_register_nothing_is_computed()
    {
        Assert.Equal("NoLoans", Told(LoanCoverage.From(AllWords, [Household("p---", 0)], hasLoans: false)));
        Assert.Equal("NoRegister", Told(LoanCoverage.From(AllWords, null, hasLoans: true)));
        Assert.Null(LoanCoverage.From(InNeed, [Household("p?E-", 0)], hasLoans: true).Value);
        Assert.Null(LoanCoverage.From(InNeed, [Household("p-E-", 0)], hasLoans: true).Value);
    }

    [Fact]
    public void Every_household_of_the_classes_is_counted_left_out_or_not_said()
    {
        var coverage = LoanCoverage.From(
            InNeed, [Household("pNE-", 0), Household("p-E-", 1), Household("nN?-", 2), Household("eNE-", 3)], hasLoans: true);

        Assert.Equal(
            ("0000", "0001", "0002"),
            (coverage.Counted.Single().HouseholdCode, coverage.LeftOut.Single().HouseholdCode, coverage.Unsaid.Single().HouseholdCode));
    }

    [Fact]
    public void The_undecided_are_shown_apart()
    {
        CountedHousehold[] households = [Household("p---L", 0), Household("p---", 1) with { MayHaveLoan = true }, Household("p---", 2)];
        var coverage = LoanCoverage.From(AllWords, households, hasLoans: true);

        Assert.Equal((1, 1, 3), (coverage.WithLoan, coverage.Undecided, coverage.Counted.Count));
        Assert.Equal("Notice 05551/0001 chưa xác định;Notice 05551/0002 chưa có dư nợ", Found(Facts(coverage)));
    }

    [Theory]
    [InlineData("a household without a loan", AllWords, "p---L;n---", "Notice 05551/0001 chưa có dư nợ")]
    [InlineData("everybody has one", AllWords, "p---L;n---L", "")]
    [InlineData("without a loan, and not in need", InNeed, "pNE-L;n-E-", "")]
    [InlineData("in need, and not eligible", InNeed, "pNE-L;nN--", "")]
    [InlineData("of a class that the plan does not name", InNeed, "pNE-L;eNE-", "")]
    [InlineData("what is counted cannot be computed", InNeed, "p?E-", "Notice 05551 không tính được")]
    public void E_COVERAGE(string what, string words, string households, string expected) => Assert.Equal(
        (what, expected),
        (what, Found(Facts(LoanCoverage.From(words, [.. households.Split(';').Select(Household)], hasLoans: true)))));

    [Theory]
    [InlineData("a quarter of the way after a quarter of the year", 3, 25, null, "")]
    [InlineData("less than that", 3, 24, null, "2024/loan-share 24% (24/100) | 25%")]
    [InlineData("at the end of the year", 12, 99, null, "2024/loan-share 99% (99/100) | 100%")]
    [InlineData("reached", 12, 100, null, "")]
    [InlineData("the line begins where the year began", 6, 70, 60, "2024/loan-share 70% (70/100) | 80%")]
    [InlineData("and is kept", 6, 80, 60, "")]
    public void P_BEHIND_by_the_straight_line(string what, int month, int withLoan, int? opening, string expected)
    {
        var households = Enumerable.Range(0, 100).Select(i => Household(i < withLoan ? "p---L" : "p---", i)).ToList();
        var facts = Facts(LoanCoverage.From(AllWords, households, hasLoans: true)) with
        {
            Month = new(2024, month),
            Opening = opening / 100m,
        };

        Assert.Equal((what, expected), (what, Behind(new(facts, null))));
    }

    [Fact]
    public void P_BEHIND_says_nothing_of_a_share_that_cannot_be_computed() =>
        Assert.Equal("", Behind(new(Facts(LoanCoverage.From(InNeed, [Household("p?E-", 0)], hasLoans: true)), null)));

    [Theory]
    [InlineData(44, 36, "")]
    [InlineData(44, 37, "2024/poor-lifted 7 | 8")]
    [InlineData(44, 46, "2024/poor-lifted -2 | 8")]
    public void P_BEHIND_judges_counts_of_households_by_the_review(int before, int after, string expected)
    {
        var plan = new PlanFacts { CommuneCode = Books.Commune, Year = 2024, Rows = [new() { TargetPoorLifted = 8 }] };
        var review = new ReviewFacts(
            plan, new Dictionary<HouseholdClass, int> { [HouseholdClass.Poor] = before },
            new Dictionary<HouseholdClass, int> { [HouseholdClass.Poor] = after });

        Assert.Equal(expected, Behind(new(null, review)));
    }

    private static CountedHousehold Household(string flags, int index) => new(
        5,
        9 + index,
        $"{index:0000}",
        Books.Commune,
        flags[0] switch { 'p' => HouseholdClass.Poor, 'n' => HouseholdClass.NearPoor, _ => HouseholdClass.NewlyEscaped },
        flags.EndsWith('L'))
    {
        NeedsLoan = Answer(flags, 1),
        Eligible = Answer(flags, 2),
        HasBusinessPlan = Answer(flags, 3),
    };

    private static bool? Answer(string flags, int at) =>
        at >= flags.Length || flags[at] is '?' or 'L' ? null : flags[at] != '-';

    private static CoverageFacts Facts(LoanCoverage coverage) => new()
    {
        Place = Books.Commune,
        Month = Books.March,
        Plan = new() { Year = 2024, TargetLoanSharePercent = 100, TargetLoanShareOf = coverage.Of },
        Coverage = coverage,
    };

    private static string Told(LoanCoverage c) => c.Gap == CoverageGap.None
        ? $"{c.WithLoan}/{c.Counted.Count}" + (c.NotSaid > 0 ? $", {c.NotSaid} not said" : "")
        : string.Join(' ', [c.Gap.ToString(), .. c.MissingColumns.Select(m => m.Vi)]);

    private static string Found(CoverageFacts facts) => string.Join(';', ReconciliationRules.Over<CoverageFacts>(facts.Month)
        .SelectMany(r => r.Judge(facts)).Select(f => $"{f.Severity} {f.Subject} {f.SaidB()}"));

    private static string Behind(TargetFacts facts) => string.Join(';', ReconciliationRules.Over<TargetFacts>(Books.March)
        .SelectMany(r => r.Judge(facts)).Select(f => $"{f.Subject} {f.SaidA()} | {f.SaidB()}"));
}
