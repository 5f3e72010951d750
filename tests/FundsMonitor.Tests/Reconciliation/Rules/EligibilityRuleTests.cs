using FundsMonitor.Core;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;

namespace FundsMonitor.Tests.Reconciliation.Rules;

/// <summary>A loan of programme 01, 19 or 09 beside what the registers say of its borrower.</summary>
public sealed class EligibilityRuleTests
{
    private const int Of2022 = 22;
    private const int Of2023 = 23;

    private static readonly RegisterPeriod[] TwoYears = [Year(2022), Year(2023)];

    /// <summary>Programme, loan date, where the borrower is listed, and what is found: rule, severity, what the register says.</summary>
    public static TheoryData<string, string, string, string, string> Cases => new()
    {
        { "listed as poor", "01", "2023-05-10", "23 poor", "" },
        { "first day of the list", "01", "2023-01-01", "23 poor", "" },
        { "last day of the list", "01", "2023-12-31", "23 poor", "" },
        { "the day after the last list", "01", "2024-01-01", "23 poor", "E-NOREGISTER Notice chưa nhận" },
        { "before the first list", "01", "2021-12-31", "22 poor", "E-NOREGISTER Notice chưa nhận" },
        { "nobody", "01", "2023-05-10", "", "E-UNLISTED Error không có trong danh sách" },
        { "undecided", "01", "2023-05-10", "23 review",
            "E-AMBIGUOUS Warning một người trong danh sách có thể là người vay nhưng chưa chắc" },
        { "undecided in a year that does not count", "01", "2023-05-10", "22 review;23 poor", "" },
        { "undecided with another programme", "02", "2023-05-10", "23 review", "" },
        { "near-poor with the poor's programme", "01", "2023-05-10", "23 near", "E-CLASS Error hộ cận nghèo" },
        { "poor with the near-poor's programme", "19", "2023-05-10", "23 poor", "E-CLASS Error hộ nghèo" },
        { "near-poor with its own", "19", "2023-05-10", "23 near", "" },
        { "poor the year before, near-poor now, 60 days on", "01", "2023-03-01", "22 poor;23 near", "E-CLASS Warning hộ cận nghèo" },
        { "poor the year before, near-poor now, 61 days on", "01", "2023-03-02", "22 poor;23 near", "E-CLASS Error hộ cận nghèo" },
        { "poor the year before, gone now, 60 days on", "01", "2023-03-01", "22 poor", "E-UNLISTED Warning không có trong danh sách" },
        { "poor the year before, gone now, 61 days on", "01", "2023-03-02", "22 poor", "E-UNLISTED Error không có trong danh sách" },
        { "leaves poverty after the loan", "01", "2022-06-01", "22 poor", "" },
        { "listed as newly escaped", "09", "2023-05-10", "23 escaped", "" },
        { "left the list of the poor a year ago", "09", "2023-05-10", "22 poor", "" },
        { "left the list of the near-poor", "09", "2023-05-10", "22 near", "" },
        { "poor again is not newly escaped", "09", "2023-05-10", "22 poor;23 poor", "E-CLASS Error hộ nghèo" },
        { "newly escaped with the poor's programme", "01", "2023-05-10", "23 escaped", "E-CLASS Error hộ mới thoát nghèo" },
        { "another programme does not depend on the list", "02", "2023-05-10", "", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_borrower_is_judged_by_the_register_in_force_on_the_loan_date(
        string what, string programme, string lentOn, string listed, string expected)
    {
        var loan = Loan(programme, lentOn);
        var found = Run(loan, TwoYears, [.. Listings(loan, listed)]);

        Assert.Equal((what, expected), (what, string.Join(';', found.Select(f => $"{f.Rule} {f.Severity} {f.SideB}"))));
    }

    [Theory]
    [InlineData("2026-03-15", "")]
    [InlineData("2026-03-16", "E-CLASS Warning")]
    [InlineData("2026-05-14", "E-CLASS Warning")]
    [InlineData("2026-05-15", "E-CLASS Error")]
    public void The_newly_escaped_have_36_months_with_the_anniversary(string lentOn, string expected)
    {
        var loan = Loan("09", lentOn);
        RegisterPeriod[] registers = [new(Of2023, 2023, new(2023, 1, 1), null)];
        Listing[] listings = [new(loan.CustomerCode, Of2023, 5, LinkDecision.Link, HouseholdClass.NewlyEscaped, new(2023, 3, 15), null)];

        Assert.Equal(expected, string.Join(';', Run(loan, registers, listings).Select(f => $"{f.Rule} {f.Severity}")));
    }

    [Fact]
    public void A_list_without_an_end_holds_until_the_day_before_the_next_years()
    {
        var sequence = RegisterPeriod.InSequence(
            [new(1, 2022, new(2021, 12, 20), null), new(2, 2023, new(2022, 12, 15), null), new(3, 2023, new(2023, 6, 1), null)]);

        Assert.Equal([new DateOnly(2022, 12, 14), null, null], sequence.Select(r => r.To));
        Assert.Equal([1, 2, 3], sequence.Select(r => r.VersionId));
    }

    [Fact]
    public void One_notice_a_commune_and_year_without_a_register()
    {
        var loans = new[] { Loan("01", "2020-02-01"), Loan("19", "2020-09-01"), Loan("01", "2021-02-01"), Loan("01", "2023-02-01") };

        var found = ReconciliationRules.Over<EligibilityFacts>(Books.March).SelectMany(r => r.Find(Facts(loans, [], []))).ToList();

        Assert.Equal(["05551/2020", "05551/2021", "05551/2023"], found.Select(f => f.Subject));
        Assert.All(found, f => Assert.Equal("E-NOREGISTER", f.Rule));
        Assert.Equal(2, found[0].Rows.Count);
    }

    [Fact]
    public void A_loan_without_a_balance_is_not_judged()
    {
        var loan = Loan("01", "2023-05-10");
        loan.Balance = Money.Zero;

        Assert.Empty(Run(loan, TwoYears, []));
    }

    private static RegisterPeriod Year(int year) => new(year - 2000, year, new(year, 1, 1), new(year, 12, 31));

    private static LoanRow Loan(string programme, string lentOn) => Books.Loan(1, l =>
        (l.ProgrammeCode, l.LoanDate) = (programme, DateOnly.Parse(lentOn, System.Globalization.CultureInfo.InvariantCulture)));

    private static IEnumerable<Listing> Listings(LoanRow loan, string listed) =>
        listed.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(entry =>
        {
            var year = Year(entry.StartsWith("22", StringComparison.Ordinal) ? 2000 + Of2022 : 2000 + Of2023);
            var householdClass = entry[3..] switch
            {
                "near" => HouseholdClass.NearPoor,
                "escaped" => HouseholdClass.NewlyEscaped,
                _ => HouseholdClass.Poor,
            };
            var decision = entry[3..] == "review" ? LinkDecision.Review : LinkDecision.Link;
            return new Listing(loan.CustomerCode, year.VersionId, 5, decision, householdClass, year.From, year.To);
        });

    private static List<Finding> Run(LoanRow loan, RegisterPeriod[] registers, Listing[] listings) =>
        [.. ReconciliationRules.Over<EligibilityFacts>(Books.March).SelectMany(r => r.Find(Facts([loan], registers, listings)))];

    private static EligibilityFacts Facts(LoanRow[] loans, RegisterPeriod[] registers, Listing[] listings) => new()
    {
        Loans = new() { OfficeCode = Books.Office, CommuneCode = Books.Commune, Month = Books.March, Loans = loans },
        Place = Books.Commune,
        PlaceName = "Xã Kim Phượng",
        Classes = ProgrammeReference.Classes.ToLookup(c => c.ProgrammeCode),
        Registers = registers,
        Listings = listings.ToLookup(l => l.CustomerCode),
    };
}
