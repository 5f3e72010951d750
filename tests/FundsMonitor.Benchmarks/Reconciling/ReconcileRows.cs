using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Register;

namespace FundsMonitor.Benchmarks.Reconciling;

/// <summary>Rows of an office that does not exist: loans month by month with movements that add up, and its communes' registers.</summary>
/// <remarks>
/// Told by number alone, so that any month can be made without the ones before: a loan repays in three months of ten, one in 500 has a
/// balance that does not follow, one in 700 a rate that is not permitted, one in 900 falls due soon. Three borrowers of five are members of
/// a listed household, typed as the register has them; the others are on no list.
/// </remarks>
internal sealed class ReconcileRows(int office, int loans)
{
    private const int Communes = 13;
    private const int MembersPerBorrower = 2;
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Ma", "Lò", "Vi", "Hà", "Lý", "Đỗ", "Hoàng", "Triệu", "Nông"];
    private static readonly string[] Middles = ["Văn", "Thị", "Đức", "Minh", "Thanh", "Ngọc", "Xuân", "Thu", "Hữu", "Kim"];
    private static readonly string[] Programmes = ["01", "19", "09", "03", "06"];
    private static readonly HouseholdClass[] Classes = [HouseholdClass.Poor, HouseholdClass.NearPoor, HouseholdClass.NewlyEscaped];
    private static readonly int[] Rates = [6_600, 7_920, 8_250, 7_920, 9_000];

    /// <summary>First month of all.</summary>
    public static Month First { get; } = new(2021, 2);

    /// <summary>6 digits.</summary>
    public string OfficeCode { get; } = string.Create(CultureInfo.InvariantCulture, $"{9000 + office:000000}");

    /// <summary>5-digit codes.</summary>
    public IEnumerable<string> CommuneCodes => Enumerable.Range(0, Communes).Select(CommuneCode);

    /// <summary>The month's loans; <paramref name="index"/> counts months from 0.</summary>
    public IEnumerable<LoanRow> Loans(int version, int index) => Enumerable.Range(0, loans).Select(i => Loan(version, index, i));

    /// <summary>The members of a commune's register: every borrower of a listed programme, and as many others.</summary>
    public IEnumerable<Member> Members(int version, int commune) =>
        Enumerable.Range(0, loans).Where(i => i % Communes == commune && IsListed(i)).SelectMany(
            i => Enumerable.Range(0, MembersPerBorrower).Select(m => Member(version, i, m)));

    private LoanRow Loan(int version, int index, int i)
    {
        var month = Month.FromKey(First.Key).FirstDay.AddMonths(index);
        var asOf = month.AddMonths(1).AddDays(-1);
        var (agreed, repaid, programme) = ((20 + (i % 60)) * 1_000_000L, Repays(i, index) ? 100_000L : 0L, i % Programmes.Length);
        var paid = Enumerable.Range(0, index + 1).Count(m => Repays(i, m)) * 100_000L;
        var balance = Money.FromDong(agreed - paid - (i % 500 == 7 ? index : 0));
        return new()
        {
            VersionId = version,
            RowNumber = 6 + i,
            OfficeCode = OfficeCode,
            CommuneCode = CommuneCode(i % Communes),
            Month = Month.Of(month),
            AsOf = asOf,
            LoanNumber = string.Create(CultureInfo.InvariantCulture, $"66{9000 + office:0000}{i:0000000000}"),
            CustomerCode = string.Create(CultureInfo.InvariantCulture, $"{9000 + office:0000}{i:000000}"),
            Name = Name(i, 0),
            NameSearch = Core.Text.SearchText.Of(Name(i, 0)),
            CitizenId = Id(i, 0),
            BirthDate = Birth(i, 0),
            BirthYear = Birth(i, 0).Year,
            Sex = i % 2 == 0 ? Sex.Male : Sex.Female,
            BankCommuneCode = string.Create(CultureInfo.InvariantCulture, $"9{office:000}{i % Communes:00}"),
            BankCommuneName = "Xã " + CommuneCode(i % Communes),
            HamletName = "Xóm " + (char)('A' + (i % 9)),
            GroupCode = string.Create(CultureInfo.InvariantCulture, $"{office:00}{i % Communes:00}{i % 40:000}"),
            GroupLeader = "Tổ trưởng",
            OrganisationCode = "12",
            ProgrammeCode = Programmes[programme],
            FundSource = "1",
            LoanDate = new DateOnly(2020, 1, 6).AddDays(i % 380),
            DueByContract = new DateOnly(i % 900 == 3 ? 2024 : 2027, 4, 1).AddDays(i % 60),
            TermMonths = 60,
            RateThousandths = i % 700 == 5 ? 5_000 : Rates[programme],
            Agreed = Money.FromDong(agreed),
            Disbursed = Money.FromDong(agreed),
            FirstDisbursedOn = new DateOnly(2020, 1, 6).AddDays(i % 380),
            InTerm = balance,
            Balance = balance,
            RepaidInMonth = Money.FromDong(repaid),
            InterestOwed = Money.FromDong(i % 50 == 1 ? 40_000L * (index + 1) : 30_000),
            Status = "Trong hạn",
            SavingsBook = "105",
            LoanContentHash = i,
        };
    }

    private Member Member(int version, int i, int m) => new()
    {
        VersionId = version,
        RowNumber = 8 + (i * MembersPerBorrower) + m,
        CommuneCode = CommuneCode(i % Communes),
        HouseholdCode = string.Create(CultureInfo.InvariantCulture, $"H{i:000000}"),
        Name = Name(i, m),
        NameSearch = Core.Text.SearchText.Of(Name(i, m)),
        CitizenId = Id(i, m),
        BirthDate = Birth(i, m),
        BirthYear = Birth(i, m).Year,
        Sex = (i + m) % 2 == 0 ? Sex.Male : Sex.Female,
        HamletName = "Xóm " + (char)('A' + (i % 9)),
        Class = Classes[i % Programmes.Length],
        ClassFrom = new(2019, 1, 1),
    };

    private string CommuneCode(int commune) => string.Create(CultureInfo.InvariantCulture, $"9{office:00}{commune:00}");

    private static bool IsListed(int i) => i % Programmes.Length < 3;

    private static bool Repays(int i, int index) => ((i * 7) + (index * 3)) % 10 < 3;

    private static string Name(int i, int m) =>
        $"{Families[(i + m) % 12]} {Middles[i / 12 % 10]} "
        + $"{(char)('A' + (i / 120 % 24))}{"aeiou"[i / 2_880 % 5]}{"nmthc"[(i + m) / 14_400 % 5]}";

    private static string Id(int i, int m) =>
        string.Create(CultureInfo.InvariantCulture, $"019{(i + m) % 2}{50 + (i % 50):00}{(i * 2) + m:000000}");

    private static DateOnly Birth(int i, int m) => new DateOnly(1950 + (i % 50), 1, 2).AddDays(((i * 13) + m) % 363);
}
