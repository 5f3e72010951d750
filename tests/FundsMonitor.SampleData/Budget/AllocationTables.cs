using FundsMonitor.SampleData.Writing;

namespace FundsMonitor.SampleData.Budget;

/// <summary>A line of an allocation file.</summary>
/// <param name="Project">Code.</param>
/// <param name="Name">Project as written.</param>
/// <param name="What">What for.</param>
/// <param name="Source">Source; empty where the plan names none.</param>
/// <param name="Capital">Kind of capital; empty where none is named.</param>
/// <param name="Amount">In đồng; null while not yet allocated.</param>
/// <param name="When">When it is due.</param>
internal sealed record AllocationLine(string Project, string Name, string What, string Source, string Capital, long? Amount,
    string When = "")
{
    /// <summary>Code of what it is for; empty where the decision has no such column.</summary>
    public string Code { get; init; } = "";

    /// <summary>Whom it pays; empty where the decision has no such column.</summary>
    public string Payees { get; init; } = "";
}

/// <summary>The allocation files. Cẩm Lương's and Long Khánh's figures are their plans'; the rest is invented.</summary>
internal static class AllocationTables
{
    private const string Centre = "Ngân sách trung ương";
    private const string Province = "Ngân sách tỉnh";
    private const string Recurrent = "Vốn sự nghiệp";
    private const string Investment = "Vốn đầu tư";

    public static IEnumerable<SampleFile> All() =>
    [
        new("cam-luong/Phan bo kinh phi giam ngheo 2023.xlsx", TableFormat.Xlsx, CamLuong()),
        new("kim-phuong/QD 38 phan bo von 2024.xlsx", TableFormat.Xlsx,
            Decision(("Mã xã: 05551", 2024, "38/QĐ-UBND ngày 25/01/2024"), KimPhuongFirst, 747_000_000)),
        // Planted, B-SUM: the lines add up to 28 million.
        new("kim-phuong/QD 71 bo sung von 2024.xlsx", TableFormat.Xlsx,
            Decision(("Mã xã: 05551", 2024, "71/QĐ-UBND ngày 01/03/2024"), KimPhuongSecond, 38_000_000)),
        // Planted, B-SUM: the lines add up to 1,525 million.
        new("thap-muoi/PhanBoVon_ThapMuoi_2024.csv", TableFormat.CsvSemicolon, ThapMuoi()),
        new("thuong-quang/phan-bo-2021.csv", TableFormat.CsvComma, Decision(("Mã xã: 20173", 2021, "21/QĐ-UBND ngày 15/03/2021"),
            ThuongQuang, 52_000_000)),
        // Planted, B-NODECISION: its date is not given. B-SLOW: 3 of 10 million spent by 30 September, nothing of 6.
        new("thuong-quang/phan-bo-bo-sung-2021.csv", TableFormat.CsvComma,
            Decision(("Mã xã: 20173", 2021, "64/QĐ-UBND"), ThuongQuangSecond, 16_000_000)),
        new("long-khanh/KH 498 - nhu cau kinh phi 2024.xlsx", TableFormat.Xlsx, LongKhanhExpected()),
        new("long-khanh/QD 287 giao von du an 2 nam 2024.xls", TableFormat.Xls,
            Decision(("Mã huyện: 732", 2024, "287/QĐ-UBND ngày 12/03/2024"), LongKhanhLines, 383_000_000)),
    ];

    private static readonly AllocationLine[] KimPhuongFirst =
    [
        new("DA2", "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo", "Nuôi trâu, bò sinh sản", Centre, Recurrent, 320_000_000)
        {
            Code = "SK",
            Payees = "Mô hình giảm nghèo",
        },
        new("DA3.1", "Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp", "Giống cây, vật tư", Centre, Recurrent, 150_000_000)
        {
            Code = "SX",
            Payees = "Hỗ trợ trực tiếp hộ",
        },
        new("DA5", "Hỗ trợ nhà ở cho hộ nghèo, hộ cận nghèo", "6 nhà", Province, Investment, 240_000_000)
        {
            Code = "NO",
            Payees = "Hỗ trợ trực tiếp hộ",
        },
        new("DA6.2", "Truyền thông về giảm nghèo đa chiều", "Phát thanh, hội nghị", Centre, Recurrent, 12_000_000)
        {
            Code = "TT",
        },
        new("DA7.1", "Nâng cao năng lực thực hiện chương trình", "Tập huấn cán bộ xóm", Centre, Recurrent, 15_000_000)
        {
            Code = "TH",
        },
        new("DA7.2", "Giám sát, đánh giá", "Giám sát, rà soát hộ nghèo", Centre, Recurrent, 10_000_000)
        {
            Code = "GS",
        },
    ];

    private static readonly AllocationLine[] KimPhuongSecond =
    [
        new("DA4.3", "Hỗ trợ việc làm bền vững", "Kết nối việc làm", Centre, Recurrent, 30_000_000),
        new("DA6.1", "Giảm nghèo về thông tin", "Cụm loa truyền thanh", Centre, Recurrent, 18_000_000),
        new("DA2", "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo", "Điều chỉnh giảm", Centre, Recurrent, -20_000_000),
    ];

    private static readonly AllocationLine[] ThuongQuang =
    [
        new("DA2", "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo", "Nuôi dê", Province, Recurrent, 48_000_000),
        new("DA6.2", "Truyền thông về giảm nghèo", "Phát thanh thôn", Province, Recurrent, 4_000_000),
    ];

    private static readonly AllocationLine[] ThuongQuangSecond =
    [
        new("DA7.1", "Nâng cao năng lực", "Tập huấn cán bộ thôn", Province, Recurrent, 6_000_000),
        new("DA7.2", "Giám sát, đánh giá", "Giám sát", Province, Recurrent, 10_000_000),
    ];

    private static readonly AllocationLine[] LongKhanhLines =
    [
        new("DA2", "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo", "Mô hình nuôi bò sinh sản, xã Hàng Gòn", Province, Recurrent,
            120_000_000),
        new("DA2", "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo", "Mô hình trồng rau an toàn, phường Bảo Vinh", Province,
            Recurrent, 95_000_000),
        new("DA2", "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo", "Mô hình nuôi dê, xã Bàu Trâm", Province, Recurrent, 88_000_000),
        new("DA2", "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo", "Hỗ trợ sinh kế hộ nghèo A, phường Xuân Hòa", Province,
            Recurrent, 80_000_000),
    ];

    private static readonly AllocationLine[] CamLuongLines =
    [
        new("DA2", "Dự án 2: Đa dạng hóa sinh kế", "Mô hình giảm nghèo", "", "", null, "theo phân bổ của cấp trên"),
        new("DA3.1", "Dự án 3, tiểu dự án 1: Hỗ trợ phát triển sản xuất", "Hỗ trợ sản xuất nông nghiệp", "", "", null,
            "theo phân bổ của cấp trên"),
        new("DA3.2", "Dự án 3, tiểu dự án 2: Cải thiện dinh dưỡng", "Trẻ em hộ nghèo, cận nghèo", "", "", null,
            "theo phân bổ của cấp trên"),
        new("DA4.1", "Dự án 4, tiểu dự án 1: Giáo dục nghề nghiệp", "Mở 01 lớp", "", "", null, "tháng 7 - 9/2023"),
        new("DA4.3", "Dự án 4, tiểu dự án 3: Việc làm bền vững", "Kết nối việc làm", "", "", null, "theo phân bổ của cấp trên"),
        new("DA6.1", "Dự án 6, tiểu dự án 1: Giảm nghèo về thông tin", "Thiết bị truyền thanh", "", "", null,
            "theo phân bổ của cấp trên"),
        new("DA6.2", "Dự án 6, tiểu dự án 2: Truyền thông", "Phát thanh hằng tháng, hội nghị", "", "", 5_000_000,
            "hằng tháng; hội nghị tháng 7/2023"),
        new("DA7.1", "Dự án 7, tiểu dự án 1: Nâng cao năng lực", "Tập huấn", "", "", 9_000_000, "tháng 6/2023"),
        new("DA7.2", "Dự án 7, tiểu dự án 2: Giám sát, đánh giá", "Giám sát", "", "", 12_000_000, "cả năm 2023"),
    ];

    private static readonly AllocationLine[] ThapMuoiLines =
    [
        new("DA2", "Đa dạng hóa sinh kế", "Mô hình chăn nuôi", Centre, "SN", 860_000_000),
        new("DA3.1", "Hỗ trợ phát triển sản xuất nông nghiệp", "Giống lúa, sen", Centre, "SN", 410_000_000),
        new("DA4.3", "Hỗ trợ việc làm bền vững", "Sàn giao dịch việc làm", Centre, "SN", 150_000_000),
        new("DA6.2", "Truyền thông về giảm nghèo", "Pa nô, hội thi", Province, "SN", 45_000_000),
        new("DA7.2", "Giám sát, đánh giá", "Kiểm tra, giám sát", Centre, "SN", 60_000_000),
    ];

    private static Table CamLuong() => Decision(("Mã xã: 15139", 2023, "12/KH-UBND ngày 10/02/2023"), CamLuongLines, 26_000_000,
        "Kế hoạch số");

    private static Table LongKhanhExpected()
    {
        var table = Headed(("Mã huyện: 732", 2024, "498/KH-UBND"), "Kế hoạch số");
        table.Add(
            1L, "DA2", "Dự án 2: Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo",
                "Nhu cầu kinh phí; ngân sách tỉnh 383.000.000 đồng", Province, Recurrent,
            "Dự kiến", 383_000_000L, "năm 2024");
        return table;
    }

    private static Table Decision((string Place, int Year, string Number) head, AllocationLine[] lines, long total,
        string label = "Quyết định số")
    {
        var isCoded = lines.Any(l => l.Code.Length > 0);
        var table = Headed(head, label, isCoded ? ["Mã nội dung", "Đối tượng hỗ trợ"] : []);
        var number = 0L;
        foreach (var line in lines)
        {
            table.Add(
            [
                ++number, line.Project, line.Name, line.What, line.Source, line.Capital, line.Amount is null ? "Chưa giao" : "Đã giao",
                line.Amount, line.When, .. isCoded ? new object[] { line.Code, line.Payees } : [],
            ]);
        }

        table.Add(null, null, "Tổng cộng", null, null, null, null, total);
        return table;
    }

    private static Table Headed((string Place, int Year, string Number) head, string label, params string[] more)
    {
        var table = new Table("Phân bổ");
        table.Add("PHÂN BỔ KINH PHÍ THỰC HIỆN CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA GIẢM NGHÈO BỀN VỮNG");
        table.Add(head.Place);
        table.Add($"Năm: {head.Year}");
        table.Add($"{label}: {head.Number}");
        table.Add("Đơn vị tính: đồng");
        table.Add(["STT", "Mã dự án", "Dự án, tiểu dự án", "Nội dung", "Nguồn vốn", "Loại vốn", "Tình trạng", "Số tiền",
            "Thời gian thực hiện", .. more]);
        return table;
    }

    /// <summary>Another way to write the same: in nghìn đồng, and without points, because 860.000 nghìn could be read as 860.</summary>
    private static Table ThapMuoi()
    {
        var table = new Table("");
        table.Add("DỰ TOÁN PHÂN BỔ VỐN CHƯƠNG TRÌNH GIẢM NGHÈO HUYỆN THÁP MƯỜI");
        table.Add("Mã huyện: 872");
        table.Add("Năm: 2024");
        table.Add("Quyết định số: 415/QĐ-UBND ngày 08/02/2024");
        table.Add("Đơn vị tính: nghìn đồng");
        table.Add("TT", "Mã dự án", "Tên dự án", "Nguồn", "Tính chất vốn", "Trạng thái giao", "Kinh phí", "Ghi chú");
        var number = 0L;
        foreach (var line in ThapMuoiLines)
        {
            table.Add(++number, line.Project, line.Name, line.Source, line.Capital, "Đã giao", (decimal)line.Amount! / 1_000, line.What);
        }

        table.Add(null, null, "Tổng cộng", null, null, null, 1_535_000m);
        return table;
    }
}
