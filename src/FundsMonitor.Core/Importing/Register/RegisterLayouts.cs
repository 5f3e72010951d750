using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Reading;
using static FundsMonitor.Core.Importing.Register.RegisterFields;

namespace FundsMonitor.Core.Importing.Register;

/// <summary>The forms in which communes send their lists of households.</summary>
public static class RegisterLayouts
{
    /// <summary>
    /// A list of poor, near-poor and newly escaped households, one member (or one head) a row. Commune from a column, the title or the
    /// sender; class from a column or the title; year from a column, the title or the decision's date.
    /// </summary>
    public static FileLayout Households { get; } = new("register", FileKind.Register)
    {
        Title = "Danh sách hộ nghèo, cận nghèo, mới thoát nghèo",
        HasAmounts = false,
        AtLeast = 4,
        OneOf = [[Birth, BirthMale, BirthFemale]],
        Fields =
        [
            PlaceFields.Code.Optional("Mã xã", "Mã xã/phường", "Mã đơn vị hành chính"),
            PlaceFields.Name.Optional("Tên xã", "Xã/Phường", "Xã", "Phường", "Xã, phường", "Tên xã/phường", "Địa phương"),
            Year.Optional("Năm", "Năm rà soát", "Năm danh sách"),
            Decision.Optional("Số quyết định", "Quyết định", "Quyết định số"),
            DecisionDate.Optional("Ngày quyết định", "Ngày công nhận", "Ngày ban hành"),
            HamletName.Optional(
                "Thôn", "Xóm", "Ấp", "Bản", "Khu phố", "Tổ dân phố", "Thôn/Xóm", "Thôn, xóm", "Tên thôn", "Tên xóm", "Thôn/Ấp",
                "Khu phố/Ấp", "Thôn/bản",
                "Ấp/Khu phố", "Thôn, bản", "Thôn, tổ dân phố", "Địa chỉ"),
            HouseholdCode.Optional("Mã hộ", "Hộ số", "Số hộ", "Mã số hộ", "Mã hộ gia đình", "TT hộ", "Số thứ tự hộ", "Mã hộ nghèo"),
            RegisterFields.Name.Required(
                "Họ và tên", "Họ tên", "Họ và tên thành viên", "Họ và tên chủ hộ", "Họ tên chủ hộ", "Tên chủ hộ", "Chủ hộ", "Họ, tên",
                "Họ và tên (chủ hộ ghi trước)"),
            Relation.Optional("Quan hệ với chủ hộ", "Quan hệ", "Mối quan hệ với chủ hộ", "QH với chủ hộ"),
            Birth.Optional("Ngày sinh", "Năm sinh", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "Ngày/tháng/năm sinh", "NAMSINH"),
            BirthMale.Optional(
                "Năm sinh / Nam", "Ngày sinh / Nam", "Ngày, tháng, năm sinh / Nam", "Ngày tháng năm sinh / Nam", "Năm sinh nam"),
            BirthFemale.Optional(
                "Năm sinh / Nữ", "Ngày sinh / Nữ", "Ngày, tháng, năm sinh / Nữ", "Ngày tháng năm sinh / Nữ", "Năm sinh nữ"),
            Sex.Optional("Giới tính", "Nam/Nữ", "Nam, nữ"),
            SexMale.Optional("Giới tính / Nam"),
            SexFemale.Optional("Giới tính / Nữ"),
            CitizenId.Optional(
                "Số CCCD", "CCCD", "CMND/CCCD", "CCCD/CMND", "Số CMND/CCCD", "Số CCCD/CMND", "Số định danh cá nhân", "Số CMND", "CMND",
                "CMT", "Số định danh",
                "Số ĐDCN", "Số CCCD/ĐDCN"),
            Class.Optional("Phân loại hộ", "Loại hộ", "Diện", "Diện hộ", "Phân loại", "Đối tượng", "Đối tượng hộ"),
            ClassPoor.Optional("Phân loại hộ / Nghèo", "Phân loại hộ / Hộ nghèo", "Phân loại / Hộ nghèo", "Diện / Hộ nghèo", "Hộ nghèo"),
            ClassNearPoor.Optional(
                "Phân loại hộ / Cận nghèo", "Phân loại hộ / Hộ cận nghèo", "Phân loại / Hộ cận nghèo", "Diện / Hộ cận nghèo",
                "Hộ cận nghèo"),
            ClassEscaped.Optional(
                "Phân loại hộ / Mới thoát nghèo", "Phân loại hộ / Hộ mới thoát nghèo", "Phân loại / Hộ mới thoát nghèo",
                "Diện / Hộ mới thoát nghèo", "Hộ mới thoát nghèo", "Mới thoát nghèo"),
            AbleToWork.Optional("Khả năng lao động", "Có khả năng lao động", "Còn khả năng lao động"),
            Employment.Optional("Tình trạng việc làm", "Việc làm", "Hiện trạng việc làm"),
            NeedsLoan.Optional("Nhu cầu vay", "Nhu cầu vay vốn", "Có nhu cầu vay", "Có nhu cầu vay vốn"),
            Eligible.Optional("Đủ điều kiện", "Đủ điều kiện vay", "Đủ điều kiện vay vốn"),
            HasBusinessPlan.Optional(
                "Phương án SXKD", "Có phương án SXKD", "Phương án sản xuất kinh doanh", "Có phương án sản xuất, kinh doanh"),
        ],
    };

    /// <summary>
    /// The bank's own list DANHSACH, one member a row: class or programme in CT, year in NAM, commune in DP, household and member
    /// numbered in TTHO and TTTV. What TEN holds is not known; it is kept and not read.
    /// </summary>
    public static FileLayout BankList { get; } = new("danhsach", FileKind.Register)
    {
        Title = "DANHSACH của ngân hàng (CT, NAM, DP, TTHO, TTTV, HOTEN, …)",
        HasAmounts = false,
        AtLeast = 7,
        Export = ["CT", "NAM", "DP", "TTHO", "TTTV", "HOTEN", "NAMSINH", "QUANHE", "NAMSINH1", "TEN", "CMT"],
        Fields =
        [
            Class.Required("CT"),
            Year.Required("NAM"),
            PlaceFields.Name.Required("DP"),
            HouseholdCode.Required("TTHO"),
            RegisterFields.Name.Required("HOTEN"),
            Birth.Required("NAMSINH"),
            BirthElse.Optional("NAMSINH1"),
            Relation.Required("QUANHE"),
            CitizenId.Optional("CMT", "CCCD"),
        ],
    };

    /// <summary>Every layout of registers.</summary>
    public static IReadOnlyList<FileLayout> All { get; } = [Households, BankList];
}
