using Bogus;
using FundsMonitor.SampleData.People;

namespace FundsMonitor.SampleData.Loans;

/// <summary>What the sample needs to know of a credit programme.</summary>
internal sealed record SampleProgramme(string Code, string Name, decimal Rate, int[] Months, int LeastMillion, int MostMillion);

/// <summary>The programmes of the sample with the rates in force on their loans' dates (2020 to 2024).</summary>
internal static class Programmes
{
    private static readonly SampleProgramme[] Listed =
    [
        new("01", "Hộ nghèo", 6.6m, [36, 48, 60, 120], 20, 100),
        new("19", "Hộ cận nghèo", 7.92m, [36, 48, 60, 120], 20, 100),
        new("09", "Hộ mới thoát nghèo", 8.25m, [36, 48, 60], 20, 100),
    ];

    private static readonly SampleProgramme[] Others =
    [
        new("06", "Nước sạch và vệ sinh môi trường nông thôn", 9.0m, [36, 60], 10, 20),
        new("03", "Giải quyết việc làm", 7.92m, [36, 60], 30, 100),
        new("02", "Học sinh sinh viên", 6.6m, [60, 96], 10, 60),
        new("10", "Hộ sản xuất kinh doanh vùng khó khăn", 9.0m, [36, 60], 30, 50),
        new("04", "Lao động có thời hạn ở nước ngoài", 6.6m, [36], 50, 90),
    ];

    public static string NameOf(string code) => Listed.Concat(Others).First(p => p.Code == code).Name;

    public static SampleProgramme Of(string code) => Listed.Concat(Others).First(p => p.Code == code);

    /// <summary>The programme for which a class is needed.</summary>
    public static SampleProgramme For(string @class) => @class switch
    {
        ClassWords.Poor => Listed[0],
        ClassWords.NearPoor => Listed[1],
        _ => Listed[2],
    };

    public static SampleProgramme Other(Randomizer random) => random.WeightedRandom(Others, [0.4f, 0.3f, 0.15f, 0.1f, 0.05f]);

    public static SampleProgramme AnyListed(Randomizer random) => random.ArrayElement(Listed);
}
