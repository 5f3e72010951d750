using FundsMonitor.Core.Loans;

namespace FundsMonitor.Core.Reconciliation.Rules.Loans;

/// <summary>L-NEW: first seen this month, lent before it.</summary>
/// <remarks>
/// Lent is the day of the first disbursement, where the file has it: a contract of the last days of a month is paid out in the next. A
/// loan that an older month has is not new. Without an accepted month before, nothing is said.
/// </remarks>
public static class NewRule
{
    /// <summary>L-NEW over the loans of a commune and the month before.</summary>
    public static ReconciliationRule<LoanFacts> Rule { get; } = new()
    {
        Code = "L-NEW",
        Severity = Severity.Warning,
        ByMonth = true,
        Title = new("Món vay cũ lần đầu xuất hiện", "An older loan seen for the first time"),
        Sentence = new(
            "Khế ước {0} (chương trình {1}) giải ngân ngày {2}, nhưng đến tháng {3} mới có trong tệp, với dư nợ {4} đ.",
            "Loan {0} (programme {1}) was paid out on {2}, but is first listed in {3}, with a balance of {4} đ."),
        Remedy = new(
            "Phòng giao dịch cho biết món vay chuyển từ đâu đến, hoặc gửi lại tệp của tháng trước nếu tháng đó thiếu.",
            "The office says where the loan came from, or sends the month before again where that lacked it."),
        Sides = (new("Ngày giải ngân", "Paid out"), new("Tháng đầu tiên có trong tệp", "First month listed")),
        Source = new(
            "Mẫu 31 của hai tháng liền nhau: món vay giải ngân trước tháng phải có trong tệp tháng trước",
            "Form Mẫu 31 of two months in sequence: a loan disbursed before the month is in the file of the month before"),
        Find = facts => facts.Opening is { } opening ? facts.Loans.Where(l => IsNew(facts, opening, l)).Select(l => Of(facts, l)) : [],
    };

    /// <summary>Whether the rule asks if an older month has the loan.</summary>
    public static bool IsOlderThanFirstSeen(LoanRow loan, OpeningLoans opening, Month month) =>
        PaidOutOn(loan) < month.FirstDay && !opening.Loans.ContainsKey(loan.LoanNumber);

    private static bool IsNew(LoanFacts facts, OpeningLoans opening, LoanRow loan) =>
        loan.Balance > Money.Zero && IsOlderThanFirstSeen(loan, opening, facts.Month) && !facts.Lists.SeenEarlier.Contains(loan.LoanNumber);

    private static DateOnly? PaidOutOn(LoanRow loan) => loan.FirstDisbursedOn ?? loan.LoanDate;

    private static Finding Of(LoanFacts facts, LoanRow loan)
    {
        var paidOut = Words.Of(PaidOutOn(loan)!.Value);
        return facts.Found(Rule, loan.LoanNumber) with
        {
            SideA = paidOut,
            SideB = Words.Of(facts.Month),
            Difference = loan.Balance,
            Arguments = [loan.LoanNumber, loan.ProgrammeCode, paidOut, Words.Of(facts.Month), Words.Of(loan.Balance)],
            Rows = [new(FindingSide.A, loan.VersionId, loan.RowNumber, Mau31Headings.LoanDate)],
        };
    }
}
