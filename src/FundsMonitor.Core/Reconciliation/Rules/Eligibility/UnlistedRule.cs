namespace FundsMonitor.Core.Reconciliation.Rules.Eligibility;

/// <summary>E-UNLISTED: a borrower of 01, 09 or 19 linked to nobody in the register in force on the loan date.</summary>
/// <remarks>A borrower whom somebody in the register could be is undecided, and nothing is found until a person has decided.</remarks>
public static class UnlistedRule
{
    /// <summary>E-UNLISTED over the open loans of a commune.</summary>
    public static ReconciliationRule<EligibilityFacts> Rule { get; } = new()
    {
        Code = "E-UNLISTED",
        Severity = Severity.Error,
        Title = new("Người vay không có trong danh sách", "Borrower not in the register"),
        Sentence = new(
            "Khế ước {0} (chương trình {1}, vay ngày {2}): người vay không thuộc hộ nào trong danh sách có hiệu lực ngày vay{3}.",
            "Loan {0} (programme {1}, lent on {2}): the borrower is of no household in the register in force on that day{3}."),
        Remedy = new(
            "Xã và phòng giao dịch cùng kiểm tra: người vay có thuộc một hộ trong danh sách không, tên và số định danh có đúng không.",
            "Commune and office check together whether the borrower is a member of a listed household, and whether name and id are right."),
        Sides = (
            new("Chương trình cần", "The programme needs"),
            new("Danh sách có hiệu lực ngày vay", "Register in force on the loan date")),
        Source = new(
            "Điều kiện vay: hộ có tên trong danh sách do UBND xã phê duyệt",
            "Condition of lending: the household is on the list that the commune approved"),
        Find = Find,
    };

    private static IEnumerable<Finding> Find(EligibilityFacts facts) =>
        facts.Judged().Where(j => j.Verdict.Kind == EligibilityKind.Unlisted).Select(j => EligibilityFindings.Of(Rule, facts, j));
}
