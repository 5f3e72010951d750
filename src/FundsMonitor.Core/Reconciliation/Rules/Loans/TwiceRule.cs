using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Loans;

/// <summary>L-TWICE: one loan on several rows of a file whose grain is the loan.</summary>
/// <remarks>Rows that differ only in savings columns come from a customer with two savings books: a notice, with both rows.</remarks>
public static class TwiceRule
{
    /// <summary>L-TWICE over the loans of a commune with several rows.</summary>
    public static ReconciliationRule<LoanFacts> Rule { get; } = new()
    {
        Code = "L-TWICE",
        Severity = Severity.Warning,
        Title = new("Một món vay trên nhiều dòng", "One loan on several rows"),
        Sentence = new(
            "Khế ước {0} có {1} dòng trong tệp của tháng {2} ({3}); tổng chỉ tính dòng đầu.",
            "Loan {0} has {1} rows in the file of {2} ({3}); sums count the first only."),
        Remedy = new(
            "Nếu các dòng chỉ khác sổ tiết kiệm thì không phải làm gì. Nếu không, phòng giao dịch kiểm tra dòng nào đúng.",
            "Where the rows differ only in savings books nothing is to be done. Else the office checks which row is right."),
        Sides = (new("Dòng đầu", "First row"), new("Các dòng sau", "Further rows")),
        Source = new(
            "Mẫu 31: mỗi món vay một dòng; hai dòng khi khách hàng có hai Sổ tiết kiệm 105",
            "Form Mẫu 31: one row a loan; two where the customer has two savings books (Sổ tiết kiệm 105)"),
        Find = Find,
    };

    private static readonly Bilingual OnlySavings = new("chỉ khác phần tiết kiệm", "which differ in savings only");
    private static readonly Bilingual LoanToo = new("khác cả phần món vay", "which differ in the loan too");

    private static IEnumerable<Finding> Find(LoanFacts facts) => facts.Repeated.Select(rows => Of(facts, rows));

    private static Finding Of(LoanFacts facts, IReadOnlyList<LoanRow> rows)
    {
        var first = rows[0];
        var onlySavings = rows.All(r => r.LoanContentHash == first.LoanContentHash);
        var column = onlySavings ? Mau31Headings.SavingsBook : Mau31Headings.Balance;
        var others = rows.Skip(1).ToList();
        return facts.Found(Rule, first.LoanNumber) with
        {
            Severity = onlySavings ? Severity.Notice : Rule.Severity,
            SideA = Side(first, onlySavings),
            SideB = string.Join("; ", others.Select(r => Side(r, onlySavings))),
            Difference = onlySavings ? null : first.Balance - others[0].Balance,
            Arguments =
            [
                first.LoanNumber, Words.Of(rows.Count), Words.Of(facts.Month),
                (onlySavings ? OnlySavings : LoanToo).AsArgument(),
            ],
            Rows = [.. rows.Select((r, i) => new FindingRow(i == 0 ? FindingSide.A : FindingSide.B, r.VersionId, r.RowNumber, column))],
        };
    }

    private static string Side(LoanRow row, bool onlySavings) =>
        onlySavings ? row.SavingsBook.Length > 0 ? row.SavingsBook : Words.Of(row.SavingsBalance) : Words.Of(row.Balance);
}
