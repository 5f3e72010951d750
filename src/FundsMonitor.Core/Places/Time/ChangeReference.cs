namespace FundsMonitor.Core.Places.Time;

/// <summary>What became of the five districts' communes on 1 July 2025, and the provinces they lie in.</summary>
public static class ChangeReference
{
    private static readonly DateOnly ListOf2004 = new(2004, 1, 1);
    private static readonly DateOnly LastOfDistricts = new(2025, 6, 30);
    private static readonly DateOnly TwoTiers = new(2025, 7, 1);

    private const string SourceOfChanges = "Bảng chuyển đổi đơn vị hành chính từ 01/7/2025";

    /// <summary>New commune: the old ones that went into it, each wholly.</summary>
    private const string WholeInto =
        """
        05542: 05539 05542; 05551: 05545 05551; 05563: 05548 05563 05566; 05569: 05554 05560 05569 05572;
        05581: 05581 05593 05596; 05587: 05575 05578 05584 05587; 05602: 05590 05602; 05605: 05599 05605;
        15127: 15127 15169; 15142: 15133 15142 15145 15151; 15148: 15136 15139 15148 15154;
        15163: 15160 15163 15175 15184; 15178: 15172 15178 15181;
        30037: 30037 30052 30064; 30043: 30043 30082; 30046: 30040 30046; 30055: 30055 30058 30070;
        30061: 30049 30061; 30073: 30067 30073;
        20161: 20161 20164 20170 20185; 20179: 20167 20179 20191; 20182: 20173 20182 20188;
        26080: 26077 26080 26083 26086 26107; 26089: 26089 26095 26323; 26098: 26092 26098;
        26104: 26101 26104; 26113: 26110 26113
        """;

    /// <summary>Which old commune went into which new one.</summary>
    public static IReadOnlyList<PlaceChange> Changes { get; } =
    [
        .. from entry in WholeInto.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
           let sides = entry.Split(": ")
           from old in sides[1].Split(' ')
           select new PlaceChange
           {
               OldCode = old,
               NewCode = sides[0],
               On = TwoTiers,
               Extent = ChangeExtent.Whole,
               Note = "Nhập toàn bộ",
               Source = SourceOfChanges,
           },
    ];

    /// <summary>The provinces of the five places.</summary>
    /// <remarks>
    /// Đồng Tháp took the code of Tiền Giang when the two became one on 1 July 2025. Huế is run by the centre from 1 January 2025, Đồng
    /// Nai from 30 April 2026.
    /// </remarks>
    public static IReadOnlyList<Province> Provinces { get; } =
    [
        InForce("19", "Tỉnh Thái Nguyên", ListOf2004, null),
        InForce("38", "Tỉnh Thanh Hóa", ListOf2004, null),
        InForce("46", "Tỉnh Thừa Thiên Huế", ListOf2004, new(2024, 12, 31)),
        InForce("46", "Thành phố Huế", new(2025, 1, 1), null),
        InForce("75", "Tỉnh Đồng Nai", ListOf2004, new(2026, 4, 29)),
        InForce("75", "Thành phố Đồng Nai", new(2026, 4, 30), null),
        InForce("82", "Tỉnh Tiền Giang", ListOf2004, LastOfDistricts),
        InForce("82", "Tỉnh Đồng Tháp", TwoTiers, null),
        InForce("87", "Tỉnh Đồng Tháp", ListOf2004, LastOfDistricts),
    ];

    private static Province InForce(string code, string name, DateOnly from, DateOnly? to) =>
        new() { Code = code, Name = name, From = from, To = to };
}
