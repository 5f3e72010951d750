using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Loans;

/// <summary>L-OVERDUE: money that should stand as overdue and stands in term.</summary>
/// <remarks>
/// The date that drives it (transaction day, else extension, else contract) lies strictly before the as-of date. Missed principal
/// instalments count only for entrusted loans of 1 March 2026 or later with several principal dates, not for programme 12 and not for
/// STEM loans; what of them stands as overdue or frozen already is not missed again.
/// </remarks>
public static class OverdueRule
{
    private const string SocialHousing = "12";
    private const string Students = "02";
    private const string Stem = "STEM";

    private static readonly DateOnly InstalmentsCountFrom = new(2026, 3, 1);
    private static readonly HashSet<string> Entrusted = ["11", "12", "13", "14"];

    /// <summary>L-OVERDUE over the loans of a commune.</summary>
    public static ReconciliationRule<LoanFacts> Rule { get; } = new()
    {
        Code = "L-OVERDUE",
        Severity = Severity.Warning,
        Title = new("Nợ đã đến hạn chưa chuyển quá hạn", "Due debt still in term"),
        Sentence = new(
            "Khế ước {0}: {1} {2}, trước ngày số liệu {3}, nhưng còn {4} đ trong hạn.",
            "Loan {0}: {1} {2}, before the as-of date {3}, but {4} đ are still in term."),
        Remedy = new(
            "Phòng giao dịch chuyển nợ quá hạn hoặc bổ sung ngày gia hạn.",
            "The office moves the debt to overdue or adds the date of its extension."),
        Sides = (new("Còn trong hạn", "Still in term"), new("Được phép trong hạn", "May be in term")),
        Source = new(
            "Mẫu 31: Ngày ĐH theo GDXA, Gia hạn, hợp đồng; trả gốc theo phân kỳ: món vay ủy thác từ 01/3/2026",
            "Form Mẫu 31: due days by transaction day, extension and contract; principal by instalments: entrusted loans from 01/3/2026"),
        Find = facts => facts.Loans.Select(loan => Find(facts, loan)).OfType<Finding>(),
    };

    private static Finding? Find(LoanFacts facts, LoanRow loan)
    {
        if (loan.InTerm <= Money.Zero)
        {
            return null;
        }

        if (loan.DueOn is { } due && due < loan.AsOf)
        {
            return Of(facts, loan, new("đến hạn ngày", "due on"), Words.Of(due)) with
            {
                SideA = Words.Of(loan.InTerm),
                SideB = "0",
                Difference = loan.InTerm,
                Rows = Rows(loan, DueHeading(loan)),
            };
        }

        var missed = Missed(facts, loan);
        return missed <= Money.Zero
            ? null
            : Of(facts, loan, new("chậm trả gốc theo phân kỳ", "instalments of principal missed,"), Words.Of(missed) + " đ") with
            {
                SideA = Words.Of(loan.InTerm),
                SideB = Words.Of(loan.InTerm - missed),
                Difference = missed,
                Rows = Rows(loan, Mau31Headings.PrincipalDue),
            };
    }

    /// <summary>Principal instalments that fell due, were not paid and are not overdue or frozen already.</summary>
    private static Money Missed(LoanFacts facts, LoanRow loan)
    {
        if (loan.PrincipalDue is not { } due || due <= Money.Zero || !InstalmentsCount(facts, loan))
        {
            return Money.Zero;
        }

        var repaid = loan.Disbursed - loan.Balance;
        var paid = loan.PrincipalPaid is { } said && said > repaid ? said : repaid;
        var missed = due - paid - loan.Overdue - loan.Frozen;
        return missed > loan.InTerm ? loan.InTerm : missed;
    }

    // Principal that is due while the last date still lies ahead has more than one date.
    private static bool InstalmentsCount(LoanFacts facts, LoanRow loan) =>
        loan.DueOn > loan.AsOf
        && loan.LoanDate >= InstalmentsCountFrom
        && Entrusted.Contains(loan.OrganisationCode)
        && loan.ProgrammeCode != SocialHousing
        && !IsStem(facts, loan);

    private static bool IsStem(LoanFacts facts, LoanRow loan) =>
        loan.ProgrammeCode == Students
        && facts.Rates[Students].Any(r => r.Beneficiary == Stem && r.RateThousandths == loan.RateThousandths && r.From <= loan.LoanDate);

    private static Finding Of(LoanFacts facts, LoanRow loan, Bilingual what, string when) => facts.Found(Rule, loan.LoanNumber) with
    {
        Arguments = [loan.LoanNumber, what.AsArgument(), when, Words.Of(loan.AsOf), Words.Of(loan.InTerm)],
    };

    private static IReadOnlyList<FindingRow> Rows(LoanRow loan, string heading) =>
    [
        new(FindingSide.A, loan.VersionId, loan.RowNumber, Mau31Headings.InTerm),
        new(FindingSide.B, loan.VersionId, loan.RowNumber, heading),
    ];

    /// <summary>The heading of the date that drives overdue.</summary>
    internal static string DueHeading(LoanRow loan) =>
        loan.DueByTransactionDay is not null ? Mau31Headings.DueByTransactionDay
        : loan.DueByExtension is not null ? Mau31Headings.DueByExtension
        : Mau31Headings.DueByContract;
}
