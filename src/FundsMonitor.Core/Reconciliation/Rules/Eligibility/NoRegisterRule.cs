using System.Globalization;

namespace FundsMonitor.Core.Reconciliation.Rules.Eligibility;

/// <summary>E-NOREGISTER: a commune and year for which no register was accepted, while loans of that year depend on one.</summary>
public static class NoRegisterRule
{
    /// <summary>E-NOREGISTER over the open loans of a commune.</summary>
    public static ReconciliationRule<EligibilityFacts> Rule { get; } = new()
    {
        Code = "E-NOREGISTER",
        Severity = Severity.Notice,
        Title = new("Chưa có danh sách hộ", "No register accepted"),
        Sentence = new(
            "{0}, năm {1}: chưa có danh sách hộ nào được nhận nên không xét được đối tượng của các món vay trong năm đó.",
            "{0}, {1}: no register was accepted, so the borrowers of that year's loans cannot be judged."),
        Remedy = new("Xã gửi danh sách hộ nghèo, cận nghèo, mới thoát nghèo của năm này.", "The commune sends its register of that year."),
        Sides = (new("Năm vay", "Year of the loans"), new("Danh sách", "Register")),
        Source = new(
            "Danh sách hộ của UBND xã, theo năm hoặc theo quyết định",
            "The commune's register, by year or by decision"),
        Find = Find,
    };

    private static IEnumerable<Finding> Find(EligibilityFacts facts) =>
        facts.Judged().Where(j => j.Verdict.Kind == EligibilityKind.NoRegister)
            .GroupBy(j => j.Loan.LoanDate!.Value.Year).OrderBy(g => g.Key)
            .Select(g => facts.Loans.Found(Rule, string.Create(CultureInfo.InvariantCulture, $"{facts.Place}/{g.Key}")) with
            {
                SideA = Words.Of(g.Key),
                SideB = Words.NotReceived.AsArgument(),
                Arguments = [facts.PlaceName, Words.Of(g.Key)],
                Rows =
                [
                    .. g.Select(j => new FindingRow(FindingSide.A, j.Loan.VersionId, j.Loan.RowNumber, Mau31Headings.LoanDate))
                        .Take(StoredFinding.RowsKept),
                ],
            });
}
