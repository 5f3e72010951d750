using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Budget;

/// <summary>B-PURPOSE: a line spent on another purpose than its own.</summary>
/// <remarks>Purposes are told apart by their codes alone: where a line or a voucher carries none, nothing is said.</remarks>
public static class PurposeRule
{
    private const string Heading = "Mã nội dung";

    /// <summary>B-PURPOSE over the lines of a budget year.</summary>
    public static ReconciliationRule<BudgetFacts> Rule { get; } = new()
    {
        Code = "B-PURPOSE",
        Severity = Severity.Warning,
        Title = new("Chi sai nội dung", "Spent on another purpose"),
        Sentence = new(
            "Chứng từ {0} ngày {1}: {2} đ chi cho nội dung {3}, kinh phí của {4} được giao cho nội dung {5}.",
            "Voucher {0} of {1}: {2} đ spent on purpose {3}, while {4} was allocated for {5}."),
        Remedy = new(
            "Cán bộ tài chính sửa mã nội dung hoặc dự án trên chứng từ, hoặc bổ sung quyết định điều chỉnh nội dung.",
            "The finance officer corrects the purpose or the project of the voucher, or adds the decision that changes the purpose."),
        Sides = (new("Nội dung đã chi", "Purpose spent on"), new("Nội dung được giao", "Purpose allocated for")),
        Source = new(
            "Quyết định giao kinh phí: mã nội dung của từng dòng",
            "The decision that allocates the funds: the purpose code of each line"),
        Find = facts => facts.Lines().SelectMany(line => Of(facts, line)),
    };

    private static IEnumerable<Finding> Of(BudgetFacts facts, BudgetLine line)
    {
        var decided = line.Decided.ToList();
        if (decided.Count == 0 || decided.Exists(a => a.PurposeCode.Length == 0))
        {
            return [];
        }

        var other = line.Expenditures.Where(e => e.PurposeCode.Length > 0 && !decided.Exists(a => Carries(a, e)));
        return Vouchers.ByVoucher(facts, other).Select(v => Of(facts, line, [.. v]));
    }

    /// <summary>A purpose carries those below it: 2 carries 2.1.</summary>
    private static bool Carries(Allocation allocation, Expenditure voucher)
    {
        var (own, spent) = (SearchText.Of(allocation.PurposeCode), SearchText.Of(voucher.PurposeCode));
        return spent == own || spent.StartsWith(own + ".", StringComparison.Ordinal);
    }

    private static Finding Of(BudgetFacts facts, BudgetLine line, IReadOnlyList<Expenditure> rows)
    {
        var spentOn = string.Join(", ", rows.Select(e => e.PurposeCode).Distinct());
        var allocatedFor = string.Join(", ", line.Decided.Select(a => a.PurposeCode).Distinct());
        var sum = Vouchers.Sum(rows);
        return facts.Found(Rule, Vouchers.Key(facts, rows[0])) with
        {
            SideA = spentOn,
            SideB = allocatedFor,
            Difference = sum,
            Arguments = [rows[0].Voucher, Words.Of(rows[0].Date), Words.Of(sum), spentOn, line.Name.AsArgument(), allocatedFor],
            Rows =
            [
                .. rows.Select(e => Vouchers.Cell(FindingSide.A, e, Heading)),
                .. line.Decided.Select(a => new FindingRow(FindingSide.B, a.VersionId, a.RowNumber, Heading)),
            ],
        };
    }
}
