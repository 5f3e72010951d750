using FundsMonitor.Core;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;

namespace FundsMonitor.Tests.Reconciliation.Rules;

/// <summary>A loan of programme 01, 19 or 09 beside what the registers say of its borrower.</summary>
public sealed class EligibilityRuleTests : IRuleRows
{
    private const string Doubtful = "E-AMBIGUOUS Warning một người trong danh sách có thể là người vay nhưng chưa chắc";
    private const int Of2022 = 22;
    private const int Of2023 = 23;

    private static readonly RegisterPeriod[] TwoYears = [Year(2022), Year(2023)];

    public static IEnumerable<RuleRow> RuleRows => RuleRow.OfAll(Cases);

    /// <summary>
    /// The rule that is looked at, programme, loan date, where the borrower is listed as "list class [from=day] [to=day]", and all that is
    /// found: rule, severity, what the register says.
    /// </summary>
    public static TheoryData<string, string, string, string, string, string> Cases => new()
    {
        { "E-UNLISTED", "listed as poor", "01", "2023-05-10", "23 poor", "" },
        { "E-UNLISTED", "first day of the list", "01", "2023-01-01", "23 poor", "" },
        { "E-NOREGISTER", "last day of the list", "01", "2023-12-31", "23 poor", "" },
        { "E-NOREGISTER", "the day after the last list", "01", "2024-01-01", "23 poor", "E-NOREGISTER Notice chưa nhận" },
        { "E-NOREGISTER", "before the first list", "01", "2021-12-31", "22 poor", "E-NOREGISTER Notice chưa nhận" },
        { "E-UNLISTED", "nobody", "01", "2023-05-10", "", "E-UNLISTED Error không có trong danh sách" },
        { "E-AMBIGUOUS", "undecided", "01", "2023-05-10", "23 review", Doubtful },
        { "E-AMBIGUOUS", "undecided in a year that does not count", "01", "2023-05-10", "22 review;23 poor", "" },
        { "E-AMBIGUOUS", "undecided with another programme", "02", "2023-05-10", "23 review", "" },
        { "E-CLASS", "near-poor with the poor's programme", "01", "2023-05-10", "23 near", "E-CLASS Error hộ cận nghèo" },
        { "E-CLASS", "poor with the near-poor's programme", "19", "2023-05-10", "23 poor", "E-CLASS Error hộ nghèo" },
        { "E-CLASS", "near-poor with its own", "19", "2023-05-10", "23 near", "" },
        { "E-CLASS", "poor the year before, near-poor now, 60 days on", "01", "2023-03-01", "22 poor;23 near",
            "E-CLASS Warning hộ cận nghèo" },
        { "E-CLASS", "poor the year before, near-poor now, 61 days on", "01", "2023-03-02", "22 poor;23 near",
            "E-CLASS Error hộ cận nghèo" },
        { "E-UNLISTED", "poor the year before, gone now, 60 days on", "01", "2023-03-01", "22 poor",
            "E-UNLISTED Warning không có trong danh sách" },
        { "E-UNLISTED", "poor the year before, gone now, 61 days on", "01", "2023-03-02", "22 poor",
            "E-UNLISTED Error không có trong danh sách" },
        { "E-CLASS", "leaves poverty after the loan", "01", "2022-06-01", "22 poor", "" },
        { "E-CLASS", "listed as newly escaped", "09", "2023-05-10", "23 escaped", "" },
        { "E-UNLISTED", "left the list of the poor a year ago", "09", "2023-05-10", "22 poor", "" },
        { "E-UNLISTED", "left the list of the near-poor", "09", "2023-05-10", "22 near", "" },
        { "E-CLASS", "poor again is not newly escaped", "09", "2023-05-10", "22 poor;23 poor", "E-CLASS Error hộ nghèo" },
        { "E-CLASS", "newly escaped with the poor's programme", "01", "2023-05-10", "23 escaped", "E-CLASS Error hộ mới thoát nghèo" },
        { "E-UNLISTED", "another programme does not depend on the list", "02", "2023-05-10", "", "" },

        { "E-CLASS", "the day before the household's next class begins", "01", "2023-06-30", "23 poor;23 near from=2023-07-01", "" },
        { "E-CLASS", "the day it begins", "01", "2023-07-01", "23 poor;23 near from=2023-07-01", "E-CLASS Warning hộ cận nghèo" },
        { "E-CLASS", "61 days after it began", "01", "2023-08-30", "23 poor;23 near from=2023-07-01", "E-CLASS Error hộ cận nghèo" },
        { "E-CLASS", "the next class's own programme", "19", "2023-07-01", "23 poor;23 near from=2023-07-01", "" },
        { "E-CLASS", "and the day before", "19", "2023-06-30", "23 poor;23 near from=2023-07-01", "E-CLASS Error hộ nghèo" },
        { "E-UNLISTED", "a class that goes on beyond its list", "01", "2023-06-30", "22 poor to=2023-06-30", "" },
        { "E-UNLISTED", "a class that would have, had not the next begun", "01", "2023-05-10",
            "22 poor to=2023-12-31;22 near from=2022-07-01", "E-UNLISTED Error không có trong danh sách" },

        { "E-UNLISTED", "left the list, if he it was who stood there", "09", "2023-05-10", "22 review", Doubtful },
        { "E-UNLISTED", "perhaps listed before, with a class that would not do", "19", "2023-05-10", "22 review",
            "E-UNLISTED Error không có trong danh sách" },
        { "E-CLASS", "of another class now, and perhaps of the right one still", "01", "2023-03-01",
            "22 review to=2023-05-31;23 escaped from=2023-06-01", Doubtful },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_borrower_is_judged_by_the_register_in_force_on_the_loan_date(
        string rule, string what, string programme, string lentOn, string listed, string expected)
    {
        var loan = Loan(programme, lentOn);
        var found = Run(loan, TwoYears, [.. Listings(loan, listed)]);

        Assert.Equal((rule, what, expected), (rule, what, string.Join(';', found.Select(f => $"{f.Rule} {f.Severity} {f.SaidB()}"))));
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
            var parts = entry.Split(' ');
            var year = Year(parts[0] == "22" ? 2000 + Of2022 : 2000 + Of2023);
            var householdClass = parts[1] switch
            {
                "near" => HouseholdClass.NearPoor,
                "escaped" => HouseholdClass.NewlyEscaped,
                _ => HouseholdClass.Poor,
            };
            var decision = parts[1] == "review" ? LinkDecision.Review : LinkDecision.Link;
            var (from, to) = (Day(parts, "from=") ?? year.From, Day(parts, "to=") ?? year.To);
            return new Listing(loan.CustomerCode, year.VersionId, 5, decision, householdClass, from, to);
        });

    private static DateOnly? Day(string[] parts, string key) =>
        Array.Find(parts, p => p.StartsWith(key, StringComparison.Ordinal)) is { } day
            ? DateOnly.Parse(day[key.Length..], System.Globalization.CultureInfo.InvariantCulture)
            : null;

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
