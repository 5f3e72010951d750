using FundsMonitor.Core.Loans;

namespace FundsMonitor.Core.Reconciliation.Rules.Loans;

/// <summary>L-FROZEN: a freeze that has expired, and debt that still stands as frozen.</summary>
/// <remarks>Mẫu 31 does not say until when a debt is frozen: the list of frozen debt does, and without it nothing is said.</remarks>
public static class FrozenRule
{
    /// <summary>L-FROZEN over the loans of a commune.</summary>
    public static ReconciliationRule<LoanFacts> Rule { get; } = new()
    {
        Code = "L-FROZEN",
        Severity = Severity.Warning,
        Title = new("Hết hạn khoanh nhưng còn khoanh", "Freeze expired, still frozen"),
        Sentence = new(
            "Khế ước {0} (chương trình {1}): hết hạn khoanh ngày {2}, nhưng ngày {3} còn {4} đ nợ khoanh.",
            "Loan {0} (programme {1}): its freeze ended on {2}, but on {3} {4} đ are still frozen."),
        Remedy = new(
            "Phòng giao dịch chuyển nợ khoanh về trong hạn hoặc quá hạn, hoặc bổ sung quyết định khoanh tiếp.",
            "The office moves the debt back to in term or overdue, or adds the decision that prolongs the freeze."),
        Sides = (new("Nợ khoanh", "Frozen"), new("Hết hạn khoanh", "Freeze ended on")),
        Source = new(
            "Danh sách nợ khoanh: Ngày hết hạn khoanh; Mẫu 31: Dư nợ khoanh",
            "List of frozen debt: Ngày hết hạn khoanh; form Mẫu 31: Dư nợ khoanh"),
        Find = facts => facts.Loans.Select(loan => Find(facts, loan)).OfType<Finding>(),
    };

    private static Finding? Find(LoanFacts facts, LoanRow loan) =>
        loan.Frozen > Money.Zero && facts.Lists.Frozen.TryGetValue(loan.LoanNumber, out var listed) && listed.Until is { } until
            && until < loan.AsOf
            ? facts.Found(Rule, loan.LoanNumber) with
            {
                SideA = Words.Of(loan.Frozen),
                SideB = Words.Of(until),
                Difference = loan.Frozen,
                Arguments = [loan.LoanNumber, loan.ProgrammeCode, Words.Of(until), Words.Of(loan.AsOf), Words.Of(loan.Frozen)],
                Rows =
                [
                    new(FindingSide.A, loan.VersionId, loan.RowNumber, Mau31Headings.Frozen),
                    new(FindingSide.B, listed.VersionId, listed.RowNumber, "Ngày hết hạn khoanh"),
                ],
            }
            : null;
}
