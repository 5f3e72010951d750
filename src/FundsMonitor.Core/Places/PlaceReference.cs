namespace FundsMonitor.Core.Places;

/// <summary>The places and offices the program knows from the start: five districts before 1 July 2025 and what became of them.</summary>
/// <remarks>
/// Codes and names: the state's table of old and new units of 1 July 2025. A code's
/// earlier years begin with the list of 2004; the mergers of
/// 2019 and 2020 inside these districts kept the codes and are not told apart.
/// </remarks>
public static class PlaceReference
{
    private static readonly DateOnly ListOf2004 = new(2004, 1, 1);
    private static readonly DateOnly LastOfDistricts = new(2025, 6, 30);
    private static readonly DateOnly TwoTiers = new(2025, 7, 1);

    private const string DinhHoaBefore =
        """
        05539 Xã Linh Thông; 05542 Xã Lam Vỹ; 05545 Xã Quy Kỳ; 05548 Xã Tân Thịnh; 05551 Xã Kim Phượng; 05554 Xã Bảo Linh;
        05560 Xã Phúc Chu; 05563 Xã Tân Dương; 05566 Xã Phượng Tiến; 05569 Thị trấn Chợ Chu; 05572 Xã Đồng Thịnh;
        05575 Xã Định Biên; 05578 Xã Thanh Định; 05581 Xã Trung Hội; 05584 Xã Trung Lương; 05587 Xã Bình Yên;
        05590 Xã Điềm Mặc; 05593 Xã Phú Tiến; 05596 Xã Bộc Nhiêu; 05599 Xã Sơn Phú; 05602 Xã Phú Đình; 05605 Xã Bình Thành
        """;

    private const string DinhHoaAfter =
        """
        05542 Xã Lam Vỹ; 05551 Xã Kim Phượng; 05563 Xã Phượng Tiến; 05569 Xã Định Hoá; 05581 Xã Trung Hội; 05587 Xã Bình Yên;
        05602 Xã Phú Đình; 05605 Xã Bình Thành
        """;

    private const string CamThuyBefore =
        """
        15127 Thị trấn Phong Sơn; 15133 Xã Cẩm Thành; 15136 Xã Cẩm Quý; 15139 Xã Cẩm Lương; 15142 Xã Cẩm Thạch;
        15145 Xã Cẩm Liên; 15148 Xã Cẩm Giang; 15151 Xã Cẩm Bình; 15154 Xã Cẩm Tú; 15160 Xã Cẩm Châu; 15163 Xã Cẩm Tâm;
        15169 Xã Cẩm Ngọc; 15172 Xã Cẩm Long; 15175 Xã Cẩm Yên; 15178 Xã Cẩm Tân; 15181 Xã Cẩm Phú; 15184 Xã Cẩm Vân
        """;

    private const string CamThuyAfter =
        """
        15127 Xã Cẩm Thủy; 15142 Xã Cẩm Thạch; 15148 Xã Cẩm Tú; 15163 Xã Cẩm Vân; 15178 Xã Cẩm Tân
        """;

    private const string ThapMuoiBefore =
        """
        30037 Thị trấn Mỹ An; 30040 Xã Thạnh Lợi; 30043 Xã Hưng Thạnh; 30046 Xã Trường Xuân; 30049 Xã Tân Kiều;
        30052 Xã Mỹ Hòa; 30055 Xã Mỹ Quí; 30058 Xã Mỹ Đông; 30061 Xã Đốc Binh Kiều; 30064 Xã Mỹ An; 30067 Xã Phú Điền;
        30070 Xã Láng Biển; 30073 Xã Thanh Mỹ
        """;

    private const string ThapMuoiAfter =
        """
        30037 Xã Tháp Mười; 30043 Xã Phương Thịnh; 30046 Xã Trường Xuân; 30055 Xã Mỹ Quí; 30061 Xã Đốc Binh Kiều;
        30073 Xã Thanh Mỹ
        """;

    private const string LongKhanhBefore =
        """
        26077 Phường Xuân Bình; 26080 Phường Xuân An; 26083 Phường Xuân Hòa; 26086 Phường Phú Bình; 26089 Xã Bình Lộc;
        26092 Xã Bảo Quang; 26095 Phường Suối Tre; 26098 Phường Bảo Vinh; 26101 Phường Xuân Lập; 26104 Phường Bàu Sen;
        26107 Xã Bàu Trâm; 26110 Phường Xuân Tân; 26113 Xã Hàng Gòn
        """;

    private const string LongKhanhAfter =
        """
        26080 Phường Long Khánh; 26089 Phường Bình Lộc; 26098 Phường Bảo Vinh; 26104 Phường Xuân Lập; 26113 Phường Hàng Gòn
        """;

    private const string NamDongBefore =
        """
        20161 Thị trấn Khe Tre; 20164 Xã Hương Phú; 20167 Xã Hương Sơn; 20170 Xã Hương Lộc; 20173 Xã Thượng Quảng;
        20179 Xã Hương Xuân; 20182 Xã Hương Hữu; 20185 Xã Thượng Lộ; 20188 Xã Thượng Long; 20191 Xã Thượng Nhật
        """;

    private const string NamDongAfter =
        """
        20161 Xã Khe Tre; 20179 Xã Nam Đông; 20182 Xã Long Quảng
        """;

    /// <summary>Districts under their 3-digit code, their communes until 30 June
    /// 2025, and the communes and wards from 1 July 2025.</summary>
    public static IReadOnlyList<Commune> Communes { get; } =
    [
        .. District("167", "Huyện Định Hóa", "Tỉnh Thái Nguyên", DinhHoaBefore),
        .. District("390", "Huyện Cẩm Thủy", "Tỉnh Thanh Hóa", CamThuyBefore),
        .. District("732", "Thành phố Long Khánh", "Tỉnh Đồng Nai", LongKhanhBefore),
        .. District("872", "Huyện Tháp Mười", "Tỉnh Đồng Tháp", ThapMuoiBefore),
        .. NamDong(),
        .. FromOutside(),
        .. Units(DinhHoaAfter, new Period(TwoTiers, null), "Tỉnh Thái Nguyên"),
        .. Units(CamThuyAfter, new Period(TwoTiers, null), "Tỉnh Thanh Hóa"),
        .. Units(LongKhanhAfter, new Period(TwoTiers, new DateOnly(2026, 4, 29)), "Tỉnh Đồng Nai"),
        .. Units(LongKhanhAfter, new Period(new DateOnly(2026, 4, 30), null), "Thành phố Đồng Nai"),
        .. Units(ThapMuoiAfter, new Period(TwoTiers, null), "Tỉnh Đồng Tháp"),
        .. Units(NamDongAfter, new Period(TwoTiers, null), "Thành phố Huế"),
    ];

    /// <summary>Old communes of other districts that went into new ones of the five.</summary>
    private static IEnumerable<Commune> FromOutside() =>
    [
        .. InDistrict(Units("26323 Xã Xuân Thiện", new Period(ListOf2004, LastOfDistricts), "Tỉnh Đồng Nai"), "738", "Huyện Thống Nhất"),
        .. InDistrict(Units("30082 Xã Phương Thịnh", new Period(ListOf2004, LastOfDistricts), "Tỉnh Đồng Tháp"), "873", "Huyện Cao Lãnh"),
    ];

    /// <summary>Nam Đông became part of Phú Lộc, and its province a centrally run city, on 1 January 2025.</summary>
    private static IEnumerable<Commune> NamDong()
    {
        var before = new Period(ListOf2004, new DateOnly(2024, 12, 31));
        var after = new Period(new DateOnly(2025, 1, 1), LastOfDistricts);
        return
        [
            Unit("483", "Huyện Nam Đông", before, "Tỉnh Thừa Thiên Huế"),
            .. InDistrict(Units(NamDongBefore, before, "Tỉnh Thừa Thiên Huế"), "483", "Huyện Nam Đông"),
            Unit("482", "Huyện Phú Lộc", after, "Thành phố Huế"),
            .. InDistrict(Units(NamDongBefore, after, "Thành phố Huế"), "482", "Huyện Phú Lộc"),
        ];
    }

    private static IEnumerable<Commune> District(string code, string name, string province, string communes)
    {
        var period = new Period(ListOf2004, LastOfDistricts);
        return [Unit(code, name, period, province), .. InDistrict(Units(communes, period, province), code, name)];
    }

    private static IEnumerable<Commune> InDistrict(IEnumerable<Commune> communes, string code, string name)
    {
        foreach (var commune in communes)
        {
            commune.DistrictCode = code;
            commune.District = name;
            yield return commune;
        }
    }

    private static IEnumerable<Commune> Units(string list, Period period, string province) =>
        list.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => Unit(entry[..5], entry[6..], period, province));

    private static Commune Unit(string code, string name, Period period, string province) =>
        new() { Code = code, Name = name, Province = province, From = period.From, To = period.To, Confirmed = true };

    private readonly record struct Period(DateOnly From, DateOnly? To);
}
