using Bogus;
using FundsMonitor.SampleData.People;
using FundsMonitor.SampleData.Places;
using FundsMonitor.SampleData.Registers;
using FundsMonitor.SampleData.Writing;

namespace FundsMonitor.SampleData.Budget;

/// <summary>The plan tables: the figures are those of the five real plans.</summary>
internal static class PlanTables
{
    private static readonly string[] TargetHeadings =
    [
        "Chỉ tiêu giảm hộ nghèo", "Chỉ tiêu giảm hộ cận nghèo", "Chỉ tiêu giảm tỷ lệ hộ nghèo (%)",
            "Chỉ tiêu giảm tỷ lệ hộ cận nghèo (%)",
        "Chỉ tiêu tỷ lệ hộ được vay vốn (%)", "Đối tượng tính tỷ lệ vay",
    ];

    public static IEnumerable<SampleFile> All(SampleRegisters registers) =>
    [
        new("kim-phuong/Chi tieu giam ngheo 2023.xlsx", TableFormat.Xlsx, KimPhuongBefore()),
        new("kim-phuong/Bieu ke hoach giam ngheo 2024.xlsx", TableFormat.Xlsx, KimPhuong(registers.KimPhuong2024)),
        new("cam-luong/Chi tieu giam ngheo 2023.xlsx", TableFormat.Xlsx, CamLuong()),
        new("thap-muoi/Ke hoach giam ngheo huyen Thap Muoi 2024.xlsx", TableFormat.Xlsx, ThapMuoi()),
        new("thuong-quang/bieu-giam-ngheo-2021.csv", TableFormat.CsvComma, ThuongQuang()),
        new("long-khanh/Ke hoach 498 - chi tieu 2024.xlsx", TableFormat.Xlsx, LongKhanh()),
    ];

    /// <summary>Invented. Planted, P-BEHIND: the lists of 2023 and 2024 show 8 poor and 2 near-poor fewer.</summary>
    private static Table KimPhuongBefore()
    {
        var table = new Table("Chỉ tiêu");
        table.Add("CHỈ TIÊU GIẢM NGHÈO XÃ KIM PHƯỢNG NĂM 2023");
        table.Add("Mã xã: 05551");
        table.Add("Năm: 2023");
        table.Add("Kế hoạch số: 31/KH-UBND ngày 10/03/2023");
        table.Add(["STT", "Đơn vị", "Tổng số hộ", "Hộ nghèo", "Hộ cận nghèo", .. TargetHeadings]);
        table.Add(1L, "Toàn xã", null, null, null, 9L, 5L);
        return table;
    }

    private static Table KimPhuong(RegisterList register)
    {
        var random = new Randomizer(1514);
        var hamlets = SamplePlaces.KimPhuong.Hamlets;
        var households = Shared(random, hamlets.Length, 1_514, 70);
        var poor = CountBy(register, hamlets, ClassWords.Poor);
        var nearPoor = CountBy(register, hamlets, ClassWords.NearPoor);
        var table = new Table("Biểu 01");
        table.Add(null, "BIỂU CHỈ TIÊU GIẢM NGHÈO NĂM 2024 XÃ KIM PHƯỢNG");
        table.Add(null, "Mã xã: 05551");
        table.Add(null, "Năm: 2024");
        table.Add(null, "Kế hoạch số: 45/KH-UBND ngày 18/03/2024");
        table.Add();
        table.Add(["STT", "Xóm", "Tổng số hộ", "Hộ nghèo", "Hộ cận nghèo", .. TargetHeadings]);
        for (var i = 0; i < hamlets.Length; i++)
        {
            // 8 of the poor and 11 of the near-poor are to be lifted, one in each of the first hamlets that have any.
            table.Add(i + 1L, hamlets[i], households[i], poor[i], nearPoor[i], Target(poor, i, 8), Target(nearPoor, i, 11));
        }

        table.Add(
            null, "Toàn xã", households.Sum(), poor.Sum(), nearPoor.Sum(), 8L, 11L, 0.6m, 0.7m, 100L,
            "hộ nghèo, hộ cận nghèo có nhu cầu và đủ điều kiện");
        return table;
    }

    private static Table CamLuong()
    {
        var table = new Table("Chi tieu");
        table.Add("CHỈ TIÊU GIẢM NGHÈO BỀN VỮNG XÃ CẨM LƯƠNG NĂM 2023");
        table.Add("Mã xã: 15139");
        table.Add("Năm: 2023");
        table.Add("Kế hoạch số: 12/KH-UBND");
        table.Add(["TT", "Đơn vị", "Tổng số hộ", "Hộ nghèo", "Hộ cận nghèo", .. TargetHeadings]);
        table.Add(1L, "Toàn xã", null, null, null, 17L, 5L);
        return table;
    }

    private static Table ThapMuoi()
    {
        var table = new Table("Phụ lục 1");
        table.Add(null, "PHỤ LỤC KẾ HOẠCH GIẢM NGHÈO HUYỆN THÁP MƯỜI NĂM 2024");
        table.Add(null, "Mã huyện: 872");
        table.Add(null, "Năm: 2024");
        table.Add(null, "Kế hoạch số: 37/KH-UBND ngày 19/02/2024");
        table.Add(
            ["STT", "Đơn vị", "Tổng số hộ", "Hộ nghèo", "Hộ cận nghèo", .. TargetHeadings, .. Work("Hộ nghèo"), .. Work("Hộ cận nghèo")]);

        // P-TABLE: the shares divide by all aged 15 and over, as in the plan, and not by those able to work.
        table.Add(
            1L, "Toàn huyện", 35_070L, 382L, 586L, null, null, null, null, null, null,
            965L, 676L, 387L, 40.1m, 1_281L, 289L, 51L, 155L, 75L, 4L, 4L,
            1_560L, 1_252L, 953L, 61.09m, 2_083L, 308L, 29L, 128L, 131L, 3L, 8L);
        return table;
    }

    private static string[] Work(string @class) =>
    [
        $"{@class}: người từ 15 tuổi trở lên", $"{@class}: có khả năng lao động", $"{@class}: có việc làm",
        $"{@class}: tỷ lệ có việc làm trên số người có khả năng lao động (%)",
        $"{@class}: số người", $"{@class}: không có khả năng lao động", $"{@class}: không có việc làm", $"{@class}: đang tìm việc",
        $"{@class}: đang đi học", $"{@class}: không muốn làm việc", $"{@class}: nội trợ",
    ];

    private static Table ThuongQuang()
    {
        (long Households, long Start, long Escaped, long End)[] hamlets =
            [(101, 3, 0, 3), (57, 5, 1, 4), (119, 9, 1, 8), (75, 2, 0, 2), (87, 5, 1, 4), (69, 0, 0, 0), (55, 0, 0, 0)];
        var table = new Table("");
        table.Add("TỔNG HỢP KẾT QUẢ GIẢM NGHÈO XÃ THƯỢNG QUẢNG");
        table.Add("Mã xã: 20173");
        table.Add("Năm: 2021");
        table.Add("Kế hoạch số: 05/KH-UBND");

        // P-TABLE: the date of the list, the year over the closing column and one share contradict the rest, as in the plan.
        table.Add("Theo danh sách ngày 03/01/2020");
        table.Add(
        [
            "TT", "Thôn", "Tổng số hộ", "Hộ nghèo đầu kỳ", "Thoát nghèo", "Tái nghèo", "Phát sinh mới", "Hộ nghèo cuối kỳ (2020)",
            "Tỷ lệ hộ nghèo đầu kỳ (%)", "Tỷ lệ hộ nghèo cuối kỳ (%)",
            "Chỉ tiêu giảm tỷ lệ hộ nghèo (%)", "Chỉ tiêu giảm tỷ lệ hộ cận nghèo (%)", "Chỉ tiêu tỷ lệ hộ được vay vốn (%)",
                "Đối tượng tính tỷ lệ vay",
        ]);
        for (var i = 0; i < hamlets.Length; i++)
        {
            table.Add(i + 1L, $"Thôn {i + 1}", hamlets[i].Households, hamlets[i].Start, hamlets[i].Escaped, 0L, 0L, hamlets[i].End,
                i == 4 ? 5.74m : Percent(hamlets[i].Start, hamlets[i].Households), Percent(hamlets[i].End, hamlets[i].Households));
        }

        table.Add(
            null, "Tổng cộng", hamlets.Sum(h => h.Households), hamlets.Sum(h => h.Start), hamlets.Sum(h => h.Escaped), 0L, 0L,
                hamlets.Sum(h => h.End), Percent(24, 563), Percent(21, 563),
            0.5m, 1.2m, 95L, "tất cả hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo");
        return table;
    }

    private static decimal Percent(long part, long whole) => Math.Round(part * 100m / whole, 2, MidpointRounding.AwayFromZero);

    private static Table LongKhanh()
    {
        var table = new Table("KH498");
        table.Add("CHỈ TIÊU KẾ HOẠCH GIẢM NGHÈO THÀNH PHỐ LONG KHÁNH NĂM 2024");
        table.Add("Mã huyện: 732");
        table.Add("Năm: 2024");
        table.Add("Kế hoạch số: 498/KH-UBND");
        table.Add(["STT", "Đơn vị", "Tổng số hộ", "Hộ nghèo", "Hộ cận nghèo", .. TargetHeadings]);
        table.Add(1L, "Toàn thành phố", null, null, null, null, null, null, null, 100L,
            "hộ có nhu cầu và có phương án sản xuất kinh doanh");
        return table;
    }

    private static long[] CountBy(RegisterList register, string[] hamlets, string @class) =>
        [.. hamlets.Select(h => register.Households.LongCount(l => l.Class == @class && l.Household.Hamlet == h))];

    private static long Target(long[] counts, int index, int wanted) => Lifted(counts, wanted)[index];

    /// <summary>Gives out one household a hamlet, round after round, until the wanted number is reached.</summary>
    private static long[] Lifted(long[] counts, int wanted)
    {
        var lifted = new long[counts.Length];
        for (var i = 0; wanted > 0; i = (i + 1) % counts.Length)
        {
            if (lifted[i] < counts[i])
            {
                lifted[i]++;
                wanted--;
            }
        }

        return lifted;
    }

    private static long[] Shared(Randomizer random, int parts, int total, int atLeast)
    {
        var shares = Enumerable.Repeat((long)atLeast, parts).ToArray();
        for (var left = total - (parts * atLeast); left > 0; left--)
        {
            shares[random.Int(0, parts - 1)]++;
        }

        return shares;
    }
}
