using FundsMonitor.Core.Loans;

namespace FundsMonitor.Core.Reconciliation.Rules.Loans;

/// <summary>L-RATE: a rate the programme did not permit on the contract date.</summary>
/// <remarks>
/// Rates permitted are a set: by programme, beneficiary and decision. An existing loan keeps its rate unless a decree re-prices; a
/// re-pricing lowers, so a contract's own lower rate stays permitted. Where no rate is known for the date nothing is said.
/// </remarks>
public static class RateRule
{
    private const string LocalFunds = "2";

    /// <summary>L-RATE over the loans of a commune.</summary>
    public static ReconciliationRule<LoanFacts> Rule { get; } = new()
    {
        Code = "L-RATE",
        Severity = Severity.Warning,
        Title = new("Lãi suất khác quy định", "Rate differs from the programme's"),
        Sentence = new(
            "Khế ước {0} (chương trình {1}, vay ngày {2}): lãi suất {3}/năm, mức quy định là {4}/năm.",
            "Loan {0} (programme {1}, lent on {2}): rate {3} a year, permitted {4} a year."),
        Remedy = new(
            "Phòng giao dịch kiểm tra lãi suất trên hợp đồng; nguồn vốn địa phương có thể có mức riêng.",
            "The office checks the contract's rate; local funds may have rates of their own."),
        Sides = (new("Lãi suất của món vay", "The loan's rate"), new("Lãi suất quy định", "Permitted rate")),
        Source = new(
            "Bảng lãi suất theo chương trình và ngày hiệu lực",
            "The table of rates by programme and day in force"),
        Find = facts => facts.Loans.Select(loan => Find(facts, loan)).OfType<Finding>(),
    };

    private static Finding? Find(LoanFacts facts, LoanRow loan)
    {
        if (loan.RateThousandths is not { } rate || loan.LoanDate is not { } lent)
        {
            return null;
        }

        var permitted = Permitted(facts.Rates[loan.ProgrammeCode], lent, loan);
        if (permitted.Count == 0 || permitted.Contains(rate))
        {
            return null;
        }

        var allowed = string.Join(" / ", permitted.Select(Words.Rate));
        return facts.Found(Rule, loan.LoanNumber) with
        {
            Severity = loan.FundSource.Trim().TrimStart('0') == LocalFunds ? Severity.Notice : Rule.Severity,
            SideA = Words.Rate(rate),
            SideB = allowed,
            Arguments = [loan.LoanNumber, loan.ProgrammeCode, Words.Of(lent), Words.Rate(rate), allowed],
            Rows = [new(FindingSide.A, loan.VersionId, loan.RowNumber, Mau31Headings.Rate)],
        };
    }

    private static SortedSet<int> Permitted(IEnumerable<ProgrammeRate> rates, DateOnly lent, LoanRow loan)
    {
        var onContract = rates.Where(r => r.From <= lent && (r.To is null || r.To >= lent)).Select(r => r.RateThousandths).ToList();
        var repriced = rates.Where(r => r.ExistingLoansToo && r.From > lent && r.From <= loan.AsOf && (r.To is null || r.To >= loan.AsOf))
            .Select(r => r.RateThousandths).ToList();
        return repriced.Count == 0 || onContract.Count == 0 ? [.. onContract] : [.. repriced, .. onContract.Where(r => r < repriced.Min())];
    }
}
