using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Loans;

/// <summary>L-GONE: a balance last month, no row this month, and no settlement.</summary>
/// <remarks>
/// A settled loan stays in the file until the year's end, so a missing row is no settlement. The one that leaves no row is a rollover: the
/// customer's đảo khoản of the month in the same programme covers what is gone, alone or together with what was repaid.
/// </remarks>
public static class GoneRule
{
    /// <summary>L-GONE over the loans of a commune and the month before.</summary>
    public static ReconciliationRule<LoanFacts> Rule { get; } = new()
    {
        Code = "L-GONE",
        Severity = Severity.Error,
        ByMonth = true,
        Title = new("Món vay còn nợ biến mất", "A loan with a balance is gone"),
        Sentence = new(
            "Khế ước {0} (chương trình {1}) còn dư nợ {2} đ cuối tháng {3}, nhưng tháng {4} không có dòng nào và không thấy tất toán.",
            "Loan {0} (programme {1}) had a balance of {2} đ at the end of {3}, but {4} has no row of it and no settlement."),
        Remedy = new(
            "Phòng giao dịch cho biết món vay đã chuyển đi đâu, hoặc gửi lại tệp đầy đủ của tháng.",
            "The office says where the loan went, or sends the complete file of the month."),
        Sides = (new("Dư nợ tháng trước", "Balance of the month before"), new("Tháng này", "This month")),
        Source = new(
            "Mẫu 31 của hai tháng liền nhau: món đã tất toán trong năm vẫn được liệt kê",
            "Form Mẫu 31 of two months in sequence: loans settled in the year are still listed"),
        Find = Find,
    };

    private static readonly Bilingual NoRow = new("không có dòng", "no row");

    private static IEnumerable<Finding> Find(LoanFacts facts)
    {
        if (facts.Opening is null)
        {
            yield break;
        }

        var loans = facts.Loans.ToLookup(l => (l.CustomerCode, l.ProgrammeCode));
        foreach (var gone in facts.Opening.Missing.GroupBy(m => (m.CustomerCode, m.ProgrammeCode)))
        {
            if (!RolledOver([.. loans[gone.Key]], [.. gone], facts.Opening))
            {
                foreach (var loan in gone)
                {
                    yield return Of(facts, loan);
                }
            }
        }
    }

    private static bool RolledOver(IReadOnlyList<LoanRow> loans, IReadOnlyList<EarlierLoan> gone, OpeningLoans opening)
    {
        var rolled = GroupFlow.Sum(loans.Select(l => l.RolledOverInMonth));
        return rolled > Money.Zero && (rolled >= GroupFlow.Sum(gone.Select(g => g.Balance)) || GroupFlow.Of(loans, opening).Flow.Holds);
    }

    private static Finding Of(LoanFacts facts, EarlierLoan loan) => facts.Found(Rule, loan.LoanNumber) with
    {
        SideA = Words.Of(loan.Balance),
        SideB = NoRow.AsArgument(),
        Difference = loan.Balance,
        Arguments =
        [
            loan.LoanNumber, loan.ProgrammeCode, Words.Of(loan.Balance), Words.Of(facts.Month.Previous), Words.Of(facts.Month),
        ],
        Rows = [new(FindingSide.A, loan.VersionId, loan.RowNumber, Mau31Headings.Balance)],
    };
}
