using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Budgets;
using FundsMonitor.Core.Register;

namespace FundsMonitor.Tests.Reconciliation.Rules.Vouchers;

/// <summary>Rules over single vouchers: what each finds, and what comes near it and is right.</summary>
public sealed class VoucherRuleTests : IRuleRows
{
    public static IEnumerable<RuleRow> RuleRows =>
    [
        .. RuleRow.Of<VoucherRuleTests>("B-DATE", nameof(B_DATE)),
        .. RuleRow.Of<VoucherRuleTests>("B-PURPOSE", nameof(B_PURPOSE)),
        .. RuleRow.Of<VoucherRuleTests>("B-TWICE", nameof(B_TWICE_of_a_voucher), nameof(B_TWICE_of_a_household)),
        .. RuleRow.Of<VoucherRuleTests>("B-ADVANCE", nameof(B_ADVANCE)),
        .. RuleRow.Of<VoucherRuleTests>("B-PAYEE", nameof(B_PAYEE)),
    ];

    [Theory]
    [InlineData("first day of the year", "A 2024-01-01 DA2 1", "")]
    [InlineData("last day of the adjustment period", "A 2025-01-31 DA2 1", "")]
    [InlineData("the day after it", "A 2025-02-01 DA2 1", "Warning 2024/A/2025-02-01 01/02/2025 | 2024")]
    [InlineData("the day before the year", "A 2023-12-31 DA2 1", "Warning 2024/A/2023-12-31 31/12/2023 | 2024")]
    [InlineData("two rows of one voucher are one finding", "A 2023-12-31 DA2 1;A 2023-12-31 DA3 1",
        "Warning 2024/A/2023-12-31 31/12/2023 | 2024")]
    public void B_DATE(string what, string vouchers, string expected) =>
        Assert.Equal((what, expected), (what, VoucherCase.Found(VoucherCase.Facts("DA2 9", vouchers), "B-DATE")));

    [Theory]
    [InlineData("the line's own purpose", "DA2 9 code=SK", "A 2024-03-01 DA2 1 code=SK", "")]
    [InlineData("written otherwise", "DA2 9 code=SK", "A 2024-03-01 DA2 1 code=sk", "")]
    [InlineData("a purpose below it", "DA2 9 code=2", "A 2024-03-01 DA2 1 code=2.1", "")]
    [InlineData("a purpose that only begins alike", "DA2 9 code=2", "A 2024-03-01 DA2 1 code=21", "Warning 2024/A/2024-03-01 21 | 2")]
    [InlineData("another purpose", "DA2 9 code=SK", "A 2024-03-01 DA2 1 code=HN", "Warning 2024/A/2024-03-01 HN | SK")]
    [InlineData("one of two purposes", "DA2 9 code=SK;DA2 3 code=HN", "A 2024-03-01 DA2 1 code=HN", "")]
    [InlineData("the voucher has no code", "DA2 9 code=SK", "A 2024-03-01 DA2 1", "")]
    [InlineData("the line has no code", "DA2 9", "A 2024-03-01 DA2 1 code=HN", "")]
    [InlineData("an amendment without a code may be for anything", "DA2 9 code=SK;DA2 3", "A 2024-03-01 DA2 1 code=HN", "")]
    [InlineData("nothing allocated is another rule", "DA2 9 code=SK expected", "A 2024-03-01 DA2 1 code=HN", "")]
    public void B_PURPOSE(string what, string lines, string vouchers, string expected) =>
        Assert.Equal((what, expected), (what, VoucherCase.Found(VoucherCase.Facts(lines, vouchers), "B-PURPOSE")));

    [Theory]
    [InlineData("one voucher", "A 2024-03-01 DA2 5 payee=x what=y", "")]
    [InlineData("the same voucher twice", "A 2024-03-01 DA2 5 payee=x what=y;A 2024-03-01 DA2 5 payee=x what=y",
        "2024/A/2024-03-01 A: 5 | A: 5")]
    [InlineData("three times is one finding", "A 2024-03-01 DA2 5;A 2024-03-01 DA2 5;A 2024-03-01 DA2 5",
        "2024/A/2024-03-01 A: 5 | A: 5; A: 5")]
    [InlineData("another line of the voucher", "A 2024-03-01 DA2 5;A 2024-03-01 DA3 5", "")]
    [InlineData("another payee", "A 2024-03-01 DA2 5 payee=x;A 2024-03-01 DA2 5 payee=z", "")]
    [InlineData("another amount", "A 2024-03-01 DA2 5;A 2024-03-01 DA2 6", "")]
    [InlineData("numbers that begin anew each month", "01 2024-02-01 DA2 5;01 2024-03-01 DA2 5", "")]
    [InlineData("entered twice and taken back once", "A 2024-03-01 DA2 5;A 2024-03-01 DA2 5;A 2024-03-01 DA2 -5", "")]
    public void B_TWICE_of_a_voucher(string what, string vouchers, string expected) => Assert.Equal(
        (what, expected), (what, Unweighed(VoucherCase.Found(VoucherCase.Facts("DA2 99", vouchers), "B-TWICE"))));

    [Theory]
    [InlineData("one month", "A 2024-03-01 DA3 5 hh=7 support=điện period=03/2024;B 2024-03-05 DA3 5 hh=7 support=điện period=3/2024",
        "2024/7/DA3/dien/3/2024 A: 5 | B: 5")]
    [InlineData("a monthly allowance recurs",
        "A 2024-03-01 DA3 5 hh=7 support=điện period=02/2024;B 2024-03-05 DA3 5 hh=7 support=điện period=03/2024", "")]
    [InlineData("another support",
        "A 2024-03-01 DA3 5 hh=7 support=điện period=3/2024;B 2024-03-05 DA3 5 hh=7 support=gạo period=3/2024", "")]
    [InlineData("another household",
        "A 2024-03-01 DA3 5 hh=7 support=điện period=3/2024;B 2024-03-05 DA3 5 hh=8 support=điện period=3/2024", "")]
    [InlineData("no period is written", "A 2024-03-01 DA3 5 hh=7 support=điện;B 2024-03-05 DA3 5 hh=7 support=điện", "")]
    [InlineData("an advance and its payment",
        "A 2024-03-01 DA3 5 hh=7 support=điện period=3/2024 advance;B 2024-03-05 DA3 5 hh=7 support=điện period=3/2024", "")]
    [InlineData("the number lost its zeros",
        "A 2024-03-01 DA3 5 hh=0007 support=điện period=3/2024;B 2024-03-05 DA3 5 hh=7 support=điện period=3/2024",
        "2024/0007/DA3/dien/3/2024 A: 5 | B: 5")]
    [InlineData("by the id, which is masked",
        "A 2024-03-01 DA3 5 id=079180000345 support=điện period=3/2024;B 2024-03-05 DA3 5 id=079180000345 support=điện period=3/2024",
        "2024/0791•••••345/DA3/dien/3/2024 A: 5 | B: 5")]
    [InlineData("two ids that look alike when masked",
        "A 2024-03-01 DA3 5 id=079180000345 support=điện period=3/2024;B 2024-03-05 DA3 5 id=079180111345 support=điện period=3/2024", "")]
    public void B_TWICE_of_a_household(string what, string vouchers, string expected) => Assert.Equal(
        (what, expected), (what, Unweighed(VoucherCase.Found(VoucherCase.Facts("DA3 99", vouchers), "B-TWICE"))));

    [Theory]
    [InlineData("due yesterday", "A 2024-02-01 DA2 5 advance due=2024-04-24", "Warning 2024/A/2024-02-01 24/04/2024 | chưa thanh toán")]
    [InlineData("due today", "A 2024-02-01 DA2 5 advance due=2024-04-25", "")]
    [InlineData("settled", "A 2024-02-01 DA2 5 advance due=2024-03-31 settled=2024-04-20", "")]
    [InlineData("without a term", "A 2024-02-01 DA2 5 advance", "")]
    [InlineData("no advance", "A 2024-02-01 DA2 5 due=2024-03-31", "")]
    public void B_ADVANCE(string what, string vouchers, string expected) =>
        Assert.Equal((what, expected), (what, VoucherCase.Found(VoucherCase.Facts("DA2 9", vouchers), "B-ADVANCE")));

    [Theory]
    [InlineData("listed", "DA3 99 for=hh", "A 2024-03-01 DA3 5 hh=0001", "")]
    [InlineData("not listed", "DA3 99 for=hh", "A 2024-03-01 DA3 5 hh=9", "Warning 2024/A/9 9 | không có trong danh sách")]
    [InlineData("a number alone speaks of a household",
        "DA3 99", "A 2024-03-01 DA3 5 hh=9", "Warning 2024/A/9 9 | không có trong danh sách")]
    [InlineData("by a member's id", "DA3 99 for=hh", "A 2024-03-01 DA3 5 id=019180000001", "")]
    [InlineData("by an unknown id", "DA3 99 for=hh", "A 2024-03-01 DA3 5 id=019180000009",
        "Warning 2024/A/0191•••••009 0191•••••009 | không có trong danh sách")]
    [InlineData("an id on a line that is not for households", "DA3 99", "A 2024-03-01 DA3 5 id=019180000009", "")]
    [InlineData("no household is named", "DA3 99 for=hh", "A 2024-03-01 DA3 5", "")]
    [InlineData("no register of that day", "DA3 99 for=hh", "A 2023-12-31 DA3 5 hh=9", "")]
    [InlineData("a model with one poor household of two", "DA2 99 for=model", "A 2024-03-01 DA2 5 hh=1;B 2024-03-01 DA2 5 hh=2", "")]
    [InlineData("a model with one poor household of three", "DA2 99 for=model",
        "A 2024-03-01 DA2 5 hh=1;B 2024-03-01 DA2 5 hh=2;C 2024-03-01 DA2 5 hh=3", "Warning 2024/DA2 3 | 1")]
    [InlineData("a household paid twice counts once", "DA2 99 for=model",
        "A 2024-03-01 DA2 5 hh=1;B 2024-03-01 DA2 5 hh=2;C 2024-03-01 DA2 5 hh=2", "")]
    public void B_PAYEE(string what, string lines, string vouchers, string expected)
    {
        var facts = VoucherCase.Facts(lines, vouchers) with
        {
            Registers = [new(5, 2024, new(2024, 1, 1), new(2024, 12, 31))],
            Households =
            [
                new(5, 9, "0001", HouseholdClass.Poor, ["019180000001"]), new(5, 12, "0002", HouseholdClass.NearPoor, []),
                new(5, 15, "0003", HouseholdClass.NearPoor, []),
            ],
        };

        Assert.Equal((what, expected), (what, VoucherCase.Found(facts, "B-PAYEE")));
    }

    [Fact]
    public void Both_sides_point_at_the_cells_that_were_compared()
    {
        var facts = VoucherCase.Facts("DA2 9 code=SK", "A 2024-03-01 DA2 1 code=HN");
        var found = ReconciliationRules.Over<BudgetFacts>(facts.Month).Single(r => r.Code == "B-PURPOSE").Judge(facts).Single();

        Assert.Equal([new FindingRow(FindingSide.A, 4, 6, "Mã nội dung"), new(FindingSide.B, 3, 7, "Mã nội dung")], found.Rows);
        Assert.Equal(1, found.Difference?.Dong);
    }

    /// <summary>B-TWICE is an error that only warns in its first month.</summary>
    private static string Unweighed(string found) => found.Replace("Warning ", "", StringComparison.Ordinal);
}
