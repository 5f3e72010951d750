using FundsMonitor.SampleData.People;

namespace FundsMonitor.SampleData.Places;

/// <summary>A commune of before July 2025.</summary>
/// <param name="Code">The state's 5 digits.</param>
/// <param name="Name">Full name.</param>
/// <param name="BankCode">The bank's own 6 digits (invented); empty where no loan file is in the sample.</param>
/// <param name="Hamlets">Its hamlets.</param>
internal sealed record SampleCommune(string Code, string Name, string BankCode, string[] Hamlets);

/// <summary>A transaction office with its communes.</summary>
/// <param name="Code">6 digits (invented).</param>
/// <param name="Name">Name.</param>
/// <param name="Communes">Those in its files.</param>
/// <param name="People">Who lives there.</param>
internal sealed record SampleOffice(string Code, string Name, SampleCommune[] Communes, Population People);

/// <summary>Every place the sample speaks of.</summary>
internal static class SamplePlaces
{
    public static Population DinhHoaPeople { get; } = new("019", "09", ["Tày", "Tày", "Kinh"]);

    public static Population CamThuyPeople { get; } = new("038", "17", ["Mường", "Mường", "Kinh"]);

    public static Population LongKhanhPeople { get; } = new("075", "27", ["Kinh"]);

    public static Population ThapMuoiPeople { get; } = new("087", "34", ["Kinh"]);

    public static Population NamDongPeople { get; } = new("046", "19", ["Cơ Tu", "Kinh"]);

    public static SampleCommune KimPhuong { get; } = new("05551", "Xã Kim Phượng", "048201", Named(
        "Xóm", "Bản Đa", "Bản Lanh", "Bản Mới", "Bản Ngói", "Cạm Phước", "Đồng Đau", "Kim Tân", "Kim Tiến", "Khuổi Tát", "Nà Ca",
            "Nà Lang", "Nà Mao", "Nà Poọc", "Nà Tẩng"));

    public static SampleCommune QuyKy { get; } = new("05545", "Xã Quy Kỳ", "048202", Named(
        "Xóm", "Bản Cọ", "Bản Pấu", "Đăng Mò", "Gốc Hồng", "Khuân Câm", "Nà Kéo", "Nà Rọ", "Tồng Củm"));

    public static SampleCommune LamVy { get; } = new("05542", "Xã Lam Vỹ", "048203", Named(
        "Xóm", "Bản Cáu", "Bình Sơn", "Cốc Ngận", "Làng Cỏ", "Làng Hà", "Nà Đin", "Nà Tiếm", "Văn La"));

    public static SampleCommune CamLuong { get; } = new("15139", "Xã Cẩm Lương", "027161", Named(
        "Thôn", "Kim Mẫm", "Lương Hòa", "Lương Ngọc", "Lương Thành", "Lương Thuận", "Xủ Xuyên"));

    public static SampleCommune CamThach { get; } = new("15142", "Xã Cẩm Thạch", "027162",
        Named("Thôn", "Chiềng Đông", "Cẩm Hoa", "Thạch Yến", "Vân Trai", "Xuân Thành"));

    public static SampleCommune CamBinh { get; } = new("15151", "Xã Cẩm Bình", "027163",
        Named("Thôn", "Bình Hòa", "Bình Xuân", "Bình Yên", "Chợ", "Săm"));

    public static SampleCommune XuanHoa { get; } = new("26083", "Phường Xuân Hòa", "063071", Named("Khu phố", "1", "2", "3", "4", "5"));

    public static SampleCommune BaoVinh { get; } = new("26098", "Phường Bảo Vinh", "063072",
        Named("Khu phố", "Bảo Vinh A", "Bảo Vinh B", "Ruộng Hời", "Ruộng Lớn", "Suối Chồn"));

    public static SampleCommune HangGon { get; } = new("26113", "Xã Hàng Gòn", "063073", Named("Ấp", "Đồi Rìu", "Hàng Gòn", "Tân Phong"));

    public static SampleCommune SuoiTre { get; } = new("26095", "Phường Suối Tre", "063074",
        Named("Khu phố", "Cấp Rang", "Núi Tung", "Suối Tre"));

    public static SampleCommune BauTram { get; } = new("26107", "Xã Bàu Trâm", "", Named("Ấp", "Bàu Trâm", "Bàu Sầm", "Hòa Bình"));

    public static SampleCommune ThuongQuang { get; } = new("20173", "Xã Thượng Quảng", "",
        Named("Thôn", "1", "2", "3", "4", "5", "6", "7"));

    /// <summary>Tháp Mười's 13 communes, by code.</summary>
    public static SampleCommune[] ThapMuoi { get; } =
    [
        OfThapMuoi("30037", "Thị trấn Mỹ An"), OfThapMuoi("30040", "Xã Thạnh Lợi"), OfThapMuoi("30043", "Xã Hưng Thạnh"),
            OfThapMuoi("30046", "Xã Trường Xuân"),
        OfThapMuoi("30049", "Xã Tân Kiều"), OfThapMuoi("30052", "Xã Mỹ Hòa"), OfThapMuoi("30055", "Xã Mỹ Quí"),
            OfThapMuoi("30058", "Xã Mỹ Đông"),
        OfThapMuoi("30061", "Xã Đốc Binh Kiều"), OfThapMuoi("30064", "Xã Mỹ An"), OfThapMuoi("30067", "Xã Phú Điền"),
            OfThapMuoi("30070", "Xã Láng Biển"),
        OfThapMuoi("30073", "Xã Thanh Mỹ"),
    ];

    public static SampleOffice DinhHoa { get; } = new("004820", "PGD NHCSXH huyện Định Hóa", [KimPhuong, QuyKy, LamVy], DinhHoaPeople);

    public static SampleOffice CamThuy { get; } = new("002716", "PGD NHCSXH huyện Cẩm Thủy", [CamLuong, CamThach, CamBinh],
        CamThuyPeople);

    public static SampleOffice LongKhanh { get; } = new("006307", "PGD NHCSXH thành phố Long Khánh",
        [XuanHoa, BaoVinh, HangGon, SuoiTre], LongKhanhPeople);

    private static string[] Named(string kind, params string[] names) => [.. names.Select(n => $"{kind} {n}")];

    private static SampleCommune OfThapMuoi(string code, string name) =>
        new(code, name, "", Named("Ấp", "1", "2", "3", "4", "Mỹ Phú", "Lợi An"));
}
