using FundsMonitor.Core.Reconciliation.Customers;
using FundsMonitor.Core.Register;

namespace FundsMonitor.Core.Reconciliation.Rules.Eligibility;

/// <summary>E-TWO: different members of one household with open loans of programmes that are given to households.</summary>
/// <remarks>
/// Several contracts of one customer are normal. Each customer counts in the newest register that lists him; who is only perhaps a member
/// counts nowhere.
/// </remarks>
public static class TwoBorrowersRule
{
    private const string HouseholdHeading = "Mã hộ";

    /// <summary>E-TWO over the customers of an office.</summary>
    public static ReconciliationRule<CustomerFacts> Rule { get; } = new()
    {
        Code = "E-TWO",
        Severity = Severity.Warning,
        Title = new("Hai thành viên một hộ cùng vay", "Two members of one household with loans"),
        Sentence = new(
            "Hộ {0}: {1} thành viên cùng còn dư nợ chương trình cho hộ nghèo, cận nghèo, mới thoát nghèo (khế ước {2}; {3}).",
            "Household {0}: {1} members have open loans of programmes for poor, near-poor or newly escaped households (loans {2}; {3})."),
        Remedy = new(
            "Phòng giao dịch và xã kiểm tra: mỗi hộ một người đứng tên vay; chuyển khế ước hoặc tách hộ trong danh sách.",
            "Office and commune check: one member borrows for the household; a loan is transferred, or the register splits the household."),
        Sides = (new("Thành viên thứ nhất", "The first member"), new("Thành viên khác", "Other members")),
        Source = new(
            "Chương trình 01, 09, 19 cho vay theo hộ, một thành viên đứng tên",
            "Programmes 01, 09 and 19 lend to the household, in the name of one member"),
        Find = Find,
    };

    private static IEnumerable<Finding> Find(CustomerFacts facts) =>
        from loan in facts.Loans
        where loan.Balance > Money.Zero && facts.Programmes.Contains(loan.ProgrammeCode)
        let listing = Newest(facts, loan.CustomerCode)
        where listing is { HouseholdCode.Length: > 0 }
        group (Loan: loan, Listing: listing) by (listing.VersionId, listing.HouseholdCode) into household
        let members = household.GroupBy(h => h.Listing.RowNumber).OrderBy(m => m.Key).ToList()
        where members.Count > 1
        orderby household.Key.VersionId, household.Key.HouseholdCode
        select Of(facts, members);

    private static Listing? Newest(CustomerFacts facts, string customer) => facts.Listings[customer]
        .Where(l => l.Decision == LinkDecision.Link && facts.RegisterFrom.GetValueOrDefault(l.VersionId) <= facts.Month.LastDay)
        .MaxBy(l => (facts.RegisterFrom.GetValueOrDefault(l.VersionId), l.VersionId));

    private static Finding Of(CustomerFacts facts, List<IGrouping<int, (CustomerLoan Loan, Listing Listing)>> members)
    {
        var household = members[0].First().Listing.HouseholdCode;
        var commune = members.SelectMany(m => m).Select(m => m.Loan.CommuneCode).Min(StringComparer.Ordinal)!;
        var loans = members.ConvertAll(m => string.Join(", ", m.Select(l => l.Loan.LoanNumber).Distinct().Order(StringComparer.Ordinal)));
        var others = string.Join("; ", loans.Skip(1));
        return facts.Found(Rule, $"{commune}/{household}", commune) with
        {
            SideA = loans[0],
            SideB = others,
            Arguments = [household, Words.Of(members.Count), loans[0], others],
            Rows = [.. members.SelectMany((m, i) => Rows(i == 0 ? FindingSide.A : FindingSide.B, [.. m]))],
        };
    }

    private static IEnumerable<FindingRow> Rows(FindingSide side, IReadOnlyList<(CustomerLoan Loan, Listing Listing)> member) =>
    [
        .. member.Select(m => new FindingRow(side, m.Loan.VersionId, m.Loan.RowNumber, Mau31Headings.Programme)),
        new(side, member[0].Listing.VersionId, member[0].Listing.RowNumber, HouseholdHeading),
    ];
}
