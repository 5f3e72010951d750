using FundsMonitor.SampleData.Registers;
using FundsMonitor.SampleData.Writing;

namespace FundsMonitor.SampleData.Budget;

/// <summary>One voucher.</summary>
internal sealed record Voucher(string Number, DateOnly Date, string Project, string What, string Payee, long Amount)
{
    public string Source { get; init; } = "Ngân sách trung ương";

    public string Capital { get; init; } = "Vốn sự nghiệp";

    public int? Year { get; init; }

    public bool IsAdvance { get; init; }

    /// <summary>Code of the household paid; empty where none is named.</summary>
    public string Household { get; init; } = "";

    public string Support { get; init; } = "";

    public string Period { get; init; } = "";

    public string Code { get; init; } = "";

    /// <summary>By when an advance is to be settled.</summary>
    public DateOnly? SettleBy { get; init; }
}

/// <summary>The expenditure files, each complete for the months it holds.</summary>
internal static class ExpenditureTables
{
    private const string Province = "Ngân sách tỉnh";
    private const string City = "Ngân sách thành phố";

    public static IEnumerable<SampleFile> All(SampleRegisters registers) =>
    [
        new("cam-luong/Chung tu chi 01-06.2023.xlsx", TableFormat.Xlsx, ByColumns("Mã xã: 15139", CamLuong)),
        new("kim-phuong/chi tieu thang 01-2024.csv", TableFormat.CsvSemicolon,
            ByColumns("Mã xã: 05551", InMonth(1, registers), byHousehold: true)),
        new("kim-phuong/chi tieu thang 02-2024.csv", TableFormat.CsvSemicolon,
            ByColumns("Mã xã: 05551", InMonth(2, registers), byHousehold: true)),
        new("kim-phuong/chi tieu thang 03-2024.csv", TableFormat.CsvSemicolon,
            ByColumns("Mã xã: 05551", InMonth(3, registers), byHousehold: true)),
        new("thap-muoi/SoChi_ThapMuoi_Q1-2024.xlsx", TableFormat.Xlsx, Ledger("Mã huyện: 872", ThapMuoi)),
        new("thuong-quang/chi-2021.csv", TableFormat.CsvComma, ByColumns("Mã xã: 20173", ThuongQuang)),
        new("long-khanh/So chi Q1 nam 2024.xlsx", TableFormat.Xlsx, Ledger("Mã huyện: 732", LongKhanh)),
    ];

    /// <summary>Cẩm Lương's plan names neither source nor kind of capital, and its vouchers follow it.</summary>
    private static readonly Voucher[] CamLuong =
    [
        new("PC01/01", new(2023, 1, 31), "DA6.2", "Phát thanh tháng 1", "Đài truyền thanh xã", 300_000) { Source = "", Capital = "" },
        new("PC03/02", new(2023, 2, 28), "DA6.2", "Phát thanh tháng 2", "Đài truyền thanh xã", 300_000) { Source = "", Capital = "" },
        new("PC02/03", new(2023, 3, 31), "DA6.2", "Phát thanh tháng 3", "Đài truyền thanh xã", 300_000) { Source = "", Capital = "" },
        new("PC05/03", new(2023, 3, 31), "DA7.2", "Giám sát quý I", "Ban giám sát xã", 2_750_000) { Source = "", Capital = "" },
        // Planted, B-NOLINE: charged to a budget year without an allocation.
        new("PC01/04", new(2023, 4, 14), "DA7.2", "Giám sát năm 2022 chuyển sang", "Ban giám sát xã", 1_800_000)
        {
            // Planted, B-DATE: that year's adjustment period ended on 31 January 2023.
            Source = "",
            Capital = "",
            Year = 2022,
        },
        new("PC02/04", new(2023, 4, 28), "DA6.2", "Phát thanh tháng 4", "Đài truyền thanh xã", 300_000) { Source = "", Capital = "" },
        new("PC04/05", new(2023, 5, 31), "DA6.2", "Phát thanh tháng 5", "Đài truyền thanh xã", 300_000) { Source = "", Capital = "" },
        new("PC01/06", new(2023, 6, 9), "DA7.1", "Tập huấn cán bộ thôn", "Trung tâm bồi dưỡng chính trị huyện",
            8_600_000) { Source = "", Capital = "" },
        new("PC04/06", new(2023, 6, 30), "DA6.2", "Phát thanh tháng 6", "Đài truyền thanh xã", 300_000) { Source = "", Capital = "" },
        new("PC05/06", new(2023, 6, 30), "DA7.2", "Giám sát quý II", "Ban giám sát xã", 2_900_000) { Source = "", Capital = "" },
    ];

    private static readonly Voucher[] KimPhuong =
    [
        new("UNC-003", new(2024, 1, 30), "DA6.2", "Phát thanh tháng 1", "Đài truyền thanh xã", 900_000),
        new("UNC-005", new(2024, 2, 20), "DA7.1", "Tập huấn cán bộ xóm, đợt 1", "Trung tâm bồi dưỡng chính trị huyện Định Hóa",
            9_000_000),
        new("UNC-006", new(2024, 2, 27), "DA6.2", "Phát thanh tháng 2", "Đài truyền thanh xã", 900_000),
        // Planted, B-ADVANCE: due on 31 March and not settled.
        new("UNC-007", new(2024, 2, 28), "DA2", "Tạm ứng mua bò giống", "HTX Kim Phượng", 50_000_000)
        {
            IsAdvance = true,
            SettleBy = new DateOnly(2024, 3, 31),
        },
        // Planted, B-NOLINE: no allocation has this project.
        new("UNC-009", new(2024, 3, 8), "DA4.1", "Mở lớp sơ cấp nghề", "Trung tâm GDNN-GDTX Định Hóa", 6_500_000),
        // Planted, B-OVER: with voucher UNC-005 it makes 16.5 of 15 million.
        new("UNC-010", new(2024, 3, 15), "DA7.1", "Tập huấn cán bộ xóm, đợt 2", "Trung tâm bồi dưỡng chính trị huyện Định Hóa",
            7_500_000),
        new("UNC-011", new(2024, 3, 20), "DA3.1", "Giống lúa, phân bón vụ xuân", "HTX dịch vụ nông nghiệp Kim Phượng", 64_250_000),
        new("UNC-012", new(2024, 3, 25), "DA5", "Hỗ trợ làm nhà, 2 hộ", "UBND xã Kim Phượng", 80_000_000)
        {
            Source = Province,
            Capital = "Vốn đầu tư",
        },
        new("UNC-013", new(2024, 3, 29), "DA6.2", "Phát thanh tháng 3", "Đài truyền thanh xã", 900_000),
    ];

    private static readonly Voucher[] ThapMuoi =
    [
        new("CT0021", new(2024, 2, 26), "DA7.2", "Giám sát đợt 1", "Phòng LĐTBXH huyện", 40_000_000) { Capital = "SN" },
        new("CT0025", new(2024, 3, 4), "DA2", "Mua vịt giống", "Trung tâm dịch vụ nông nghiệp huyện", 215_000_000) { Capital = "SN" },
        // Planted, B-OVER: 40 million spent and 25 million advanced of 60 million.
        new("CT0028", new(2024, 3, 18), "DA7.2", "Tạm ứng giám sát đợt 2", "Phòng LĐTBXH huyện", 25_000_000)
        {
            Capital = "SN",
            IsAdvance = true,
        },
        new("CT0030", new(2024, 3, 28), "DA6.2", "Pa nô tuyên truyền", "Trung tâm văn hóa huyện", 18_500_000)
        {
            Capital = "SN",
            Source = Province,
        },
    ];

    private static readonly Voucher[] ThuongQuang =
    [
        new("PC12", new(2021, 5, 20), "DA2", "Mua dê giống", "HTX Thượng Quảng", 30_000_000) { Source = Province },
        new("PC15", new(2021, 6, 29), "DA6.2", "Phát thanh 6 tháng", "Đài truyền thanh xã", 1_800_000) { Source = Province },
        // Planted, B-OVER: with PC15 it makes 4.35 of 4 million.
        new("PC16", new(2021, 6, 30), "DA6.2", "Hội nghị thôn", "Trung tâm văn hóa huyện", 2_550_000) { Source = Province },
        // Planted, B-SLOW: all that was spent by 30 September of the second decision.
        new("PC21", new(2021, 9, 28), "DA7.2", "Giám sát 9 tháng", "Ban giám sát xã", 3_000_000) { Source = Province },
    ];

    private static readonly Voucher[] LongKhanh =
    [
        new("C-0114", new(2024, 3, 19), "DA2", "Mua bò giống", "UBND xã Hàng Gòn", 60_000_000)
        {
            Source = Province,
            Capital = "SN",
        },
        new("C-0117", new(2024, 3, 22), "DA2", "Giống rau, lưới che", "UBND phường Bảo Vinh", 14_000_000) { Source = Province, Capital =
            "SN" },
        // Planted, B-NOLINE: nothing was allocated from this source.
        new("C-0121", new(2024, 3, 27), "DA2", "Mua dê giống", "UBND xã Bàu Trâm", 8_000_000)
        {
            Source = City,
            Capital = "SN",
        },
    ];

    private static Voucher[] InMonth(int month, SampleRegisters registers) =>
        [.. KimPhuong.Concat(HouseholdVouchers.Of(registers.KimPhuong2024)).Where(v => v.Date.Month == month).OrderBy(v => v.Number)];

    private static Table ByColumns(string place, Voucher[] vouchers, bool byHousehold = false)
    {
        var table = new Table("Chứng từ");
        table.Add("BẢNG KÊ CHỨNG TỪ CHI CHƯƠNG TRÌNH GIẢM NGHÈO BỀN VỮNG");
        table.Add(place);
        table.Add("Đơn vị tính: đồng");
        string[] more = byHousehold
            ? ["Mã nội dung", "Mã hộ", "Loại hỗ trợ", "Kỳ hỗ trợ", "Hạn thanh toán tạm ứng", "Ngày thanh toán tạm ứng"] : [];
        table.Add(
        [
            "STT", "Số chứng từ", "Ngày chứng từ", "Năm ngân sách", "Mã dự án", "Nội dung chi", "Nguồn vốn", "Loại vốn", "Đơn vị nhận",
            "Số tiền", "Tạm ứng", .. more,
        ]);
        var number = 0L;
        foreach (var v in vouchers)
        {
            table.Add(
            [
                ++number, v.Number, v.Date, (long)(v.Year ?? v.Date.Year), v.Project, v.What, v.Source, v.Capital, v.Payee, v.Amount,
                v.IsAdvance ? "x" : null,
                .. byHousehold ? new object?[] { v.Code, v.Household, v.Support, v.Period, v.SettleBy, null } : [],
            ]);
        }

        table.Add(null, "Tổng cộng", null, null, null, null, null, null, null, vouchers.Sum(v => v.Amount));
        return table;
    }

    private static Table Ledger(string place, Voucher[] vouchers)
    {
        var table = new Table("Sổ chi");
        table.Add(null, "SỔ CHI TIẾT KINH PHÍ GIẢM NGHÈO QUÝ I NĂM 2024");
        table.Add(null, place);
        table.Add(null, "Năm: 2024");
        table.Add();
        table.Add("Số CT", "Ngày CT", "Dự án", "Diễn giải", "Nguồn", "Tính chất vốn", "Người nhận tiền", "Số tiền (đồng)",
            "Hình thức chi");
        foreach (var v in vouchers)
        {
            table.Add(
                v.Number, Table.Day(v.Date), v.Project, v.What, v.Source, v.Capital, v.Payee, v.Amount, v.IsAdvance ? "Tạm ứng"
                    : "Thực chi");
        }

        table.Add("Cộng", null, null, null, null, null, null, vouchers.Sum(v => v.Amount));
        return table;
    }
}
