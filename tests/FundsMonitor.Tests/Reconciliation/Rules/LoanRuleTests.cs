using FundsMonitor.Core;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;

namespace FundsMonitor.Tests.Reconciliation.Rules;

/// <summary>One row a case: the loan, and what the rule says as "severity side A | side B | difference"; empty where nothing is to be
/// found.</summary>
public sealed class LoanRuleTests : IRuleRows
{
    private static readonly ILookup<string, ProgrammeRate> Rates = ProgrammeReference.Rates.ToLookup(r => r.ProgrammeCode);

    public static IEnumerable<RuleRow> RuleRows =>
    [
        .. RuleRow.Of(Single), .. RuleRow.Of("L-ROLL", Rolls), .. RuleRow.Of("L-TWICE", Twice), .. RuleRow.Of("L-GONE", Rollovers),
    ];

    public static TheoryData<string, string, LoanCase, string> Single => new()
    {
        { "L-SPLIT", "classes add up", new(), "" },
        { "L-SPLIT", "one đồng off", new() { Balance = 20_000_001 }, "Error 20.000.001 | 20.000.000 | 1" },
        { "L-SPLIT", "overdue and frozen count", new() { Balance = 25_000_000, Overdue = 3_000_000, Frozen = 2_000_000 }, "" },
        { "L-SPLIT", "nothing owed and a class left", new() { Balance = 0 }, "Error 0 | 20.000.000 | -20000000" },

        { "L-OVERDUE", "due on the as-of date itself", new() { DueByContract = new(2024, 3, 31) }, "" },
        { "L-OVERDUE", "due the day before", new() { DueByContract = new(2024, 3, 30) }, "Warning 20.000.000 | 0 | 20000000" },
        { "L-OVERDUE", "extended", new() { DueByContract = new(2023, 1, 1), DueByExtension = new(2025, 1, 1) }, "" },
        { "L-OVERDUE", "the transaction day goes before the extension",
            new() { DueByExtension = new(2024, 3, 1), DueByTransactionDay = new(2024, 4, 5) }, "" },
        { "L-OVERDUE", "the transaction day has passed", new() { DueByContract = new(2026, 1, 1), DueByTransactionDay = new(2024, 3, 5) },
            "Warning 20.000.000 | 0 | 20000000" },
        { "L-OVERDUE", "moved to overdue", new() { DueByContract = new(2024, 1, 1), InTerm = 0, Overdue = 20_000_000 }, "" },
        { "L-OVERDUE", "frozen", new() { DueByContract = new(2024, 1, 1), InTerm = 0, Frozen = 20_000_000 }, "" },
        { "L-OVERDUE", "no due date at all", new() { DueByContract = null }, "" },

        { "L-OVERDUE", "missed instalment of a loan of March 2026", Instalments(), "Warning 20.000.000 | 18.000.000 | 2000000" },
        { "L-OVERDUE", "lent the day before instalments count", Instalments() with { LoanDate = new(2026, 2, 28) }, "" },
        { "L-OVERDUE", "direct loan", Instalments() with { Organisation = "99" }, "" },
        { "L-OVERDUE", "social housing", Instalments() with { Programme = "12" }, "" },
        { "L-OVERDUE", "STEM students", Instalments() with { Programme = "02", Rate = 4_800 }, "" },
        { "L-OVERDUE", "other students", Instalments() with { Programme = "02", Rate = 6_600 },
            "Warning 20.000.000 | 18.000.000 | 2000000" },
        { "L-OVERDUE", "paid according to the column", Instalments() with { PrincipalPaid = 2_000_000 }, "" },
        { "L-OVERDUE", "paid according to the balance", Instalments() with { Disbursed = 22_000_000 }, "" },
        { "L-OVERDUE", "the missed instalment is overdue already",
            Instalments() with { Balance = 22_000_000, Disbursed = 22_000_000, Overdue = 2_000_000 }, "" },
        { "L-OVERDUE", "no such column", Instalments() with { PrincipalDue = null }, "" },

        { "L-RATE", "the programme's rate", new() { Programme = "19", Rate = 7_920 }, "" },
        { "L-RATE", "another rate", new() { Programme = "19", Rate = 6_600 }, "Warning 6,6% | 7,92% | " },
        { "L-RATE", "one of two permitted", new() { Programme = "03", Rate = 3_960 }, "" },
        { "L-RATE", "neither of two permitted", new() { Programme = "03", Rate = 6_600 }, "Warning 6,6% | 3,96% / 7,92% | " },
        { "L-RATE", "local funds", new() { Programme = "19", Rate = 6_600, FundSource = "2" }, "Notice 6,6% | 7,92% | " },
        { "L-RATE", "programme nobody knows", new() { Programme = "88", Rate = 1 }, "" },
        { "L-RATE", "older than what is known", new() { Programme = "19", Rate = 1, LoanDate = new(2014, 1, 1) }, "" },
        { "L-RATE", "no rate in the file", new() { Programme = "19", Rate = null }, "" },
        { "L-RATE", "the new rate of 2026 for a contract of 2025", new() { Programme = "03", Rate = 8_382, LoanDate = new(2025, 12, 31) },
            "Warning 8,382% | 3,96% / 7,92% | " },
        { "L-RATE", "the new rate for a contract of 2026", new() { Programme = "03", Rate = 8_382, LoanDate = new(2026, 1, 1) }, "" },
        { "L-RATE", "a decree re-priced existing loans",
            new() { Programme = "12", Rate = 6_600, LoanDate = new(2025, 1, 1), AsOf = new(2025, 10, 31) }, "Warning 6,6% | 5,4% | " },
        { "L-RATE", "before the decree", new() { Programme = "12", Rate = 6_600, LoanDate = new(2025, 1, 1), AsOf = new(2025, 9, 30) },
            "" },
        { "L-RATE", "re-priced", new() { Programme = "12", Rate = 5_400, LoanDate = new(2025, 1, 1), AsOf = new(2025, 10, 31) }, "" },
        { "L-RATE", "a contract already below the decree keeps its rate",
            new() { Programme = "12", Rate = 4_800, LoanDate = new(2020, 1, 1), AsOf = new(2025, 10, 31) }, "" },
        { "L-RATE", "a contract after the decree has the decree's rate",
            new() { Programme = "12", Rate = 4_800, LoanDate = new(2025, 10, 10), AsOf = new(2025, 10, 31) },
            "Warning 4,8% | 5,4% | " },
        { "L-RATE", "STEM before its decision", new() { Programme = "02", Rate = 4_800, LoanDate = new(2025, 8, 27) },
            "Warning 4,8% | 6,6% | " },
        { "L-RATE", "STEM", new() { Programme = "02", Rate = 4_800, LoanDate = new(2025, 8, 28) }, "" },

        { "L-DUE", "due today", new() { DueByContract = new(2024, 3, 31) }, "Notice 31/03/2024 | 30 | 20000000" },
        { "L-DUE", "within 30 days", new() { DueByContract = new(2024, 4, 30) }, "Notice 30/04/2024 | 30 | 20000000" },
        { "L-DUE", "within 60 days", new() { DueByContract = new(2024, 5, 1) }, "Notice 01/05/2024 | 60 | 20000000" },
        { "L-DUE", "within 90 days", new() { DueByContract = new(2024, 6, 29) }, "Notice 29/06/2024 | 90 | 20000000" },
        { "L-DUE", "in 91 days", new() { DueByContract = new(2024, 6, 30) }, "" },
        { "L-DUE", "overdue already", new() { DueByContract = new(2024, 3, 30) }, "" },
        { "L-DUE", "extended", new() { DueByContract = new(2024, 4, 1), DueByExtension = new(2026, 4, 1) }, "" },
        { "L-DUE", "nothing in term", new() { DueByContract = new(2024, 4, 1), InTerm = 0, Frozen = 20_000_000 }, "" },

        { "L-TERM", "the longest", new() { Programme = "01", TermMonths = 120 }, "" },
        { "L-TERM", "a month more", new() { Programme = "01", TermMonths = 121 }, "Warning 121 | 120 | " },
        { "L-TERM", "newly escaped", new() { Programme = "09", TermMonths = 72 }, "Warning 72 | 60 | " },
        { "L-TERM", "no term in the file, by the dates",
            new() { Programme = "09", TermMonths = 0, LoanDate = new(2023, 5, 10), DueByContract = new(2028, 5, 11) },
            "Warning 61 | 60 | " },
        { "L-TERM", "no term in the file, within the dates",
            new() { Programme = "09", TermMonths = 0, LoanDate = new(2023, 5, 10), DueByContract = new(2028, 5, 10) }, "" },
        { "L-TERM", "older than what is known", new() { Programme = "01", TermMonths = 180, LoanDate = new(2019, 2, 28) }, "" },
        { "L-TERM", "a programme without a longest term", new() { Programme = "02", TermMonths = 180 }, "" },
        { "L-TERM", "paid back", new() { Programme = "01", TermMonths = 121, Balance = 0, InTerm = 0 }, "" },

        { "L-INTEREST", "interest left", new() { Balance = 0, InTerm = 0, InterestOwed = 12_000 }, "Warning 0 | 12.000 | -12000" },
        { "L-INTEREST", "settled", new() { Balance = 0, InTerm = 0 }, "" },
        { "L-INTEREST", "interest of an open loan", new() { InterestOwed = 12_000 }, "" },

        { "L-CAP", "workers, above one worker's",
            new() { Programme = "03", Balance = 150_000_000 }, "Notice 150.000.000 | 100.000.000 | 50000000" },
        { "L-CAP", "workers, the cap of 2026",
            new() { Programme = "03", Balance = 150_000_000, LoanDate = new(2026, 1, 1), AsOf = new(2026, 9, 30) }, "" },
        { "L-CAP", "works, above one work's", new() { Programme = "06", Balance = 26_000_000, LoanDate = new(2024, 9, 2) },
            "Notice 26.000.000 | 25.000.000 | 1000000" },
        { "L-CAP", "works, before the cap is known", new() { Programme = "06", Balance = 26_000_000, LoanDate = new(2024, 9, 1) }, "" },
        { "L-CAP", "students have no amount", new() { Programme = "02", Balance = 500_000_000 }, "" },
    };

    [Theory]
    [MemberData(nameof(Single))]
    public void A_rule_over_one_loan(string rule, string what, LoanCase loan, string expected)
    {
        var row = loan.Row();
        var found = Run(rule, new LoanFacts
        {
            OfficeCode = Books.Office,
            CommuneCode = Books.Commune,
            Month = Month.Of(row.AsOf),
            Loans = [row],
            Rates = Rates,
            Caps = ProgrammeReference.Caps.ToLookup(c => c.ProgrammeCode),
            Terms = ProgrammeReference.Terms.ToLookup(t => t.ProgrammeCode),
        });

        Assert.Equal((rule, what, expected), (rule, what, string.Join(';', found.Select(Text))));
        Assert.All(found, f => Assert.Equal(row.LoanNumber, f.Subject));
        Assert.All(found, f => Assert.All(f.Rows, r => Assert.Equal((row.VersionId, row.RowNumber), (r.VersionId, r.RowNumber))));
    }

    public static TheoryData<string, LoanRow[], string> Twice => new()
    {
        { "one row", [First], "" },
        { "another savings book", [First, Books.Loan(1, l => (l.RowNumber, l.SavingsBook) = (9, "TK2"))], "Notice TK1 | TK2 | " },
        { "other savings in one book", [First, Books.Loan(1, l => (l.RowNumber, l.SavingsBalance) = (9, Money.FromDong(5)))],
            "Notice TK1 | 5 | " },
        { "another balance", [First, Books.Loan(1, l => (l.RowNumber, l.LoanContentHash, l.Balance) = (9, 99, Money.FromDong(5_000_000)))],
            "Warning 20.000.000 | 5.000.000 | 15000000" },
    };

    private static LoanRow First => Books.Loan(1, l => (l.RowNumber, l.SavingsBook) = (6, "TK1"));

    [Theory]
    [MemberData(nameof(Twice))]
    public void A_loan_on_several_rows_is_a_warning_and_one_that_differs_in_savings_only_a_notice(
        string what, LoanRow[] rows, string expected)
    {
        var found = Run("L-TWICE", Facts([rows[0]]) with { Repeated = rows.Length > 1 ? [rows] : [] });

        Assert.Equal((what, expected), (what, string.Join(';', found.Select(Text))));
        Assert.All(found, f => Assert.Equal([(FindingSide.A, 6), (FindingSide.B, 9)], f.Rows.Select(r => (r.Side, r.RowNumber))));
    }

    public static TheoryData<string, long?, LoanCase, string> Rolls => new()
    {
        { "nothing moved", 20_000_000, new(), "" },
        { "repaid", 21_500_000, new() { Repaid = 1_500_000 }, "" },
        { "lent more", 5_000_000, new() { Lent = 15_000_000 }, "" },
        { "written off", 21_000_000, new() { WrittenOff = 1_000_000 }, "" },
        { "fell without a repayment", 21_000_000, new(), "Error 20.000.000 | 21.000.000 | -1000000" },
        { "new and lent", null, new() { Lent = 20_000_000 }, "" },
        { "new and not lent", null, new(), "Error 20.000.000 | 0 | 20000000" },
        { "moved between classes", 20_000_000, new() { InTerm = 15_000_000, Overdue = 5_000_000 }, "" },
    };

    [Theory]
    [MemberData(nameof(Rolls))]
    public void Closing_follows_from_opening(string what, long? opening, LoanCase loan, string expected)
    {
        var row = loan.Row();
        var before = opening is { } balance ? new[] { Earlier(row, balance) } : [];

        var found = Run("L-ROLL", Facts([row]) with { Opening = new(before.ToDictionary(b => b.LoanNumber), []) });

        Assert.Equal((what, expected), (what, string.Join(';', found.Select(Text))));
    }

    [Fact]
    public void Without_a_month_before_nothing_is_said()
    {
        Assert.Empty(Run("L-ROLL", Facts([Books.Loan(1)])));
        Assert.Empty(Run("L-GONE", Facts([Books.Loan(1)])));
    }

    public static TheoryData<string, string, string, string> Rollovers => new()
    {
        { "an old loan rolled over into a new one", "20 20 20 0", "", "" },
        { "rolled over with 5 of new money", "20 25 20 0", "", "" },
        { "rolled over and 5 repaid", "25 20 20 5", "", "" },
        { "2 lost on the way", "22 20 20 0", "Error 20 | 22 | -2", "Error 22 | không có dòng | 22" },
        { "2 more rolled over than lent", "20 20 22 0", "Error 20 | 18 | 2", "" },
    };

    [Theory]
    [MemberData(nameof(Rollovers))]
    public void A_rollover_is_verified_per_customer_and_programme(string what, string oldLentRolledRepaid, string roll, string gone)
    {
        var amounts = oldLentRolledRepaid.Split(' ').Select(n => long.Parse(n, null)).ToArray();
        var flow = new LoanCase { Lent = amounts[1], RolledOver = amounts[2], Repaid = amounts[3] };
        var renewed = (flow with { Balance = amounts[1], InTerm = amounts[1] }).Row();
        var earlier = Earlier(Books.Loan(2), amounts[0]) with { CustomerCode = renewed.CustomerCode };
        var facts = Facts([renewed]) with { Opening = new(new[] { earlier }.ToDictionary(e => e.LoanNumber), [earlier]) };

        Assert.Equal((what, roll), (what, string.Join(';', Run("L-ROLL", facts).Select(Text))));
        Assert.Equal((what, gone), (what, string.Join(';', Run("L-GONE", facts).Select(Text))));
    }

    [Fact]
    public void A_loan_that_vanishes_with_its_balance_is_gone()
    {
        var (kept, lost) = (Books.Loan(1), Earlier(Books.Loan(2), 7_000_000));
        var facts = Facts([kept]) with { Opening = new(new[] { Earlier(kept, 20_000_000), lost }.ToDictionary(l => l.LoanNumber), [lost]) };

        var found = Assert.Single(Run("L-GONE", facts));

        Assert.Equal(("Error 7.000.000 | không có dòng | 7000000", lost.LoanNumber), (Text(found), found.Subject));
        Assert.Equal(new FindingRow(FindingSide.A, lost.VersionId, lost.RowNumber, "Tổng dư nợ"), Assert.Single(found.Rows));
    }

    private static LoanCase Instalments() => new()
    {
        LoanDate = new(2026, 3, 1),
        AsOf = new(2026, 9, 30),
        DueByContract = new(2029, 3, 1),
        Organisation = "12",
        Programme = "01",
        Rate = 6_600,
        PrincipalDue = 2_000_000,
        PrincipalPaid = 0,
    };

    private static LoanFacts Facts(LoanRow[] loans) =>
        new() { OfficeCode = Books.Office, CommuneCode = Books.Commune, Month = Books.March, Loans = loans, Rates = Rates };

    private static EarlierLoan Earlier(LoanRow loan, long balance) =>
        new(3, 44, loan.LoanNumber, loan.CustomerCode, loan.ProgrammeCode, loan.CommuneCode, Money.FromDong(balance));

    private static List<Finding> Run(string rule, LoanFacts facts) =>
        [.. ReconciliationRules.Over<LoanFacts>(facts.Month).Single(r => r.Code == rule).Find(facts)];

    private static string Text(Finding found) => $"{found.Severity} {found.SaidA()} | {found.SaidB()} | {found.Difference?.Dong}";
}
