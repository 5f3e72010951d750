using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;
using FundsMonitor.Tests.Spreadsheets;

namespace FundsMonitor.Tests.Importing.Reading;

public sealed class RegisterTests
{
    private static readonly object?[] Headings =
    [
        "STT", "Mã hộ", "Xóm", "Họ và tên", "Quan hệ với chủ hộ", "Ngày sinh", "Giới tính", "Số CCCD", "Phân loại hộ", "Khả năng lao động",
        "Tình trạng việc làm", "Nhu cầu vay vốn", "Đủ điều kiện vay",
    ];

    private static readonly object?[] Head =
    [
        1, "KP01", "Xóm Bản Lanh", "Ma Văn Tám", "Chủ hộ", "01/01/1975", "Nam", "019075001234", "Hộ nghèo", "Có", "Có việc làm", "Có",
        "Không",
    ];

    private static readonly object?[] Child =
        [2, null, null, "Ma Thị Đào", "Con", "20/10/2012", "Nữ", null, null, null, null, null, null];

    private static object?[][] Sheet(params object?[][] rows) =>
    [
        ["ỦY BAN NHÂN DÂN XÃ KIM PHƯỢNG"],
        ["DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2024"],
        ["Mã xã: 05551"],
        Headings,
        .. rows,
    ];

    [Fact]
    public void Members_carry_what_the_head_s_row_says_of_the_household()
    {
        var (file, read) = TableCase.Read(Sheet(Head, Child));
        var rows = read.Select(r => (Member)r.Row).ToList();

        Assert.Null(file.Refusal);
        Assert.Empty(file.Problems);
        Assert.All(read, r => Assert.Equal("register||05551|2024|", r.Scope.Key));
        Assert.Equal(["KP01", "KP01"], rows.Select(r => r.HouseholdCode));
        Assert.Equal([true, false], rows.Select(r => r.IsHead));
        Assert.All(
            rows,
            r => Assert.Equal((HouseholdClass.Poor, "Xóm Bản Lanh", true, false), (r.Class, r.HamletName, r.NeedsLoan, r.Eligible)));
        Assert.All(rows, r => Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)), (r.ClassFrom, r.ClassTo!.Value)));
        var (head, child) = (rows[0], rows[1]);
        Assert.Equal((null, 1975, true, Employment.Working), (head.BirthDate, head.BirthYear, head.AbleToWork, head.Employment));
        Assert.Equal((new DateOnly(2012, 10, 20), Sex.Female, null), (child.BirthDate!.Value, child.Sex, child.AbleToWork));
    }

    [Fact]
    public void A_decision_with_a_date_holds_from_that_day_until_the_next_list()
    {
        var sheet = Sheet(Head);
        sheet[2] = ["Quyết định số: 96/QĐ-UBND ngày 29/12/2023"];

        var (_, read) = TableCase.Read(sheet);

        var row = (Member)Assert.Single(read).Row;
        Assert.Equal("register||05551|2024|96/QĐ-UBND", read[0].Scope.Key);
        Assert.Equal((new DateOnly(2023, 12, 29), (DateOnly?)null), (row.ClassFrom, row.ClassTo));
    }

    [Theory]
    [InlineData("Hộ nghèo", HouseholdClass.Poor, "")]
    [InlineData("Nghèo A", HouseholdClass.Poor, "A")]
    [InlineData("Hộ nghèo B", HouseholdClass.Poor, "B")]
    [InlineData("Cận nghèo", HouseholdClass.NearPoor, "")]
    [InlineData("HCN", HouseholdClass.NearPoor, "")]
    [InlineData("Hộ mới thoát nghèo", HouseholdClass.NewlyEscaped, "")]
    public void A_class_is_known_by_its_words(string written, HouseholdClass @class, string kind)
    {
        var head = (object?[])Head.Clone();
        head[8] = written;

        var row = TableCase.Accepted<Member>(Sheet(head))[0];

        Assert.Equal((@class, kind), (row.Class, row.Kind));
    }

    [Theory]
    [InlineData("Có việc làm", Employment.Working)]
    [InlineData("Không có việc làm", Employment.NoWork)]
    [InlineData("Đang tìm việc", Employment.Looking)]
    [InlineData("Không có khả năng lao động", Employment.NotAble)]
    [InlineData("Đang đi học", Employment.Studying)]
    [InlineData("Không muốn làm việc", Employment.Unwilling)]
    [InlineData("Nội trợ", Employment.Housework)]
    public void Each_of_the_seven_answers_about_work_is_known(string written, Employment employment)
    {
        var head = (object?[])Head.Clone();
        head[10] = written;

        Assert.Equal(employment, TableCase.Accepted<Member>(Sheet(head))[0].Employment);
    }

    [Fact]
    public void A_list_of_heads_takes_its_class_from_the_title_and_numbers_its_households()
    {
        object?[][] sheet =
        [
            ["DANH SÁCH HỘ CẬN NGHÈO XÃ QUY KỲ NĂM 2023"],
            ["STT", "Họ và tên chủ hộ", "Năm sinh", "Giới tính", "Số CMND"],
            ["Xóm Đăng Mò"],
            [1, "Lường Văn A", 1970, "Nam", 46007818],
            [2, "Lường Thị B", 1980, "Nữ", "3,81E+10"],
        ];

        var (file, read) = TableCase.Read(sheet);
        var rows = read.Select(r => (Member)r.Row).ToList();

        Assert.Null(file.Refusal);
        Assert.Equal("register||05545|2023|hộ cận nghèo", read[0].Scope.Key);
        Assert.Equal(["1", "2"], rows.Select(r => r.HouseholdCode));
        Assert.All(rows, r => Assert.Equal((HouseholdClass.NearPoor, true, "Xóm Đăng Mò"), (r.Class, r.IsHead, r.HamletName)));
        Assert.Equal(["046007818", "3,81E+10"], rows.Select(r => r.CitizenId));
        Assert.Equal(["id-repaired", "id-unreadable"], file.Problems.Select(p => p.Kind));
    }

    [Fact]
    public void One_file_may_hold_many_communes_by_code_or_name()
    {
        object?[][] sheet =
        [
            ["DANH SÁCH HỘ NGHÈO NĂM 2024"],
            ["Xã", "Hộ số", "Họ tên", "Năm sinh", "Diện"],
            ["Xã Kim Phượng", "1", "Ma Văn A", 1970, "Nghèo"],
            ["Xã Quy Kỳ", "1", "Ma Văn B", 1971, "Nghèo"],
        ];

        Assert.Equal(["05551", "05545"], TableCase.Read(sheet).Rows.Select(r => r.Scope.CommuneCode));
    }

    [Fact]
    public void An_unknown_commune_is_asked_for_by_its_code()
    {
        object?[][] sheet =
        [
            ["DANH SÁCH HỘ NGHÈO XÃ NÀO ĐÓ NĂM 2024"],
            ["Hộ số", "Họ tên", "Năm sinh", "Diện"],
            ["1", "Ma Văn A", 1970, "Nghèo"],
        ];

        var refusal = TableCase.Refused(sheet);

        Assert.Equal("Không biết tệp là của xã nào (tệp ghi: “XÃ NÀO ĐÓ”).", refusal.Sentence());
        Assert.Contains("Cho biết mã xã", ProblemKinds.Remedy(refusal).Vi, StringComparison.Ordinal);
        Assert.Equal("15139", TableCase.Accepted<Member>(sheet, new(CommuneCode: "15139"))[0].CommuneCode);
    }

    [Fact]
    public void The_sender_may_not_name_another_commune() =>
        Assert.Equal(
            "Tệp là của xã 05551, không phải xã 15139 như đã chọn.",
            TableCase.Refused(Sheet(Head), new(CommuneCode: "15139")).Sentence());

    [Fact]
    public void A_register_sent_as_a_loan_file_is_refused_with_both_names() =>
        Assert.Equal(
            "Tệp là danh sách hộ nghèo, cận nghèo, mới thoát nghèo, không phải hồ sơ vay (Mẫu 31) như đã chọn.",
            TableCase.Refused(Sheet(Head), new(FileKind.Loans)).Sentence());

    [Fact]
    public void A_class_that_is_none_refuses_the_file()
    {
        var head = (object?[])Head.Clone();
        head[8] = "Khá giả";

        var (file, _) = TableCase.Read(Sheet(head));

        Assert.Equal(("class-unreadable", 5, "Khá giả"), (file.Problems[0].Kind, file.Problems[0].Row, file.Problems[0].Value));
        Assert.Equal("rows-unreadable", file.Refusal!.Code);
    }

    [Fact]
    public void A_sheet_that_repeats_the_list_refuses_the_file()
    {
        using var rows = new TestRows(("Xóm 1", Sheet(Head)), ("Xóm 2", Sheet(Head)));

        var (file, _) = FileReader.Open(rows, new());
        _ = file!.Rows().Count();

        Assert.Contains(file.Problems, p => p.Kind == "person-on-two-sheets" && p.Sheet == "Xóm 2");
        Assert.Equal("rows-unreadable", file.Refusal!.Code);
    }

    [Fact]
    public void A_list_without_a_year_asks_for_one()
    {
        var sheet = Sheet(Head);
        sheet[1] = ["DANH SÁCH HỘ NGHÈO"];

        Assert.Equal("year-unknown", TableCase.Refused(sheet).Code);
        Assert.Equal(2022, TableCase.Read(sheet, new(Month: new Month(2022, 1))).Rows[0].Scope.Period);
    }
}
