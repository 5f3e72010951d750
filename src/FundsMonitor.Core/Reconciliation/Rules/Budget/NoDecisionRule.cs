using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Budget;

/// <summary>B-NODECISION: an allocation without number or date of its decision.</summary>
/// <remarks>Lines that a plan only expects, or that are not yet allocated, have no decision yet.</remarks>
public static class NoDecisionRule
{
    private static readonly Bilingual NoNumber = new("không ghi số", "no number");
    private static readonly Bilingual NoDate = new("không ghi ngày", "no date");

    /// <summary>B-NODECISION over the allocations of a budget year.</summary>
    public static ReconciliationRule<BudgetFacts> Rule { get; } = new()
    {
        Code = "B-NODECISION",
        Severity = Severity.Warning,
        Title = new("Kinh phí thiếu số, ngày quyết định", "Allocation without number or date of its decision"),
        Sentence = new(
            "Quyết định {0} ({1}): {2} dòng kinh phí đã giao, cộng {3} đ.",
            "Decision {0} ({1}): {2} allocated lines, {3} đ in all."),
        Remedy = new(
            "Cán bộ tài chính ghi số và ngày của quyết định vào tệp kinh phí và gửi lại.",
            "The finance officer writes number and date of the decision into the allocation file and sends it again."),
        Sides = (new("Số quyết định", "Number"), new("Ngày quyết định", "Date")),
        Source = new(
            "Quyết định giao kinh phí có số và ngày ban hành",
            "A decision that allocates funds has a number and a date"),
        Find = Find,
    };

    private static IEnumerable<Finding> Find(BudgetFacts facts) => facts.Allocations
        .Where(a => a is { State: AllocationState.Allocated, IsDecisionTotal: false } && (a.Decision.Length == 0 || a.DecisionDate is null))
        .GroupBy(a => a.Decision.Length > 0 ? a.Decision : a.ProjectCode, StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => Of(facts, g.Key, [.. g]));

    private static Finding Of(BudgetFacts facts, string key, IReadOnlyList<Allocation> lines)
    {
        var number = lines[0].Decision.Length > 0 ? new Bilingual(lines[0].Decision, lines[0].Decision) : NoNumber;
        var day = lines[0].DecisionDate is { } known ? new Bilingual($"ngày {Words.Of(known)}", $"of {Words.Of(known)}") : NoDate;
        var sum = lines.Aggregate(Money.Zero, (total, line) => total + (line.Amount ?? Money.Zero));
        return facts.Found(Rule, Vouchers.Subject(facts, key)) with
        {
            SideA = number.AsArgument(),
            SideB = day.AsArgument(),
            Arguments = [number.AsArgument(), day.AsArgument(), Words.Of(lines.Count), Words.Of(sum)],
            Rows =
            [
                .. lines.Select(a => new FindingRow(FindingSide.A, a.VersionId, a.RowNumber, "Quyết định")),
                .. lines.Select(a => new FindingRow(FindingSide.B, a.VersionId, a.RowNumber, "Ngày quyết định")),
            ],
        };
    }
}
