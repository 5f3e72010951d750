using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Loans.Reference;

namespace FundsMonitor.Core.Reconciliation.Rules.Loans.Lending;

/// <summary>L-TERM: a term over the programme's longest on the contract date.</summary>
/// <remarks>The term by contract: an extension is granted later. Where no longest term is known for the date nothing is said.</remarks>
public static class TermRule
{
    /// <summary>L-TERM over the loans of a commune.</summary>
    public static ReconciliationRule<LoanFacts> Rule { get; } = new()
    {
        Code = "L-TERM",
        Severity = Severity.Warning,
        Title = new("Thời hạn vay quá mức", "Term over the longest"),
        Sentence = new(
            "Khế ước {0} (chương trình {1}, vay ngày {2}): thời hạn {3} tháng, tối đa là {4} tháng.",
            "Loan {0} (programme {1}, lent on {2}): a term of {3} months, {4} at most."),
        Remedy = new("Phòng giao dịch kiểm tra thời hạn trên hợp đồng.", "The office checks the term of the contract."),
        Sides = (new("Thời hạn vay (tháng)", "Term (months)"), new("Tối đa (tháng)", "At most (months)")),
        Source = new(
            "Bảng thời hạn vay tối đa theo chương trình và ngày hiệu lực",
            "The table of longest terms by programme and day in force"),
        Find = facts => facts.Loans.Where(l => l.Balance > Money.Zero).Select(loan => Find(facts, loan)).OfType<Finding>(),
    };

    private static Finding? Find(LoanFacts facts, LoanRow loan)
    {
        if (loan.LoanDate is not { } lent || facts.Terms[loan.ProgrammeCode].FirstOrDefault(t => t.HoldsOn(lent)) is not { } most)
        {
            return null;
        }

        var months = loan.TermMonths > 0 ? loan.TermMonths : Months(lent, loan.DueByContract);
        return months <= most.Months
            ? null
            : facts.Found(Rule, loan.LoanNumber) with
            {
                SideA = Words.Of(months),
                SideB = Words.Of(most.Months),
                Arguments = [loan.LoanNumber, loan.ProgrammeCode, Words.Of(lent), Words.Of(months), Words.Of(most.Months)],
                Rows = [new(FindingSide.A, loan.VersionId, loan.RowNumber, Mau31Headings.TermMonths)],
            };
    }

    /// <summary>Months begun between two days; 0 where the second is not known.</summary>
    private static int Months(DateOnly from, DateOnly? to)
    {
        if (to is not { } end || end <= from)
        {
            return 0;
        }

        var whole = ((end.Year - from.Year) * 12) + end.Month - from.Month;
        return from.AddMonths(whole) < end ? whole + 1 : whole;
    }
}
