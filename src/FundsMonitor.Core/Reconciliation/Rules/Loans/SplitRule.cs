using FundsMonitor.Core.Loans;

namespace FundsMonitor.Core.Reconciliation.Rules.Loans;

/// <summary>L-SPLIT: a balance is the sum of its classes.</summary>
public static class SplitRule
{
    /// <summary>L-SPLIT over the loans of a commune.</summary>
    public static ReconciliationRule<LoanFacts> Rule { get; } = new()
    {
        Code = "L-SPLIT",
        Severity = Severity.Error,
        Title = new("Dư nợ không khớp với các loại nợ", "Balance differs from its classes"),
        Sentence = new(
            "Khế ước {0}: tổng dư nợ {1} đ, nhưng trong hạn {2} + quá hạn {3} + khoanh {4} = {5} đ.",
            "Loan {0}: balance {1} đ, but in term {2} + overdue {3} + frozen {4} = {5} đ."),
        Remedy = new(
            "Phòng giao dịch kiểm tra dòng này trên hệ thống và gửi lại tệp của tháng.",
            "The office checks this row in its system and sends the month's file again."),
        Sides = (new("Tổng dư nợ", "Balance"), new("Trong hạn + quá hạn + khoanh", "In term + overdue + frozen")),
        Source = new(
            "Mẫu 31: Tổng dư nợ = Dư nợ trong hạn + Dư nợ quá hạn + Dư nợ khoanh",
            "Form Mẫu 31: Tổng dư nợ = Dư nợ trong hạn + Dư nợ quá hạn + Dư nợ khoanh (balance = in term + overdue + frozen)"),
        Find = Find,
    };

    private static IEnumerable<Finding> Find(LoanFacts facts) =>
        facts.Loans.Where(loan => loan.Balance != Classes(loan)).Select(loan => facts.Found(Rule, loan.LoanNumber) with
        {
            SideA = Words.Of(loan.Balance),
            SideB = Words.Of(Classes(loan)),
            Difference = loan.Balance - Classes(loan),
            Arguments =
            [
                loan.LoanNumber, Words.Of(loan.Balance), Words.Of(loan.InTerm), Words.Of(loan.Overdue), Words.Of(loan.Frozen),
                Words.Of(Classes(loan)),
            ],
            Rows =
            [
                new(FindingSide.A, loan.VersionId, loan.RowNumber, Mau31Headings.Balance),
                new(FindingSide.B, loan.VersionId, loan.RowNumber, Mau31Headings.InTerm),
            ],
        });

    private static Money Classes(LoanRow loan) => loan.InTerm + loan.Overdue + loan.Frozen;
}
