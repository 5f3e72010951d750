using FundsMonitor.Core.Loans.Reference;
using FundsMonitor.Core.Register;

namespace FundsMonitor.Core.Loans;

/// <summary>Credit programmes with their rates, caps, terms and classes, poverty standards and thresholds, with dates.</summary>
/// <remarks>
/// Gathered from bank staff's publications and the decisions named; not an official list. Before a programme's first date nothing is
/// known, and nothing is said of its loans. Where the first day itself is not known, the source says so: it then is the first of the
/// staff's table. A rate changes by adding a row and closing the one before it.
/// </remarks>
public static class ProgrammeReference
{
    private const string Decision750 = "QĐ 750/QĐ-TTg";
    private const string BoardDecision = "QĐ 12/QĐ-HĐQT ngày 22/02/2019 của NHCSXH";
    private const string Decision10 = "QĐ 10/2024/QĐ-TTg từ 02/09/2024; trước đó theo bảng của cán bộ NHCSXH, chưa rõ ngày bắt đầu";
    private const string Decision17 = "QĐ 17/2023/QĐ-TTg ngày 05/06/2023 (trước đó mức thấp hơn); chưa rõ ngày có hiệu lực";
    private const string StaffTable = "Bảng lãi suất và mức vay của cán bộ NHCSXH; chưa rõ ngày bắt đầu";

    private static readonly DateOnly June2015 = new(2015, 6, 1);
    private static readonly DateOnly March2019 = new(2019, 3, 1);

    /// <summary>Every programme known by code.</summary>
    public static IReadOnlyList<CreditProgramme> Programmes { get; } =
    [
        Programme("01", "Cho vay hộ nghèo", "Poor households"),
        Programme("02", "Cho vay học sinh, sinh viên", "Pupils and students"),
        Programme("03", "Cho vay giải quyết việc làm", "Job creation"),
        Programme("04", "Cho vay đi lao động có thời hạn ở nước ngoài", "Work abroad"),
        Programme("06", "Cho vay nước sạch và vệ sinh môi trường nông thôn", "Clean water and rural sanitation"),
        Programme("07", "Cho vay hộ nghèo về nhà ở", "Housing for poor households"),
        Programme("09", "Cho vay hộ mới thoát nghèo", "Households newly escaped from poverty"),
        Programme("10", "Cho vay hộ sản xuất kinh doanh vùng khó khăn", "Producing households in difficult areas"),
        Programme("12", "Cho vay nhà ở xã hội", "Social housing"),
        Programme("15", "Cho vay thương nhân vùng khó khăn", "Traders in difficult areas"),
        Programme("17", "Cho vay hộ dân tộc thiểu số theo Quyết định 755", "Ethnic minority households, Decision 755"),
        Programme("19", "Cho vay hộ cận nghèo", "Near-poor households"),
        Programme("21", "Cho vay hộ dân tộc thiểu số theo Quyết định 2085", "Ethnic minority households, Decision 2085"),
        Programme("25", "Cho vay theo Nghị định 28", "Mountain and minority areas, Decree 28"),
        Programme("26", "Cho vay người chấp hành xong án phạt tù", "People released from prison"),
        Programme("99", "Cho vay khác", "Other"),
    ];

    /// <summary>Permitted rates in thousandths of a percent a year.</summary>
    public static IReadOnlyList<ProgrammeRate> Rates { get; } =
    [
        Rate("01", 6_600, June2015, Decision750),
        Rate("02", 6_600, June2015, Decision750),
        Rate("02", 4_800, new(2025, 8, 28), "QĐ 29/2025/QĐ-TTg").For("STEM"),
        Rate("03", 7_920, new(2019, 11, 8), "NĐ 74/2019/NĐ-CP").Until(2025, 12, 31),
        Rate("03", 3_960, new(2019, 11, 8), "NĐ 74/2019/NĐ-CP").Until(2025, 12, 31).For("priority"),
        Rate("03", 8_382, new(2026, 1, 1), "NĐ 338/2025/NĐ-CP (127 % of programme 01)"),
        Rate("03", 6_600, new(2026, 1, 1), "NĐ 338/2025/NĐ-CP (= programme 01)").For("priority"),
        Rate("04", 6_600, June2015, Decision750),
        Rate("04", 3_300, June2015, Decision750).For("priority"),
        Rate("06", 9_000, June2015, Decision750),
        Rate("07", 3_000, new(2015, 10, 1), "QĐ 33/2015/QĐ-TTg"),
        Rate("09", 8_250, new(2015, 9, 5), "QĐ 28/2015/QĐ-TTg (125 % of programme 01)"),
        Rate("10", 9_000, June2015, Decision750),
        Rate("12", 4_800, new(2015, 12, 10), "NĐ 100/2015/NĐ-CP").Until(2024, 7, 31),
        Rate("12", 6_600, new(2024, 8, 1), "NĐ 100/2024/NĐ-CP").Until(2025, 10, 9),
        Rate("12", 5_400, new(2025, 10, 10), "NĐ 261/2025/NĐ-CP").ForExistingLoansToo(),
        Rate("15", 9_000, June2015, Decision750),
        Rate("17", 1_200, new(2013, 5, 20), "QĐ 755/QĐ-TTg"),
        Rate("19", 7_920, June2015, "120 % of programme 01"),
        Rate("21", 3_300, new(2016, 10, 31), "QĐ 2085/QĐ-TTg"),
        Rate("25", 3_000, new(2022, 4, 26), "NĐ 28/2022/NĐ-CP"),
        Rate("25", 3_300, new(2022, 4, 26), "NĐ 28/2022/NĐ-CP"),
        Rate("26", 6_600, new(2023, 10, 10), "QĐ 22/2023/QĐ-TTg (= programme 01)"),
    ];

    /// <summary>The programmes that depend on the register, with the class that carries each.</summary>
    public static IReadOnlyList<ProgrammeClass> Classes { get; } =
    [
        new() { ProgrammeCode = "01", Class = HouseholdClass.Poor, From = new(2002, 10, 4) },
        new() { ProgrammeCode = "19", Class = HouseholdClass.NearPoor, From = new(2013, 4, 16) },
        new() { ProgrammeCode = "09", Class = HouseholdClass.NewlyEscaped, From = new(2015, 9, 5) },
    ];

    /// <summary>The most that may be lent. A programme whose cap hangs on the contract or on months of study has none here.</summary>
    public static IReadOnlyList<ProgrammeCap> Caps { get; } =
    [
        Cap("01", (CapUnit.Household, 100), March2019, BoardDecision),
        Cap("19", (CapUnit.Household, 100), March2019, BoardDecision),
        Cap("09", (CapUnit.Household, 100), March2019, BoardDecision),
        Cap("03", (CapUnit.Worker, 100), new(2019, 11, 8), "NĐ 74/2019/NĐ-CP").Until(2025, 12, 31),
        Cap("03", (CapUnit.Worker, 200), new(2026, 1, 1), "NĐ 338/2025/NĐ-CP"),
        Cap("06", (CapUnit.Work, 25), new(2024, 9, 2), "QĐ 10/2024/QĐ-TTg"),
        Cap("10", (CapUnit.Borrower, 100), new(2023, 6, 5), Decision17),
        Cap("15", (CapUnit.Borrower, 500), June2015, StaffTable),
    ];

    /// <summary>The longest terms.</summary>
    public static IReadOnlyList<ProgrammeTerm> Terms { get; } =
    [
        new() { ProgrammeCode = "01", Months = 120, From = March2019, Source = BoardDecision },
        new() { ProgrammeCode = "09", Months = 60, From = new(2015, 9, 5), Source = "QĐ 28/2015/QĐ-TTg" },
        new() { ProgrammeCode = "06", Months = 60, From = June2015, Source = Decision10 },
    ];

    /// <summary>What counts as poor: 2026 and 2027 do not compare like for like.</summary>
    public static IReadOnlyList<PovertyStandard> Standards { get; } =
    [
        new()
        {
            Name = "2022–2025", Rural = Money.FromDong(1_500_000), Urban = Money.FromDong(2_000_000),
            From = new(2022, 1, 1), To = new(2026, 12, 31), Source = "NĐ 07/2021/NĐ-CP, áp dụng đến hết năm 2026 theo NĐ 351/2025/NĐ-CP",
        },
        new()
        {
            Name = "2027", Rural = Money.FromDong(2_200_000), Urban = Money.FromDong(2_800_000),
            From = new(2027, 1, 1), Source = "NĐ 351/2025/NĐ-CP",
        },
    ];

    /// <summary>The thresholds of rules.</summary>
    public static IReadOnlyList<RuleSetting> Settings { get; } =
    [
        .. SettingKinds.All.Select(
            k => new RuleSetting { SettingCode = k.Code, Value = k.Value, From = CreditProgramme.Founded, Source = k.Source }),
    ];

    private static ProgrammeCap Cap(string programme, (CapUnit Unit, int Million) most, DateOnly from, string source) => new()
    {
        ProgrammeCode = programme,
        Unit = most.Unit,
        Amount = Money.FromDong(most.Million * 1_000_000L),
        From = from,
        Source = source,
    };

    private static CreditProgramme Programme(string code, string name, string nameEn) =>
        new() { Code = code, Name = name, NameEn = nameEn, Confirmed = true };

    private static ProgrammeRate Rate(string programme, int thousandths, DateOnly from, string source) =>
        new() { ProgrammeCode = programme, RateThousandths = thousandths, From = from, Source = source };

    private static T Until<T>(this T row, int year, int month, int day)
        where T : ReferenceRow
    {
        row.To = new DateOnly(year, month, day);
        return row;
    }

    private static ProgrammeRate For(this ProgrammeRate rate, string beneficiary)
    {
        rate.Beneficiary = beneficiary;
        return rate;
    }

    private static ProgrammeRate ForExistingLoansToo(this ProgrammeRate rate)
    {
        rate.ExistingLoansToo = true;
        return rate;
    }
}
