using FundsMonitor.Core;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Customers;
using FundsMonitor.Core.Register;

namespace FundsMonitor.Tests.Reconciliation.Rules.Persons;

/// <summary>Rules over an office's customers together.</summary>
public sealed class CustomerRuleTests : IRuleRows
{
    public static IEnumerable<RuleRow> RuleRows =>
        [.. RuleRow.Of<CustomerRuleTests>("E-TWO", nameof(E_TWO)), .. RuleRow.Of<CustomerRuleTests>("E-ID", nameof(E_ID))];

    private const string Poor079M80 = "079080000001";

    /// <summary>Loans as "customer programme balance"; listings as "customer version household row [review]".</summary>
    [Theory]
    [InlineData("two members of one household", "1 01 5;2 19 5", "1 24 A 7;2 24 A 8", "Warning 05551/A 1 | 2")]
    [InlineData("three members", "1 01 5;2 19 5;3 09 5", "1 24 A 7;2 24 A 8;3 24 A 9", "Warning 05551/A 1 | 2; 3")]
    [InlineData("several contracts of one customer", "1 01 5;1 01 6", "1 24 A 7", "")]
    [InlineData("two customers on one member are one person", "1 01 5;2 01 5", "1 24 A 7;2 24 A 7", "")]
    [InlineData("two households", "1 01 5;2 01 5", "1 24 A 7;2 24 B 8", "")]
    [InlineData("one of them repaid", "1 01 5;2 01 0", "1 24 A 7;2 24 A 8", "")]
    [InlineData("one of them in another programme", "1 01 5;2 03 5", "1 24 A 7;2 24 A 8", "")]
    [InlineData("one of them undecided", "1 01 5;2 01 5", "1 24 A 7;2 24 A 8 review", "")]
    [InlineData("together last year, apart now", "1 01 5;2 01 5", "1 23 A 7;2 23 A 8;1 24 A 7;2 24 B 9", "")]
    [InlineData("together now in another list than before", "1 01 5;2 01 5",
        "1 23 C 7;2 23 D 8;1 24 A 7;2 24 A 9", "Warning 05551/A 1 | 2")]
    [InlineData("a list that begins later says nothing yet", "1 01 5;2 01 5", "1 25 A 7;2 25 A 8;1 24 A 7;2 24 B 8", "")]
    public void E_TWO(string what, string loans, string listings, string expected)
    {
        var facts = Facts([.. Split(loans).Select(l => Loan(l[0], l[1], long.Parse(l[2], null)))]) with
        {
            Listings = Split(listings).Select(Listing).ToLookup(l => l.CustomerCode),
            RegisterFrom = new Dictionary<int, DateOnly> { [23] = new(2023, 1, 1), [24] = new(2024, 1, 1), [25] = new(2025, 1, 1) },
        };

        Assert.Equal((what, expected), (what, Found(facts, "E-TWO")));
    }

    [Theory]
    [InlineData("each his own", "1=079080000001;2=079080000002", "")]
    [InlineData("one id on two customers", "1=079080000001;2=079080000001", "Warning 1/2 1 | 2")]
    [InlineData("an old id on two customers", "1=090123456;2=090123456", "Warning 1/2 1 | 2")]
    [InlineData("one customer with the id twice", "1=079080000001;1=079080000001", "")]
    [InlineData("what is no id is not compared", "1=không;2=không", "")]
    [InlineData("nobody has an id", "1=;2=", "")]
    [InlineData("another sex", "1=079080000001;1=079180000001", "Warning 1 0790•••••001 | 0791•••••001")]
    [InlineData("another year", "1=079080000001;1=079081000001", "Warning 1 0790•••••001 | 0790•••••001")]
    [InlineData("another province", "1=079080000001;1=001080000001", "Warning 1 0790•••••001 | 0010•••••001")]
    [InlineData("another number of the same sex, year and province", "1=079080000001;1=079080000009", "")]
    [InlineData("the old id and the new one", "1=079080000001;1=090123456", "")]
    [InlineData("two old ids", "1=090123456;1=190123456", "")]
    public void E_ID(string what, string ids, string expected)
    {
        var facts = Facts([.. ids.Split(';').Select(id => id.Split('=')).Select(id => Loan(id[0], "03", 5) with { CitizenId = id[1] })]);

        Assert.Equal((what, expected), (what, Found(facts, "E-ID")));
    }

    [Fact]
    public void An_id_is_nowhere_shown_whole()
    {
        var facts = Facts([Loan("1", "03", 5) with { CitizenId = Poor079M80 }, Loan("2", "03", 5) with { CitizenId = Poor079M80 }]);
        var found = ReconciliationRules.Over<CustomerFacts>(facts.Month).SelectMany(r => r.Judge(facts)).Single();

        var shown = string.Join(' ', [found.Subject, found.SaidA(), found.SaidB(), .. found.Arguments]);
        Assert.DoesNotContain(Poor079M80, shown, StringComparison.Ordinal);
    }

    private static IEnumerable<string[]> Split(string rows) => rows.Split(';').Select(r => r.Split(' '));

    private static Listing Listing(string[] parts) => new(
        parts[0], int.Parse(parts[1], null), int.Parse(parts[3], null), parts.Length > 4 ? LinkDecision.Review : LinkDecision.Link,
        HouseholdClass.Poor, new(2024, 1, 1), null)
    {
        HouseholdCode = parts[2],
    };

    private static CustomerLoan Loan(string customer, string programme, long balance) =>
        new(4, 6, Books.Commune, customer, customer, programme, "", Money.FromDong(balance));

    private static CustomerFacts Facts(CustomerLoan[] loans) => new()
    {
        OfficeCode = Books.Office,
        Month = Books.March,
        Loans = loans,
        Programmes = new HashSet<string> { "01", "09", "19" },
    };

    private static string Found(CustomerFacts facts, string rule) => string.Join(';', ReconciliationRules.Over<CustomerFacts>(facts.Month)
        .Where(r => r.Code == rule).SelectMany(r => r.Judge(facts)).Select(f => $"{f.Severity} {f.Subject} {f.SaidA()} | {f.SaidB()}"));
}
