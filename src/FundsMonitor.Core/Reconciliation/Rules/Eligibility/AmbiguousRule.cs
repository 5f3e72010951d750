using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Eligibility;

/// <summary>
/// E-AMBIGUOUS: members of the register could be the borrower, and only a person can tell; it closes once one has decided.
/// </summary>
/// <remarks>Told once a customer, whose loans share the answer. Until then neither E-UNLISTED nor E-CLASS says anything of them.</remarks>
public static class AmbiguousRule
{
    private const string NameOfMember = "Họ và tên";

    private static readonly Bilingual TwoOrMore =
        new("từ hai người trở lên trong danh sách có thể là người vay", "two or more members could be the borrower");

    private static readonly Bilingual OneNotSurely =
        new("một người trong danh sách có thể là người vay nhưng chưa chắc", "one member could be the borrower, not surely");

    /// <summary>E-AMBIGUOUS over the open loans of a commune.</summary>
    public static ReconciliationRule<EligibilityFacts> Rule { get; } = new()
    {
        Code = "E-AMBIGUOUS",
        Severity = Severity.Warning,
        Title = new("Chưa rõ người vay là ai", "Not clear who the borrower is"),
        Sentence = new(
            "Khách hàng {0} ({1}): {2}; khế ước {3}, dư nợ {4} đ, chưa xét được đối tượng.",
            "Customer {0} ({1}): {2}; loan {3}, balance {4} đ, cannot be judged yet."),
        Remedy = new(
            "Xã mở trang Liên kết, so khách hàng với từng người trong danh sách rồi quyết định; phòng giao dịch hoặc tổ xác nhận khi cần.",
            "The commune opens the page Links, compares the customer with each member and decides; office or group confirm where needed."),
        Sides = (new("Khách hàng", "Customer"), new("Trong danh sách", "In the register")),
        Source = new(
            "Điều kiện vay: hộ có tên trong danh sách do UBND xã phê duyệt; chưa rõ thì hỏi, không đoán",
            "Condition of lending: the household is on the list that the commune approved; what is not clear is asked, not guessed"),
        Find = Find,
    };

    private static IEnumerable<Finding> Find(EligibilityFacts facts) =>
        facts.Judged().Where(j => j.Verdict.Kind == EligibilityKind.Undecided)
            .GroupBy(j => j.Loan.CustomerCode, StringComparer.Ordinal)
            .Select(g => Of(facts, g.Key, [.. g.Select(j => j.Loan)]));

    private static Finding Of(EligibilityFacts facts, string customer, IReadOnlyList<LoanRow> loans)
    {
        var reviews = facts.Listings[customer].Where(l => l.Decision == LinkDecision.Review).OrderBy(l => l.VersionId).ToList();
        var members = reviews.Exists(l => l.SecondRow != 0) ? TwoOrMore : OneNotSurely;
        return facts.Loans.Found(Rule, customer) with
        {
            SideA = customer,
            SideB = members.AsArgument(),
            Arguments =
            [
                customer, facts.PlaceName, members.AsArgument(), string.Join(", ", loans.Select(l => l.LoanNumber)),
                Words.Of(loans.Aggregate(Money.Zero, (sum, l) => sum + l.Balance)),
            ],
            Rows =
            [
                .. loans.Select(l => new FindingRow(FindingSide.A, l.VersionId, l.RowNumber, Mau31Headings.CustomerName)),
                .. reviews.SelectMany(RowsOf),
            ],
        };
    }

    private static IEnumerable<FindingRow> RowsOf(Listing review) =>
        new[] { review.RowNumber, review.SecondRow }.Where(row => row != 0)
            .Select(row => new FindingRow(FindingSide.B, review.VersionId, row, NameOfMember));
}
