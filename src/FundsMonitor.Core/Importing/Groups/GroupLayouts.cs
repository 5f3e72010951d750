using FundsMonitor.Core.Importing.Layouts;
using static FundsMonitor.Core.Importing.Groups.GroupFields;

namespace FundsMonitor.Core.Importing.Groups;

/// <summary>The lists in which the bank names its savings-and-loan groups, one group a row.</summary>
public static class GroupLayouts
{
    // Lists of loans name the group and its leader too.
    private static readonly string[] LoanHeadings =
        ["Số khế ước", "Mã món vay", "Mã khoản vay", "Mã khách hàng", "Mã KH", "Tên khách hàng", "Tên KH", "Ngày vay"];

    private static readonly FieldHeadings[] Headings =
    [
        AsOf.Optional("Ngày báo cáo", "Ngày số liệu"),
        OfficeCode.Optional("Mã PGD"),
        BankCommuneCode.Optional("Mã xã"),
        BankCommuneName.Optional("Tên xã", "Xã/Phường"),
        HamletCode.Optional("Mã thôn"),
        HamletName.Optional("Tên thôn", "Thôn", "Thôn/Xóm"),
        PointCode.Optional("Mã điểm GDXA", "Mã điểm GDX", "Mã điểm GD"),
        PointName.Optional("Tên điểm GDXA", "Tên điểm GDX", "Tên điểm GD"),
        OrganisationCode.Optional("ĐVUT", "Mã ĐVUT", "Tên ĐVUT", "Hội đoàn thể"),
        GroupCode.Optional("Mã tổ", "Mã tổ TK&VV"),
        LeaderCode.Optional("Mã tổ trưởng", "Mã KH tổ trưởng"),
        LeaderName.Required("Tên tổ trưởng", "Họ tên tổ trưởng", "Tổ trưởng", "Họ và tên tổ trưởng"),
        LeaderBirth.Optional("Năm sinh tổ trưởng", "Ngày sinh tổ trưởng"),
        Phone.Optional("SĐT Tổ trưởng", "Số điện thoại tổ trưởng", "Số điện thoại", "SĐT"),
        DeputyName.Optional("Tên Tổ phó", "Tổ phó"),
        Status.Optional("Trạng thái", "Tình trạng"),
        GroupType.Optional("Loại tổ"),
        Rating.Optional("Xếp loại tổ", "Xếp loại", "Kết quả xếp loại", "Phân loại tổ"),
        Members.Optional("Số thành viên", "Số tổ viên", "Tổng số thành viên", "Số thành viên tổ"),
        Balance.Optional("Tổng dư nợ", "Dư nợ"),
    ];

    /// <summary>"Thông tin tổ trưởng" (DSTO), 17 columns. It has no date, so the month is asked for.</summary>
    public static FileLayout Leaders { get; } = new("to-truong", FileKind.Groups)
    {
        Title = "Danh sách tổ trưởng tổ TK&VV",
        UnitMayBeNamed = false,
        AtLeast = 4,
        OneOf = [[LeaderCode, GroupCode]],
        Export = ExportHeadings.Leaders,
        Excludes = LoanHeadings,
        Fields = Headings,
    };

    /// <summary>Rating of groups (BC0437); known by description, so read by what it must have.</summary>
    public static FileLayout Ratings { get; } = new("xep-loai-to", FileKind.Groups)
    {
        Title = "Xếp loại tổ TK&VV",
        UnitMayBeNamed = false,
        AtLeast = 4,
        OneOf = [[LeaderCode, GroupCode]],
        Excludes = LoanHeadings,
        Fields = [.. Headings.Select(h => h with { IsRequired = h.IsRequired || h.Field == Rating })],
    };

    /// <summary>Every layout of lists of groups.</summary>
    public static IReadOnlyList<FileLayout> All { get; } = [Leaders, Ratings];
}
