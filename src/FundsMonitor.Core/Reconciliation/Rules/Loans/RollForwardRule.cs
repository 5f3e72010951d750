using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Loans;

/// <summary>L-ROLL: closing = opening + lent − repaid − written off, between two months in sequence of one office.</summary>
/// <remarks>
/// The opening is the last accepted closing; without an accepted month before, nothing is said. Where a loan rolled an old one over
/// (Đảo khoản GN tháng &gt; 0) the old loan may be gone and its repayment shows nowhere, so the identity is verified per customer and
/// programme with the lending less đảo khoản; everywhere else per loan with the gross lending.
/// </remarks>
public static class RollForwardRule
{
    /// <summary>L-ROLL over the loans of a commune and the month before.</summary>
    public static ReconciliationRule<LoanFacts> Rule { get; } = new()
    {
        Code = "L-ROLL",
        Severity = Severity.Error,
        ByMonth = true,
        Title = new("Dư cuối kỳ không nối với dư đầu kỳ", "Closing does not follow from opening"),
        Sentence = new(
            "{0}: dư đầu kỳ {1} + cho vay {2} − thu nợ {3} − xóa nợ {4} = {5} đ, nhưng dư cuối kỳ {6} đ.",
            "{0}: opening {1} + lent {2} − repaid {3} − written off {4} = {5} đ, but the closing balance is {6} đ."),
        Remedy = new(
            "Phòng giao dịch đối chiếu phát sinh trong tháng của món vay; nếu tháng trước sai thì gửi lại tệp của tháng trước.",
            "The office checks the month's movements of the loan; where the month before was wrong, it sends that file again."),
        Sides = (new("Dư cuối kỳ", "Closing balance"), new("Đầu kỳ + cho vay − thu nợ − xóa nợ", "Opening + lent − repaid − written off")),
        Source = new(
            "Mẫu 31 của hai tháng liền nhau; 01.1/BCTD: cho vay = Giải ngân trong tháng − Đảo khoản GN tháng",
            "Form Mẫu 31 of two months in sequence; 01.1/BCTD: lent = “Giải ngân trong tháng” − “Đảo khoản GN tháng”"),
        Find = Find,
    };

    private static IEnumerable<Finding> Find(LoanFacts facts)
    {
        if (facts.Opening is null)
        {
            return [];
        }

        var rolledOver = facts.Loans.Where(l => l.RolledOverInMonth > Money.Zero).Select(Group).ToHashSet();
        var single = facts.Loans.Where(l => !rolledOver.Contains(Group(l))).Select(l => OfLoan(facts, facts.Opening, l));
        var grouped = facts.Loans.Where(l => rolledOver.Contains(Group(l))).GroupBy(Group)
            .Select(g => OfGroup(facts, facts.Opening, [.. g]));
        return single.Concat(grouped).OfType<Finding>();
    }

    private static (string Customer, string Programme) Group(LoanRow loan) => (loan.CustomerCode, loan.ProgrammeCode);

    private static Finding? OfLoan(LoanFacts facts, OpeningLoans opening, LoanRow loan)
    {
        var before = opening.Loans.GetValueOrDefault(loan.LoanNumber);
        var flow = new Flow(before?.Balance ?? Money.Zero, loan.LentInMonth, loan.RepaidInMonth, loan.WrittenOffInMonth, loan.Balance);
        return flow.Holds
            ? null
            : Of(facts.Found(Rule, loan.LoanNumber), flow, Alone(loan.LoanNumber)) with
            {
                Rows = Rows([loan], before is null ? [] : [before]),
            };
    }

    private static Finding? OfGroup(LoanFacts facts, OpeningLoans opening, IReadOnlyList<LoanRow> loans)
    {
        var (customer, programme) = Group(loans[0]);
        var (before, flow) = GroupFlow.Of(loans, opening);
        return flow.Holds
            ? null
            : Of(facts.Found(Rule, $"{customer}/{programme}"), flow, WithRollover(customer, programme)) with
            {
                Rows = Rows(loans, before),
            };
    }

    private static Bilingual Alone(string loan) => new($"Khế ước {loan}", $"Loan {loan}");

    private static Bilingual WithRollover(string customer, string programme) => new(
        $"Khách hàng {customer}, chương trình {programme} (có đảo khoản)",
        $"Customer {customer}, programme {programme} (with a rollover)");

    private static Finding Of(Finding found, Flow flow, Bilingual whom) => found with
    {
        SideA = Words.Of(flow.Closing),
        SideB = Words.Of(flow.Computed),
        Difference = flow.Closing - flow.Computed,
        Arguments =
        [
            whom.AsArgument(), Words.Of(flow.Opening), Words.Of(flow.Lent), Words.Of(flow.Repaid), Words.Of(flow.WrittenOff),
            Words.Of(flow.Computed), Words.Of(flow.Closing),
        ],
    };

    private static IReadOnlyList<FindingRow> Rows(IReadOnlyList<LoanRow> now, IReadOnlyList<EarlierLoan> before) =>
    [
        .. now.Select(l => new FindingRow(FindingSide.A, l.VersionId, l.RowNumber, Mau31Headings.Balance)),
        .. before.Select(b => new FindingRow(FindingSide.B, b.VersionId, b.RowNumber, Mau31Headings.Balance)),
    ];
}
