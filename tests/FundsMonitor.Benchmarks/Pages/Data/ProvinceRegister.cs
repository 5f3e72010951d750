using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Register.Linking;

namespace FundsMonitor.Benchmarks.Pages.Data;

/// <summary>Registers of the communes, and who of the borrowers is on them: two of five are, a few are not decided.</summary>
internal sealed class ProvinceRegister(Province province)
{
    private const int MembersOfHousehold = 4;
    private const int Strangers = 10_000;
    private static readonly string Reasons = LinkLabels.Text([LinkLabels.IdSame]);
    private static readonly string Doubts = LinkLabels.Text([LinkLabels.TwoMembers]);
    private static readonly HouseholdClass[] Classes = [HouseholdClass.Poor, HouseholdClass.NearPoor, HouseholdClass.NewlyEscaped];

    /// <summary>Customers of a commune who are members of a household.</summary>
    private int Linked => Math.Min(province.CustomersOfCommune * 2 / 5, 2 * Province.HouseholdsOfCommune);

    /// <summary>Customers of a commune who could be members.</summary>
    private int Undecided => Math.Min(province.CustomersOfCommune - Linked, 35);

    /// <summary>A commune's list of a year, by household.</summary>
    public IEnumerable<Member> Members(int commune, int year) => Enumerable.Range(0, Province.HouseholdsOfCommune)
        .SelectMany(h => Enumerable.Range(0, MembersOfHousehold).Select(m => Member(commune, year, (h, m))));

    /// <summary>The links of a commune's customers to one register.</summary>
    /// <param name="commune">The commune.</param>
    /// <param name="version">The register.</param>
    /// <param name="firstMember">Id of its first member; the others follow.</param>
    public IEnumerable<Link> Links(int commune, int version, long firstMember) => Enumerable.Range(0, Linked + Undecided).Select(customer =>
    {
        var isLinked = customer < Linked;
        var household = customer % Province.HouseholdsOfCommune;
        var member = isLinked ? customer / Province.HouseholdsOfCommune : MembersOfHousehold - 1;
        return new Link
        {
            OfficeCode = Province.OfficeCode(commune / Province.CommunesOfOffice),
            CommuneCode = Province.CommuneCode(commune),
            CustomerCode = Province.CustomerCode(commune, customer),
            RegisterVersionId = version,
            Decision = isLinked ? LinkDecision.Link : LinkDecision.Review,
            HouseholdCode = HouseholdCode(household),
            MemberId = firstMember + (household * MembersOfHousehold) + member,
            Reasons = isLinked ? Reasons : Doubts,
            Score = isLinked ? 240 : 100,
        };
    });

    /// <summary>Every customer with what he owes now.</summary>
    public IEnumerable<LinkedCustomer> Customers(IReadOnlyList<LoanRow> loans) =>
        loans.GroupBy(l => (l.CommuneCode, l.CustomerCode)).Select(g => Customer([.. g]));

    private LinkedCustomer Customer(IReadOnlyList<LoanRow> open)
    {
        var one = open[0];
        var customer = int.Parse(one.CustomerCode.AsSpan(4), CultureInfo.InvariantCulture);
        return new LinkedCustomer
        {
            OfficeCode = one.OfficeCode,
            CommuneCode = one.CommuneCode,
            CustomerCode = one.CustomerCode,
            Name = one.Name,
            NameSearch = one.NameSearch,
            Programmes = "," + string.Concat(open.Select(l => l.ProgrammeCode + ",").Distinct().Order(StringComparer.Ordinal)),
            Balance = open.Aggregate(Money.Zero, (sum, l) => sum + l.Balance),
            State = customer < Linked ? LinkState.ByRule : customer < Linked + Undecided ? LinkState.Undecided : LinkState.Nobody,
            Fingerprint = customer,
        };
    }

    /// <summary>How the loan files describe each customer.</summary>
    public static IEnumerable<CustomerEvidence> Evidence(IReadOnlyList<LoanRow> loans) =>
        loans.DistinctBy(l => (l.CommuneCode, l.CustomerCode)).Select(l => new CustomerEvidence
        {
            OfficeCode = l.OfficeCode,
            CommuneCode = l.CommuneCode,
            CustomerCode = l.CustomerCode,
            Name = l.Name,
            CitizenId = l.CitizenId,
            BirthDate = l.BirthDate,
            BirthYear = l.BirthYear,
            Sex = l.Sex,
            BankCommuneCode = l.BankCommuneCode,
            HamletName = l.HamletName,
        });

    public static string HouseholdCode(int household) => string.Create(CultureInfo.InvariantCulture, $"H{household:0000}");

    private static Member Member(int commune, int year, (int Household, int Place) at)
    {
        var (household, place) = at;
        var number = place < 2
            ? household + (place * Province.HouseholdsOfCommune)
            : Strangers + (household * MembersOfHousehold) + place;
        var person = Townsfolk.Of(commune, number);
        return new()
        {
            RowNumber = 8 + (household * MembersOfHousehold) + place,
            CommuneCode = Province.CommuneCode(commune),
            HouseholdCode = HouseholdCode(household),
            HamletName = Province.HamletName(household),
            Name = person.Name,
            NameSearch = person.Search,
            CitizenId = person.CitizenId,
            BirthDate = person.Birth,
            BirthYear = person.Birth.Year,
            Sex = person.Sex,
            Relation = place == 0 ? "Chủ hộ" : place == 1 ? "Vợ" : "Con",
            IsHead = place == 0,
            AbleToWork = number % 9 != 0,
            Employment = number % 9 != 0 ? Employment.Working : Employment.NotAble,
            Class = Classes[household % Classes.Length],
            ClassFrom = new(year, 1, 1),
            ClassTo = new(year, 12, 31),
            NeedsLoan = household % 4 != 0,
            Eligible = household % 5 != 0,
            HasBusinessPlan = household % 3 != 0,
        };
    }
}
