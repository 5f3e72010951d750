using FundsMonitor.Core.Loans;

namespace FundsMonitor.Core.Reconciliation.Rules.Loans;

/// <summary>L-INTEREST: the principal is paid and interest is still owed: the loan is not settled.</summary>
public static class InterestRule
{
    /// <summary>L-INTEREST over the loans of a commune.</summary>
    public static ReconciliationRule<LoanFacts> Rule { get; } = new()
    {
        Code = "L-INTEREST",
        Severity = Severity.Warning,
        Title = new("Hết gốc nhưng còn lãi tồn", "Principal paid, interest still owed"),
        Sentence = new(
            "Khế ước {0} (chương trình {1}): dư nợ gốc bằng 0 nhưng còn lãi tồn {2} đ, món vay chưa tất toán.",
            "Loan {0} (programme {1}): no principal is left, but interest of {2} đ is owed, so the loan is not settled."),
        Remedy = new(
            "Phòng giao dịch thu lãi còn lại và tất toán món vay, hoặc sửa số lãi tồn.",
            "The office collects the interest and settles the loan, or corrects what is owed."),
        Sides = (new("Dư nợ", "Balance"), new("Lãi tồn", "Interest owed")),
        Source = new(
            "Mẫu 31: Tổng dư nợ = 0 trong khi Lãi tồn TH + Lãi tồn QH > 0",
            "Form Mẫu 31: Tổng dư nợ = 0 while Lãi tồn TH + Lãi tồn QH > 0 (no balance, interest still owed)"),
        Find = facts => facts.Loans.Where(l => l.Balance == Money.Zero && l.InterestOwed > Money.Zero).Select(l => Of(facts, l)),
    };

    private static Finding Of(LoanFacts facts, LoanRow loan) => facts.Found(Rule, loan.LoanNumber) with
    {
        SideA = "0",
        SideB = Words.Of(loan.InterestOwed),
        Difference = Money.Zero - loan.InterestOwed,
        Arguments = [loan.LoanNumber, loan.ProgrammeCode, Words.Of(loan.InterestOwed)],
        Rows =
        [
            new(FindingSide.A, loan.VersionId, loan.RowNumber, Mau31Headings.Balance),
            new(FindingSide.B, loan.VersionId, loan.RowNumber, Mau31Headings.InterestOwed),
        ],
    };
}
