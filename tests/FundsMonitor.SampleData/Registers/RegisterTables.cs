using FundsMonitor.SampleData.People;
using FundsMonitor.SampleData.Places;
using FundsMonitor.SampleData.Writing;

namespace FundsMonitor.SampleData.Registers;

/// <summary>The registers as their communes write them, each in its own way.</summary>
internal static class RegisterTables
{
    public static IEnumerable<SampleFile> All(SampleRegisters registers) =>
    [
        new("kim-phuong/Danh sach ho ngheo can ngheo 2023.xlsx", TableFormat.Xlsx, KimPhuong(registers.KimPhuong2023)),
        new("kim-phuong/Danh sach ho ngheo can ngheo 2024.xlsx", TableFormat.Xlsx, KimPhuong(registers.KimPhuong2024)),
        new("cam-luong/DS ho ngheo, can ngheo, moi thoat ngheo 2023.xls", TableFormat.Xls, CamLuong(registers.CamLuong2023)),
        new("thap-muoi/HoNgheo_CanNgheo_ThapMuoi_cuoi2023.csv", TableFormat.CsvSemicolon, ThapMuoi(registers.ThapMuoi2024)),
        new("thuong-quang/chu-ho-ngheo-can-ngheo-2021.csv", TableFormat.Utf16Tab, ThuongQuang(registers.ThuongQuang2021)),
        new("long-khanh/Ho ngheo A-B, can ngheo Long Khanh 2024.xlsx", TableFormat.Xlsx, LongKhanh(registers.LongKhanh2024)),
    ];

    private static Table KimPhuong(RegisterList list)
    {
        var table = new Table("DS hộ nghèo");
        table.Add(null, "ỦY BAN NHÂN DÂN XÃ KIM PHƯỢNG");
        table.Add(null, $"DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO, HỘ MỚI THOÁT NGHÈO NĂM {list.Year}");
        Labels(table, list, $"Mã xã: {list.Communes[0].Code}");
        table.Add();
        table.Add(
            "STT", "Mã hộ", "Xóm", "Họ và tên", "Quan hệ với chủ hộ", "Ngày sinh", "Giới tính", "Dân tộc", "Số CCCD",
            "Phân loại hộ", "Khả năng lao động", "Tình trạng việc làm", "Nhu cầu vay vốn", "Đủ điều kiện vay");
        var number = 0L;
        foreach (var (listed, member) in Members(list))
        {
            var h = listed.Household;
            table.Add(
                ++number, h.Code, h.Hamlet, member.Person.Name, member.Relation, BirthText(member), SexWord(member),
                    member.Person.Ethnicity,
                member.RegisterId, listed.Class, member.AbleToWork, member.Employment, YesNo(h.NeedsLoan), YesNo(h.Eligible));
        }

        table.Add(null, "Tổng cộng", null, $"{list.Households.Count} hộ, {number} nhân khẩu");
        table.Add();
        table.Add(null, null, null, null, null, null, null, null, null, null, "TM. ỦY BAN NHÂN DÂN");
        return table;
    }

    private static Table CamLuong(RegisterList list)
    {
        var table = new Table("Sheet1");
        table.Add($"DANH SÁCH HỘ NGHÈO, CẬN NGHÈO, MỚI THOÁT NGHÈO XÃ CẨM LƯƠNG NĂM {list.Year}");
        Labels(table, list, $"Mã xã: {list.Communes[0].Code}", inColumn: 0);
        table.Add(
            "STT", "Hộ số", "Thôn", "Họ tên", "Quan hệ", "Ngày sinh", "Nam/Nữ", "CMND/CCCD", "Diện", "Có khả năng lao động", "Việc làm");
        var number = 0L;
        foreach (var (listed, member) in Members(list))
        {
            table.Add(
                ++number, listed.Household.Code, listed.Household.Hamlet, member.Person.Name, member.Relation, BirthText(member),
                    SexWord(member),
                member.RegisterId, Short(listed.Class), member.AbleToWork, member.Employment);
        }

        return table;
    }

    private static Table ThapMuoi(RegisterList list)
    {
        var table = new Table("");
        table.Add("DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO HUYỆN THÁP MƯỜI");
        table.Add($"Năm: {list.Year}");
        table.Add($"Quyết định số: {list.Decision}");
        table.Add("Mã xã", "Tên xã", "Ấp", "Hộ số", "Họ tên", "Quan hệ", "Năm sinh", "Nam/Nữ", "CMND/CCCD", "Diện",
            "Có khả năng lao động", "Việc làm");
        var names = list.Communes.ToDictionary(c => c.Code, c => c.Name);
        foreach (var (listed, member) in Members(list))
        {
            var h = listed.Household;
            table.Add(
                h.CommuneCode, names[h.CommuneCode], h.Hamlet, h.Code, member.Person.Name, member.Relation,
                    (long)member.Person.Birth.Year, SexWord(member),
                member.RegisterId, Short(listed.Class), member.AbleToWork, member.Employment);
        }

        return table;
    }

    private static Table ThuongQuang(RegisterList list)
    {
        var table = new Table("");
        table.Add("DANH SÁCH CHỦ HỘ NGHÈO, HỘ CẬN NGHÈO XÃ THƯỢNG QUẢNG");
        table.Add($"Mã xã: {list.Communes[0].Code}");
        table.Add($"Năm: {list.Year}");
        table.Add($"Quyết định số: {list.Decision}");
        table.Add("STT", "Thôn", "Họ và tên chủ hộ", "Năm sinh", "Giới tính", "Số CMND/CCCD", "Phân loại hộ", "Số nhân khẩu");
        var number = 0L;
        foreach (var listed in list.InOrder())
        {
            var head = listed.Household.Head;
            table.Add(
                ++number, listed.Household.Hamlet, head.Person.Name, (long)head.Person.Birth.Year, SexWord(head), head.RegisterId,
                    listed.Class,
                (long)listed.Household.Members.Count);
        }

        return table;
    }

    private static Table LongKhanh(RegisterList list)
    {
        var table = new Table("Toàn TP");
        table.Add(null, $"DANH SÁCH HỘ NGHÈO A, NGHÈO B, HỘ CẬN NGHÈO, HỘ MỚI THOÁT NGHÈO NĂM {list.Year}");
        table.Add(null, "THÀNH PHỐ LONG KHÁNH, TỈNH ĐỒNG NAI");
        Labels(table, list, null);
        table.Add(
            "STT", "Mã xã", "Xã/Phường", "Khu phố/Ấp", "Mã hộ", "Họ và tên", "Quan hệ với chủ hộ", "Ngày sinh", "Giới tính",
                "Số định danh cá nhân",
            "Loại hộ", "Khả năng lao động", "Việc làm", "Nhu cầu vay", "Đủ điều kiện", "Phương án SXKD");
        var names = list.Communes.ToDictionary(c => c.Code, c => c.Name);
        var number = 0L;
        foreach (var (listed, member) in Members(list))
        {
            var h = listed.Household;
            var kind = listed.Kind.Length > 0 ? $"Nghèo {listed.Kind}" : Short(listed.Class);
            table.Add(
                ++number, h.CommuneCode, names[h.CommuneCode], h.Hamlet, h.Code, member.Person.Name, member.Relation,
                member.RegisterHasYearOnly ? (long)member.Person.Birth.Year : member.Person.Birth, SexWord(member), member.RegisterId,
                kind, member.AbleToWork, member.Employment, YesNo(h.NeedsLoan), YesNo(h.Eligible), h.HasBusinessPlan ? "x" : null);
        }

        return table;
    }

    private static void Labels(Table table, RegisterList list, string? place, int inColumn = 1)
    {
        var date = list.DecisionDate is { } day ? $" ngày {Table.Day(day)}" : "";
        foreach (var label in new[] { place, $"Năm: {list.Year}", $"Quyết định số: {list.Decision}{date}" }.OfType<string>())
        {
            table.Add([.. Enumerable.Repeat<object?>(null, inColumn), label]);
        }
    }

    private static IEnumerable<(ListedHousehold Listed, SampleMember Member)> Members(RegisterList list) =>
        list.InOrder().SelectMany(l => l.Household.Members.Select(m => (l, m)));

    private static string BirthText(SampleMember member) =>
        member.RegisterHasYearOnly ? $"01/01/{member.Person.Birth.Year}" : Table.Day(member.Person.Birth);

    /// <summary>Without "Hộ": Nghèo, Cận nghèo, Mới thoát nghèo.</summary>
    private static string Short(string @class) => char.ToUpperInvariant(@class[3]) + @class[4..];

    private static string SexWord(SampleMember member) => member.Person.IsFemale ? "Nữ" : "Nam";

    private static string YesNo(bool yes) => yes ? "Có" : "Không";
}
