using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Loans.Reference;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Loans;

/// <summary>L-IDLE: a balance and no transaction for three months.</summary>
/// <remarks>
/// Told by the month's list of idle loans, by the last transaction a list of the month names, or by the rows of the last months: no
/// movement of principal, and more interest owed at each month's end, so that no interest was paid either. Frozen debt and students'
/// loans rest by nature.
/// </remarks>
public static class IdleRule
{
    private const string Students = "02";

    /// <summary>L-IDLE over the loans of a commune.</summary>
    public static ReconciliationRule<LoanFacts> Rule { get; } = new()
    {
        Code = "L-IDLE",
        Severity = Severity.Notice,
        Title = new("Món vay không hoạt động", "Loan without a transaction"),
        Sentence = new(
            "Khế ước {0} (chương trình {1}): còn dư nợ {2} đ, không có giao dịch trong {3} tháng ({4}).",
            "Loan {0} (programme {1}): a balance of {2} đ and no transaction for {3} months ({4})."),
        Remedy = new(
            "Tổ và phòng giao dịch gặp người vay: còn ở địa phương không, vì sao không trả lãi.",
            "Group and office visit the borrower: still in the place, and why is no interest paid?"),
        Sides = (new("Dư nợ", "Balance"), new("Giao dịch", "Transactions")),
        Source = new(
            "Danh sách món vay không hoạt động; Ngày giao dịch gần nhất; Mẫu 31 của các tháng liền nhau",
            "List of loans without transactions; Ngày giao dịch gần nhất; form Mẫu 31 of months in sequence"),
        Find = facts => facts.Loans.Where(MayBeIdle).Select(loan => Find(facts, loan)).OfType<Finding>(),
    };

    /// <summary>Whether the rule looks at the loan at all.</summary>
    public static bool MayBeIdle(LoanRow loan) =>
        loan.Balance > Money.Zero && loan.Frozen == Money.Zero && loan.ProgrammeCode != Students;

    private static Finding? Find(LoanFacts facts, LoanRow loan)
    {
        var months = facts.Settings.Of(SettingKinds.IdleMonths, loan.AsOf);
        var (told, row) = Told(facts.Lists, loan, months);
        return told is null
            ? null
            : facts.Found(Rule, loan.LoanNumber) with
            {
                SideA = Words.Of(loan.Balance),
                SideB = told.AsArgument(),
                Difference = loan.Balance,
                Arguments = [loan.LoanNumber, loan.ProgrammeCode, Words.Of(loan.Balance), Words.Of(months), told.AsArgument()],
                Rows = [new(FindingSide.A, loan.VersionId, loan.RowNumber, Mau31Headings.Balance), .. row is null ? [] : new[] { row }],
            };
    }

    private static (Bilingual? Told, FindingRow? Row) Told(LoanLists lists, LoanRow loan, int months)
    {
        if (lists.Idle.TryGetValue(loan.LoanNumber, out var idle))
        {
            return (new("theo danh sách món vay không hoạt động", "by the list of idle loans"), Row(idle, Mau31Headings.LoanNumber));
        }

        if (lists.LastTransactions.TryGetValue(loan.LoanNumber, out var listed) && listed.LastTransactionOn is { } last)
        {
            var told = new Bilingual($"giao dịch gần nhất {Words.Of(last)}", $"last transaction {Words.Of(last)}");
            return last.AddMonths(months) <= loan.AsOf ? (told, Row(listed, "Ngày giao dịch gần nhất")) : (null, null);
        }

        return lists.Still.Contains(loan.LoanNumber)
            ? (new("gốc không phát sinh, lãi tồn tăng từng tháng", "no movement of principal, interest owed grows every month"), null)
            : (null, null);
    }

    private static FindingRow Row(ListedLoan listed, string column) => new(FindingSide.B, listed.VersionId, listed.RowNumber, column);
}
