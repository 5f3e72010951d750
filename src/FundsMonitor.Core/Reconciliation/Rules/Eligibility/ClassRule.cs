namespace FundsMonitor.Core.Reconciliation.Rules.Eligibility;

/// <summary>E-CLASS: linked, but the household's class in force on the loan date does not carry the programme.</summary>
/// <remarks>A household that leaves the list after the loan is no error.</remarks>
public static class ClassRule
{
    /// <summary>E-CLASS over the open loans of a commune.</summary>
    public static ReconciliationRule<EligibilityFacts> Rule { get; } = new()
    {
        Code = "E-CLASS",
        Severity = Severity.Error,
        Title = new("Vay sai đối tượng", "Household class does not carry the programme"),
        Sentence = new(
            "Khế ước {0} (chương trình {1}, vay ngày {2}): chương trình cần {4}, danh sách ghi {5}{3}.",
            "Loan {0} (programme {1}, lent on {2}): the programme needs {4}, the register says {5}{3}."),
        Remedy = new(
            "Phòng giao dịch kiểm tra chương trình của món vay; xã kiểm tra phân loại của hộ vào ngày vay.",
            "The office checks the loan's programme; the commune checks the household's class on the loan date."),
        Sides = (new("Chương trình cần", "The programme needs"), new("Phân loại hộ ngày vay", "Class on the loan date")),
        Source = new(
            "01 hộ nghèo; 19 hộ cận nghèo; 09 hộ mới thoát nghèo, tối đa 36 tháng kể từ khi ra khỏi danh sách",
            "01 poor; 19 near-poor; 09 newly escaped households, at most 36 months from leaving the list"),
        Find = Find,
    };

    private static IEnumerable<Finding> Find(EligibilityFacts facts) =>
        facts.Judged().Where(j => j.Verdict.Kind == EligibilityKind.WrongClass).Select(j => EligibilityFindings.Of(Rule, facts, j));
}
