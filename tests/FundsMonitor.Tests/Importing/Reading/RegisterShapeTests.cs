using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;
using FundsMonitor.Tests.Spreadsheets;

namespace FundsMonitor.Tests.Importing.Reading;

/// <summary>Registers in the shapes that communes and the bank give them.</summary>
public sealed class RegisterShapeTests
{
    [Fact]
    public void The_filled_column_says_sex_and_class()
    {
        var rows = TableCase.Accepted<Member>(
        [
            ["XÃ KIM PHƯỢNG, NĂM 2024"],
            ["Mã hộ", "Họ và tên", "Năm sinh", null, "Quan hệ", "Phân loại hộ", null],
            [null, null, "Nam", "Nữ", null, "Nghèo", "Cận nghèo"],
            ["H01", "Ma Thị Lan", null, 1985, "Chủ hộ", "x"],
            ["H01", "Ma Văn Tám", 1980, null, "Chồng"],
            ["H02", "Ma Văn Chín", 1970, null, "Chủ hộ", null, "x"],
        ]);

        Assert.Equal([(Sex.Female, 1985), (Sex.Male, 1980), (Sex.Male, 1970)], rows.Select(r => (r.Sex, r.BirthYear)));
        Assert.Equal([HouseholdClass.Poor, HouseholdClass.Poor, HouseholdClass.NearPoor], rows.Select(r => r.Class));
        Assert.Equal([true, false, true], rows.Select(r => r.IsHead));
    }

    [Fact]
    public void Marks_say_the_sex_where_the_birth_has_a_column_of_its_own()
    {
        var rows = TableCase.Accepted<Member>(
        [
            ["XÃ KIM PHƯỢNG - DANH SÁCH HỘ NGHÈO NĂM 2024"],
            ["Mã hộ", "Họ và tên", "Giới tính", null, "Năm sinh"],
            [null, null, "Nam", "Nữ"],
            ["H01", "Ma Thị Lan", null, "x", 1985],
            ["H02", "Ma Văn Tám", "x", null, 1980],
        ]);

        Assert.Equal([(Sex.Female, 1985), (Sex.Male, 1980)], rows.Select(r => (r.Sex, r.BirthYear)));
    }

    [Fact]
    public void The_banks_list_has_programmes_for_classes_and_a_place_by_code()
    {
        var (file, read) = TableCase.Read(
        [
            ["CT", "NAM", "DP", "TTHO", "TTTV", "HOTEN", "NAMSINH", "QUANHE", "NAMSINH1", "TEN", "CMT"],
            ["01", 2024, "05551", 1, 1, "Ma Thị Lan", 1985, "Chủ hộ", null, null, "019185000001"],
            ["19", 2024, "05551", 2, 1, "Ma Văn Tám", null, "Chủ hộ", 1980, null, "019080000002"],
            ["Hộ mới thoát nghèo", 2024, "05551", 3, 1, "Ma Văn Chín", 1970, "Chủ hộ"],
        ]);
        var rows = read.ConvertAll(r => (Member)r.Row);

        Assert.Null(file.Refusal);
        Assert.Equal(("register||05551|2024|", "danhsach"), (read[0].Scope.Key, file.Recognition.Layout));
        Assert.Equal([HouseholdClass.Poor, HouseholdClass.NearPoor, HouseholdClass.NewlyEscaped], rows.Select(r => r.Class));
        Assert.Equal([("1", 1985), ("2", 1980), ("3", 1970)], rows.Select(r => (r.HouseholdCode, r.BirthYear)));
    }

    [Fact]
    public void Sheets_are_one_list_whose_households_keep_apart()
    {
        using var rows = new TestRows(
            ("Xóm Bản Lanh", [["XÃ KIM PHƯỢNG - DANH SÁCH HỘ NGHÈO NĂM 2024"], .. Hamlet("Ma Thị Lan", "Ma Văn Tám")]),
            ("Ghi chú", [["Đã rà soát"]]),
            ("Xóm Cạm Phước", Hamlet("Ma Văn Chín", "Ma Thị Mười")));

        var (file, refusal) = FileReader.Open(rows, new(), (_, _) => "05551");
        var read = file!.Rows().ToList();
        var members = read.ConvertAll(r => (Member)r.Row);

        Assert.Null(refusal ?? file.Refusal);
        Assert.Equal("register||05551|2024|hộ nghèo", Assert.Single(read.Select(r => r.Scope.Key).Distinct()));
        Assert.Equal(["1", "1", "Xóm Cạm Phước/1", "Xóm Cạm Phước/1"], members.Select(m => m.HouseholdCode));
        Assert.Equal(["Xóm Bản Lanh", "Xóm Bản Lanh", "Xóm Cạm Phước", "Xóm Cạm Phước"], members.Select(m => m.HamletName));
        Assert.Equal(["Xóm Cạm Phước"], file.Recognition.AlsoRead);
        Assert.Equal(["Ghi chú"], file.Recognition.OtherSheets);
        Assert.Contains(file.Problems, p => p is { Kind: "household-on-two-sheets", Sheet: "Xóm Cạm Phước", Detail: "Xóm Cạm Phước/1" });
    }

    private static object?[][] Hamlet(string head, string spouse) =>
    [
        ["Số hộ", "Họ và tên", "Năm sinh", "Quan hệ"],
        ["1", head, 1970, "Chủ hộ"],
        ["1", spouse, 1972, "Vợ chồng"],
    ];
}
