using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Places;

namespace FundsMonitor.Benchmarks.Pages.Data;

/// <summary>A province that does not exist: 15 offices with 10 communes each, 10 hamlets in a commune.</summary>
/// <param name="Months">Months with files, the last of them <see cref="Last"/>.</param>
/// <param name="Loans">Loans of a month, over all offices.</param>
internal sealed record Province(int Months, int Loans)
{
    public const int Offices = 15;
    public const int CommunesOfOffice = 10;
    public const int Communes = Offices * CommunesOfOffice;
    public const int HouseholdsOfCommune = 500;
    private const int Hamlets = 10;

    private static readonly string[] Firsts = ["Đồng", "Tân", "Phú", "Bình", "Yên", "Thanh", "Nam", "Kim", "Lam", "Sơn", "Vĩnh", "Hòa"];
    private static readonly string[] Seconds =
        ["Lâm", "Thịnh", "Sơn", "An", "Thủy", "Phong", "Lộc", "Minh", "Tiến", "Giang", "Hưng", "Xuân", "Mỹ"];

    public static Month Last { get; } = new(2023, 12);

    public static IEnumerable<string> OfficeCodes => Enumerable.Range(0, Offices).Select(OfficeCode);

    public static IEnumerable<string> CommuneCodes => Enumerable.Range(0, Communes).Select(CommuneCode);

    public Month First => Month.Of(Last.FirstDay.AddMonths(1 - Months));

    public IReadOnlyList<Month> AllMonths => [.. Enumerable.Range(0, Months).Select(m => Month.Of(First.FirstDay.AddMonths(m)))];

    public IReadOnlyList<int> Years => [.. AllMonths.Select(m => m.Year).Distinct()];

    public int LoansOfCommune => Loans / Communes;

    public int LoansOfOffice => LoansOfCommune * CommunesOfOffice;

    /// <summary>Five loans of four customers.</summary>
    public int CustomersOfCommune => LoansOfCommune * 4 / 5;

    /// <summary>6 digits.</summary>
    public static string OfficeCode(int office) => string.Create(CultureInfo.InvariantCulture, $"{9000 + office:000000}");

    /// <summary>5 digits.</summary>
    public static string CommuneCode(int commune) =>
        string.Create(CultureInfo.InvariantCulture, $"9{commune / CommunesOfOffice:00}{commune % CommunesOfOffice:00}");

    /// <summary>The bank's own, 6 digits.</summary>
    public static string BankCode(int commune) =>
        string.Create(CultureInfo.InvariantCulture, $"9{commune / CommunesOfOffice:00}{commune % CommunesOfOffice:000}");

    public static string CommuneName(int commune) =>
        $"Xã {Firsts[commune % Firsts.Length]} {Seconds[commune / Firsts.Length % Seconds.Length]}";

    public static string HamletName(int number) => string.Create(CultureInfo.InvariantCulture, $"Xóm {(number % Hamlets) + 1}");

    /// <summary>Customer of a commune, 10 digits.</summary>
    public static string CustomerCode(int commune, int customer) =>
        string.Create(CultureInfo.InvariantCulture, $"{commune:0000}{customer:000000}");

    public static IEnumerable<Office> OfficeRows(Month first) => Enumerable.Range(0, Offices).Select(o => new Office
    {
        Code = OfficeCode(o),
        Name = $"PGD NHCSXH huyện {Seconds[o % Seconds.Length]} {Firsts[o % Firsts.Length]}",
        DueFrom = first.Key,
        DueTo = Last.Key,
        Confirmed = true,
    });

    public static IEnumerable<Commune> CommuneRows() => Enumerable.Range(0, Communes).Select(c => new Commune
    {
        Code = CommuneCode(c),
        Name = CommuneName(c),
        DistrictCode = string.Create(CultureInfo.InvariantCulture, $"9{c / CommunesOfOffice:00}"),
        Province = "Tỉnh thử",
        From = new(2004, 1, 1),
        Confirmed = true,
    });

    public static IEnumerable<BankCommune> BankCommuneRows() => Enumerable.Range(0, Communes).Select(c => new BankCommune
    {
        OfficeCode = OfficeCode(c / CommunesOfOffice),
        BankCode = BankCode(c),
        Name = CommuneName(c),
        CommuneCode = CommuneCode(c),
        Confirmed = true,
    });
}
