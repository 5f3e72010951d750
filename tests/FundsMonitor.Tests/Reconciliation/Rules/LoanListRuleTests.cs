using FundsMonitor.Core;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Loans.Reference;
using FundsMonitor.Core.Reconciliation;

namespace FundsMonitor.Tests.Reconciliation.Rules;

/// <summary>Rules that compare loans with each other, with other lists and with older months. One row a case, as in
/// <see cref="LoanRuleTests"/>, with the subject in front.</summary>
public sealed class LoanListRuleTests : IRuleRows
{
    private static readonly string One = Books.Loan(1).LoanNumber;
    private static readonly string Customer = Books.Loan(1).CustomerCode;

    public static IEnumerable<RuleRow> RuleRows => RuleRow.Of(Cases);

    public static TheoryData<string, string, Func<LoanFacts>, string> Cases => new()
    {
        { "L-NEW", "lent two months ago", () => New(new()), $"{One}: Warning 10/02/2024 | 03/2024 | 20000000" },
        { "L-NEW", "lent this month", () => New(new() { LoanDate = new(2024, 3, 1) }), "" },
        { "L-NEW", "contract of last month, paid out in this one", () => New(new() { FirstDisbursedOn = new(2024, 3, 1) }), "" },
        { "L-NEW", "nothing owed", () => New(new() { Balance = 0, InTerm = 0 }), "" },
        { "L-NEW", "in the month before", () => New(new()) with { Opening = Opening(One) }, "" },
        { "L-NEW", "in an older month", () => New(new()) with { Lists = new() { SeenEarlier = new HashSet<string> { One } } }, "" },
        { "L-NEW", "no month before", () => New(new()) with { Opening = null }, "" },

        { "L-FROZEN", "expired the day before", () => Frozen(new(2024, 3, 30)), $"{One}: Warning 5.000.000 | 30/03/2024 | 5000000" },
        { "L-FROZEN", "ends on the day itself", () => Frozen(new(2024, 3, 31)), "" },
        { "L-FROZEN", "the list does not say until when", () => Frozen(null), "" },
        { "L-FROZEN", "no list", () => Frozen(new(2024, 3, 30)) with { Lists = LoanLists.None }, "" },
        { "L-FROZEN", "no longer frozen", () => Of(new()) with { Lists = Frozen(new(2024, 3, 30)).Lists }, "" },

        { "L-IDLE", "on the list of idle loans", () => Idle(Lent, "list"),
            $"{One}: Notice 20.000.000 | theo danh sách món vay không hoạt động | 20000000" },
        { "L-IDLE", "students rest by nature", () => Idle(Lent with { Programme = "02" }, "list"), "" },
        { "L-IDLE", "frozen", () => Idle(Lent with { InTerm = 15_000_000, Frozen = 5_000_000 }, "list"), "" },
        { "L-IDLE", "nothing owed", () => Idle(Lent with { Balance = 0, InTerm = 0 }, "list"), "" },
        { "L-IDLE", "last transaction three months ago", () => Idle(Lent, "2023-12-31"),
            $"{One}: Notice 20.000.000 | giao dịch gần nhất 31/12/2023 | 20000000" },
        { "L-IDLE", "last transaction a day less ago", () => Idle(Lent, "2024-01-01"), "" },
        { "L-IDLE", "three months ends without a movement", () => Idle(Lent, "still"),
            $"{One}: Notice 20.000.000 | gốc không phát sinh, lãi tồn tăng từng tháng | 20000000" },
        { "L-IDLE", "no list and no history", () => Idle(Lent, ""), "" },

        { "L-GROUP", "a poor borrower outside any group", () => Of(new() { Programme = "01", Group = "" }), $"{One}: Notice  |  | " },
        { "L-GROUP", "a poor borrower among customers with savings only", () => Of(new() { Programme = "01", Group = "0000000" }),
            $"{One}: Notice 0000000 |  | " },
        { "L-GROUP", "a poor borrower in a group", () => Of(new() { Programme = "01" }), "" },
        { "L-GROUP", "a direct loan of another programme", () => Of(new() { Programme = "03", Group = "" }), "" },
        { "L-GROUP", "one customer in two groups", () => Several("4820101", "4820102"),
            $"{Customer}: Notice 4820101, 4820102 | 1 | " },
        { "L-GROUP", "four members", () => Group(4), "4820101: Notice 4 | 5–60 | " },
        { "L-GROUP", "five members", () => Group(5), "" },
        { "L-GROUP", "sixty members", () => Group(60), "" },
        { "L-GROUP", "sixty-one members", () => Group(61), "4820101: Notice 61 | 5–60 | " },
        { "L-GROUP", "the list has no such column", () => Group(null), "" },
        { "L-GROUP", "a group that is no longer one", () => Group(0), "" },
        { "L-GROUP", "one loan, no list: size is never counted from rows", () => Of(new()), "" },

        { "L-SAMEDAY", "eight of one group, day and amount", () => SameDay(8, _ => { }),
            "4820101/10/05/2023/20.000.000: Notice 8 | 20.000.000 | 160000000" },
        { "L-SAMEDAY", "seven", () => SameDay(7, _ => { }), "" },
        { "L-SAMEDAY", "one of eight has another amount", () => SameDay(8, l => l.Agreed = Money.FromDong(19_000_000)), "" },
        { "L-SAMEDAY", "one of eight on another day", () => SameDay(8, l => l.LoanDate = new(2023, 5, 11)), "" },
        { "L-SAMEDAY", "one of eight in another group", () => SameDay(8, l => l.GroupCode = "4820102"), "" },
        { "L-SAMEDAY", "one of eight is paid back", () => SameDay(8, Books.Owes(0)), "" },
        { "L-SAMEDAY", "the threshold was raised", () => SameDay(8, _ => { }) with { Settings = Set(SettingKinds.SameDay, 9) }, "" },

        { "L-CAP", "one loan at the cap", () => Capped(("1", "01", 100)), "" },
        { "L-CAP", "one loan above", () => Capped(("1", "01", 101)), "1: Warning 101.000.000 | 100.000.000 | 1000000" },
        { "L-CAP", "two programmes of one customer together", () => Capped(("1", "01", 60), ("1", "19", 50)),
            "1: Warning 110.000.000 | 100.000.000 | 10000000" },
        { "L-CAP", "two members of one household together",
            () => Capped(("1", "01", 60), ("2", "19", 50)) with { Lists = Linked("1", "2") },
            "H-7: Warning 110.000.000 | 100.000.000 | 10000000" },
        { "L-CAP", "two members, one not linked", () => Capped(("1", "01", 60), ("2", "19", 50)) with { Lists = Linked("1") }, "" },
        { "L-CAP", "another programme does not count", () => Capped(("1", "01", 60), ("1", "02", 90)), "" },
        { "L-CAP", "a borrower of programme 10 for all his contracts", () => Capped(("1", "10", 60), ("1", "10", 50)),
            "1/10: Warning 110.000.000 | 100.000.000 | 10000000" },
        { "L-CAP", "a cap of 2023 says nothing of a loan before it",
            () => Facts([new LoanCase { Programme = "10", Balance = 110_000_000, LoanDate = new(2023, 6, 4) }.Row()]), "" },
        { "L-CAP", "contracts of different borrowers", () => Capped(("1", "10", 60), ("2", "10", 50)), "" },
        { "L-CAP", "workers are counted by contract", () => Capped(("1", "03", 60), ("1", "03", 60)), "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_over_loans_and_what_stands_beside_them(string rule, string what, Func<LoanFacts> facts, string expected)
    {
        var found = ReconciliationRules.Over<LoanFacts>(Books.March).Single(r => r.Code == rule).Judge(facts()).ToList();

        Assert.Equal((rule, what, expected), (rule, what, string.Join(
            ';', found.Select(f => $"{f.Subject}: {f.Severity} {f.SaidA()} | {f.SaidB()} | {f.Difference?.Dong}"))));
        Assert.All(found, f => Assert.NotEmpty(f.Rows));
    }

    [Fact]
    public void An_unknown_number_of_workers_is_said() => Assert.All(
        ReconciliationRules.Over<LoanFacts>(Books.March).Single(r => r.Code == "L-CAP").Judge(Capped(("1", "03", 101))),
        f =>
        {
            var sentence = ReconciliationRules.Find("L-CAP").Sentence;
            Assert.EndsWith("; tệp không ghi số lượng, nên chỉ là lưu ý.", sentence.In("vi", f.Arguments), StringComparison.Ordinal);
            Assert.EndsWith("so this is a notice only.", sentence.In("en", f.Arguments), StringComparison.Ordinal);
        });

    private static LoanCase Lent => new() { Programme = "03" };

    private static LoanFacts Of(LoanCase loan) => Facts([loan.Row()]);

    private static LoanFacts Facts(LoanRow[] loans) => new()
    {
        OfficeCode = Books.Office,
        CommuneCode = Books.Commune,
        Month = Books.March,
        Loans = loans,
        Caps = ProgrammeReference.Caps.ToLookup(c => c.ProgrammeCode),
    };

    private static LoanFacts New(LoanCase loan) => Of(loan.LoanDate.Year == 2023 ? loan with { LoanDate = new(2024, 2, 10) } : loan) with
    {
        Opening = Opening("another"),
    };

    private static OpeningLoans Opening(string number) =>
        new(new Dictionary<string, EarlierLoan> { [number] = new(3, 4, number, Customer, "02", Books.Commune, Money.FromDong(1)) }, []);

    private static LoanFacts Frozen(DateOnly? until) => Of(new LoanCase { InTerm = 15_000_000, Frozen = 5_000_000 }) with
    {
        Lists = new() { Frozen = Listed(until, null) },
    };

    private static Dictionary<string, ListedLoan> Listed(DateOnly? until, DateOnly? last) => new() { [One] = new(8, 9, One, until, last) };

    private static LoanFacts Idle(LoanCase loan, string told)
    {
        var last = told.StartsWith("20", StringComparison.Ordinal) ? DateOnly.Parse(told, null) : (DateOnly?)null;
        return Of(loan) with
        {
            Lists = new()
            {
                Idle = told == "list" ? Listed(null, null) : new Dictionary<string, ListedLoan>(),
                LastTransactions = last is null ? new Dictionary<string, ListedLoan>() : Listed(null, last),
                Still = new HashSet<string>(told == "still" ? [One] : []),
            },
        };
    }

    private static LoanFacts Several(params string[] groups) => Of(new LoanCase()) with
    {
        Lists = new() { InSeveralGroups = [[.. groups.Select((g, i) => new GroupedLoan(4, 6 + i, Customer, g, Books.Commune))]] },
    };

    private static LoanFacts Group(int? members) => Of(new LoanCase()) with
    {
        Lists = new()
        {
            Groups = [new() { VersionId = 5, RowNumber = 3, GroupCode = "4820101", LeaderName = "Ma Thị Tổ", Members = members }],
        },
    };

    private static LoanFacts SameDay(int count, Action<LoanRow> changeLast) => Facts(
    [
        .. Enumerable.Range(1, count).Select(i => Books.Loan(i, l =>
        {
            (l.GroupCode, l.RowNumber) = ("4820101", 5 + i);
            if (i == count)
            {
                changeLast(l);
            }
        })),
    ]);

    private static Settings Set(SettingKind kind, int value) => new([new() { SettingCode = kind.Code, Value = value }]);

    private static LoanFacts Capped(params (string Customer, string Programme, int Million)[] loans) => Facts(
    [
        .. loans.Select((loan, i) => Books.Loan(i + 1, l =>
        {
            (l.CustomerCode, l.ProgrammeCode, l.Balance) = (loan.Customer, loan.Programme, Money.FromDong(loan.Million * 1_000_000L));
            (l.RowNumber, l.LoanDate) = (6 + i, new(2023, 6, 5));
        })),
    ]);

    private static LoanLists Linked(params string[] customers) => new() { HouseholdOf = customers.ToDictionary(c => c, _ => "H-7") };
}
