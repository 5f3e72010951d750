using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Versions;
using FundsMonitor.Core.Loans;

namespace FundsMonitor.Tests.Importing.Versions;

/// <summary>Two versions compared row by row, without a database.</summary>
public sealed class DifferenceTests
{
    [Fact]
    public void Every_kind_of_record_can_be_compared() => Assert.Equal(
        typeof(FileRow).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(FileRow))).Select(t => t.Name)
            .Except(["Household", "LoanSummary"]).Order(),
        ComparedKinds.All.Select(k => k.Row.Name).Order());

    [Fact]
    public void Changed_gone_and_new_rows_are_told_apart_and_sums_compared()
    {
        var older = new[] { Loan("A", 10), Loan("B", 20), Loan("C", 30) };
        var newer = new[] { Loan("A", 10), Loan("C", 45), Loan("D", 5) };

        var difference = Compare(older, newer);

        Assert.Equal((1, 1, 1, 1), (difference.Same, difference.Changed, difference.Gone, difference.New));
        Assert.Equal(["C", "B", "D"], difference.Rows.Select(r => r.Subject));
        var balance = difference.Measures.Single(m => m.Label.En == "Balance");
        Assert.Equal((60, 60), (balance.Before.Dong, balance.After.Dong));
    }

    [Fact]
    public void Rows_of_one_loan_are_matched_by_savings_book_then_in_their_order()
    {
        LoanRow[] older = [Loan("A", 10, "TK1"), Loan("A", 10, "TK2"), Loan("A", 11, "TK2")];
        LoanRow[] newer = [Loan("A", 10, "TK2"), Loan("A", 11, "TK2"), Loan("A", 10, "TK1")];

        var difference = Compare(older, newer);

        Assert.Equal((3, 0), (difference.Same, difference.Rows.Count));
    }

    [Fact]
    public void A_row_that_only_moved_within_the_file_is_the_same()
    {
        var moved = Loan("A", 10);
        moved.RowNumber = 900;
        Assert.Equal(1, Compare([Loan("A", 10)], [moved]).Same);
    }

    [Fact]
    public void The_sentence_says_numbers_sums_that_moved_and_decisions()
    {
        var difference = Compare([Loan("A", 10), Loan("B", 20)], [Loan("A", 15_000_010)]);
        var sentence = DifferenceText.Sentence(difference, (3, 2), 4);
        Assert.Equal(
            "Phiên bản 3 so với phiên bản 2: 1 dòng đổi, 1 dòng mất, 0 dòng mới, dư nợ +14.999.980 đ, chạm đến 4 quyết định.",
            sentence.Vi);
        Assert.Equal(
            "Version 3 against version 2: 1 rows changed, 1 gone, 0 new, +14.999.980 đ balance, 4 decisions touched.", sentence.En);
    }

    [Fact]
    public void Every_compared_value_has_words_and_a_hash()
    {
        foreach (var kind in ComparedKinds.All)
        {
            var row = (FileRow)Activator.CreateInstance(kind.Row)!;
            Assert.NotEqual(0, kind.ContentHash(row));
            Assert.All(kind.Fields, f => Assert.NotEmpty(DifferenceText.Value(f.Value(row)).Vi));
            Assert.Equal(kind.Fields.Count, kind.Fields.Select(f => f.Label.Vi).Distinct().Count());
        }
    }

    private static VersionDifference Compare(LoanRow[] older, LoanRow[] newer)
    {
        var comparison = new VersionComparison(ComparedKinds.Of(typeof(LoanRow)));
        Array.ForEach(older, comparison.AddOld);
        Array.ForEach(newer, comparison.AddNew);
        return comparison.Finish();
    }

    private static LoanRow Loan(string number, long balance, string book = "") => new()
    {
        LoanNumber = number,
        SavingsBook = book,
        Balance = Money.FromDong(balance),
    };
}
