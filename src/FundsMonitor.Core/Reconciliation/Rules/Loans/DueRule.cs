using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Loans.Reference;

namespace FundsMonitor.Core.Reconciliation.Rules.Loans;

/// <summary>L-DUE: what falls due soon. A list for planning, not a difference.</summary>
public static class DueRule
{
    private static readonly SettingKind[] Limits = [SettingKinds.DueSoon, SettingKinds.DueNext, SettingKinds.DueLater];

    /// <summary>L-DUE over the loans of a commune.</summary>
    public static ReconciliationRule<LoanFacts> Rule { get; } = new()
    {
        Code = "L-DUE",
        Severity = Severity.Notice,
        OwnList = true,
        Title = new("Món vay sắp đến hạn", "Loans that fall due soon"),
        Sentence = new(
            "Khế ước {0} (chương trình {1}): đến hạn ngày {2}, trong vòng {3} ngày; còn trong hạn {4} đ.",
            "Loan {0} (programme {1}): due on {2}, within {3} days; {4} đ in term."),
        Remedy = new(
            "Tổ và phòng giao dịch đôn đốc người vay chuẩn bị trả nợ, hoặc làm thủ tục gia hạn trước ngày đến hạn.",
            "Group and office remind the borrower, or extend the loan before it falls due."),
        Sides = (new("Ngày đến hạn", "Due on"), new("Trong vòng (ngày)", "Within (days)")),
        Source = new(
            "Mẫu 31: Ngày ĐH theo GDXA, Gia hạn, hợp đồng",
            "Form Mẫu 31: due days by transaction day, extension and contract (Ngày ĐH theo GDXA, Gia hạn, hợp đồng)"),
        Find = facts => facts.Loans.Select(loan => Find(facts, loan)).OfType<Finding>(),
    };

    private static Finding? Find(LoanFacts facts, LoanRow loan)
    {
        if (loan.InTerm <= Money.Zero || loan.DueOn is not { } due || due < loan.AsOf)
        {
            return null;
        }

        var days = due.DayNumber - loan.AsOf.DayNumber;
        var within = Limits.Select(l => facts.Settings.Of(l, loan.AsOf)).Where(limit => days <= limit).DefaultIfEmpty(-1).Min();
        return within < 0
            ? null
            : facts.Found(Rule, loan.LoanNumber) with
            {
                SideA = Words.Of(due),
                SideB = Words.Of(within),
                Difference = loan.InTerm,
                Arguments = [loan.LoanNumber, loan.ProgrammeCode, Words.Of(due), Words.Of(within), Words.Of(loan.InTerm)],
                Rows = [new(FindingSide.A, loan.VersionId, loan.RowNumber, OverdueRule.DueHeading(loan))],
            };
    }
}
