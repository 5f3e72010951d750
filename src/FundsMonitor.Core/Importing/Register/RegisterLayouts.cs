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
            Birth.Required("Ngày sinh", "Năm sinh", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "Ngày/tháng/năm sinh", "NAMSINH"),
            Sex.Optional("Giới tính", "Nam/Nữ", "Nam, nữ"),
            CitizenId.Optional(
                "Số CCCD", "CCCD", "CMND/CCCD", "CCCD/CMND", "Số CMND/CCCD", "Số CCCD/CMND", "Số định danh cá nhân", "Số CMND", "CMND",
                "CMT", "Số định danh",
                "Số ĐDCN", "Số CCCD/ĐDCN"),
            Class.Optional("Phân loại hộ", "Loại hộ", "Diện", "Diện hộ", "Phân loại", "Đối tượng", "Đối tượng hộ"),
            AbleToWork.Optional("Khả năng lao động", "Có khả năng lao động", "Còn khả năng lao động"),
            Employment.Optional("Tình trạng việc làm", "Việc làm", "Hiện trạng việc làm"),
            NeedsLoan.Optional("Nhu cầu vay", "Nhu cầu vay vốn", "Có nhu cầu vay", "Có nhu cầu vay vốn"),
            Eligible.Optional("Đủ điều kiện", "Đủ điều kiện vay", "Đủ điều kiện vay vốn"),
            HasBusinessPlan.Optional(
                "Phương án SXKD", "Có phương án SXKD", "Phương án sản xuất kinh doanh", "Có phương án sản xuất, kinh doanh"),
        ],
    };

    /// <summary>Every layout of registers.</summary>
    public static IReadOnlyList<FileLayout> All { get; } = [Households];
}
