using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;
using FundsMonitor.Tests.Spreadsheets;

namespace FundsMonitor.Tests.Importing.Reading;

/// <summary>What a register says twice, or says against itself.</summary>
public sealed class RegisterPeopleTests
{
    private static readonly object?[] Head = ["KP01", "Xóm 1", "Ma Văn Tám", "Chủ hộ", "05/07/1975", "Nam", "019075001234", "Hộ nghèo"];

    private static object?[][] Sheet(params object?[][] rows) =>
    [
        ["DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2024"],
        ["Mã xã: 05551"],
        ["Mã hộ", "Xóm", "Họ và tên", "Quan hệ với chủ hộ", "Ngày sinh", "Giới tính", "Số CCCD", "Phân loại hộ"],
        .. rows,
    ];

    private static object?[] Row(string household, string name, string birth, string? id = null) =>
        [household, "Xóm 1", name, "Con", birth, "Nam", id, "Hộ nghèo"];

    [Fact]
    public void A_household_of_two_classes_refuses_the_file_with_both_rows()
    {
        var other = Row("KP01", "Ma Văn Bảy", "01/02/2001");
        other[7] = "Hộ cận nghèo";

        var (file, _) = TableCase.Read(Sheet(Head, other));

        var problem = Assert.Single(file.Problems);
        Assert.Equal(("class-contradicts", 5, "Phân loại hộ", "4"), (problem.Kind, problem.Row, problem.Column, problem.Detail));
        Assert.Equal(
            "Hộ này ghi “Hộ cận nghèo” ở đây nhưng ghi diện khác ở dòng 4; mỗi hộ chỉ có một diện.", ProblemKinds.Reason(problem).Vi);
        Assert.Equal("rows-unreadable", file.Refusal!.Code);
    }

    [Theory]
    [InlineData("KP01", "05/07/1975", "019075001234", "person-twice")]
    [InlineData("KP02", "06/08/1976", "019075001234", "person-in-two-households")]
    [InlineData("KP02", "05/07/1975", null, "person-in-two-households")]
    [InlineData("KP02", "05/07/1975", "019075009999", null)]
    [InlineData("KP02", "05/07/1985", null, null)]
    public void A_person_who_stands_there_twice_is_said_with_both_rows_and_both_are_kept(
        string household, string birth, string? id, string? kind)
    {
        var (file, rows) = TableCase.Read(Sheet(Head, Row(household, "Ma Văn Tám", birth, id)));

        Assert.Null(file.Refusal);
        Assert.Equal(2, rows.Count);
        Assert.Equal(kind is null ? [] : [(kind, 5, "4")], file.Problems.Select(p => (p.Kind, p.Row, p.Detail)));
    }

    [Theory]
    [InlineData("Xóm 1", "person-in-two-households")]
    [InlineData("Xóm 2", null)]
    public void A_name_and_a_year_tell_one_person_within_a_hamlet_only(string hamlet, string? kind)
    {
        var other = Row("KP02", "Ma Văn Bảy", "1990");
        other[1] = hamlet;

        var (file, _) = TableCase.Read(Sheet(Row("KP01", "Ma Văn Bảy", "1990"), other));

        Assert.Equal(kind, file.Problems.SingleOrDefault()?.Kind);
    }

    [Fact]
    public void A_person_on_another_sheet_is_said_with_the_sheet()
    {
        using var rows = new TestRows(("Xóm 1", Sheet(Head)), ("Xóm 2", Sheet(Row("KP02", "Ma Văn Tám", "05/07/1975"))));

        var (file, _) = FileReader.Open(rows, new());
        _ = file!.Rows().Count();

        var problem = Assert.Single(file.Problems);
        Assert.Equal(("person-in-two-households", "Xóm 2", "4 (Xóm 1)"), (problem.Kind, problem.Sheet, problem.Detail));
    }

    [Fact]
    public void A_sex_that_is_none_and_a_birth_after_the_list_are_said_and_left_empty()
    {
        var head = (object?[])Head.Clone();
        (head[4], head[5]) = ("05/07/2072", "X");

        var (file, rows) = TableCase.Read(Sheet(head));

        var row = (Member)Assert.Single(rows).Row;
        Assert.Null(file.Refusal);
        Assert.Equal((Sex.Unknown, null, 0), (row.Sex, row.BirthDate, row.BirthYear));
        Assert.Equal(
            ["Ngày sinh “05/07/2072” sau 31/12/2024, là thời điểm của tệp; để trống.", "“X” không phải là giới tính nam hay nữ; để trống."],
            file.Problems.Select(p => ProblemKinds.Reason(p).Vi));
    }
}
