using FundsMonitor.Tests.Spreadsheets;

namespace FundsMonitor.Tests.Places.Tables;

/// <summary>A small table of old and new units in the form of the official one; the units are invented.</summary>
internal static class PlaceTableCase
{
    public const string Province = "Tỉnh Bình Sơn (98)";
    public const string OldProvince = "Tỉnh Sơn Hà (97)";
    public const string District = "Huyện Suối Đá (901)";

    public static readonly object?[] Title =
        ["Đơn vị hành chính từ ngày 01/7/2025", null, null, "Đơn vị hành chính trước ngày 01/7/2025", null, null, null, null];

    public static readonly object?[] Headings =
        ["Tỉnh, thành phố", "Tên Xã mới", "Mã Xã mới", "Tên Xã cũ", "Mã Xã cũ", "Ghi chú", "Quận/huyện", "Tỉnh cũ"];

    /// <summary>Two communes into one, one split in two, one kept, a district without communes.</summary>
    public static readonly object?[][] Rows =
    [
        ["TỈNH BÌNH SƠN", null, null, null, null, null, null, null],
        Row(("Xã Suối Đá ", "98001"), ("Xã Suối Đá", "97001"), "Nhập toàn bộ"),
        Row(("Xã Suối Đá\n", "98001"), ("Xã Đồi Cao", "97002"), "Nhập toàn bộ"),
        Row(("Xã Suối Đá", "98001"), ("Xã Bãi Bồi", "97003"), "Nhập một phần "),
        Row(("Xã Bãi Dài", "98002"), ("Xã Bãi Bồi", "97003"), "Nhâp  một phần"),
        Row(("Xã Bãi Dài", "98002"), ("Xã Cồn Cát", "97004"), "Nhập một phần diện tích, toàn bộ dân số"),
        Row(("Xã Rừng Già", "97005"), ("Xã Rừng Già", "97005"), "Giữ nguyên "),
        Row(("Đặc khu Hòn Xa", "98003"), ("", ""), "Sắp xếp toàn bộ huyện Hòn Xa thành đặc khu Hòn Xa"),
    ];

    public static object?[] Row((string Name, object Code) now, (string Name, object Code) old, string note) =>
        [Province, now.Name, now.Code, old.Name, old.Code, note, District, OldProvince];

    /// <summary>With the title and the headings.</summary>
    public static object?[][] Table(params object?[][] rows) => [Title, Headings, .. rows];

    public static TestRows Sheet(params object?[][] rows) => TestRows.Of(Table(rows));

    public static Stream Csv(params object?[][] rows)
    {
        var lines = Table(rows).Select(r => string.Join(',', r.Select(c => $"\"{c}\"")));
        return new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));
    }

    public static Stream Xlsx(params object?[][] rows) =>
        new MemoryStream(new TestWorkbook().Sheet("Bảng", Table(rows)).ToXlsx());
}
