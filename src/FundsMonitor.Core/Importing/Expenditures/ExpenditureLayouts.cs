using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Reading;
using static FundsMonitor.Core.Importing.Expenditures.ExpenditureFields;

namespace FundsMonitor.Core.Importing.Expenditures;

/// <summary>The forms in which spending comes.</summary>
public static class ExpenditureLayouts
{
    /// <summary>One voucher line a row; month from the voucher's date; unit as a line or heading says, else đồng.</summary>
    public static FileLayout Vouchers { get; } = new("expenditures", FileKind.Expenditures)
    {
        Title = "Bảng kê chứng từ chi",
        AtLeast = 4,
        OneOf = [[ProjectCode, ProjectName]],
        Fields =
        [
            PlaceFields.Code.Optional("Mã xã", "Mã địa bàn", "Mã đơn vị hành chính"),
            PlaceFields.Name.Optional("Tên xã", "Xã/Phường", "Xã", "Xã, phường", "Địa bàn"),
            Voucher.Required("Số chứng từ", "Số CT", "Chứng từ", "Số phiếu chi", "Chứng từ số", "Chứng từ / Số"),
            Date.Required("Ngày chứng từ", "Ngày CT", "Ngày", "Ngày chi", "Ngày tháng", "Chứng từ / Ngày", "Ngày thanh toán"),
            Year.Optional("Năm ngân sách", "Năm", "Niên độ"),
            ProjectCode.Optional("Mã dự án", "Mã DA", "Mã dự án, tiểu dự án"),
            ProjectName.Optional("Dự án", "Dự án, tiểu dự án", "Tên dự án", "Dự án/Tiểu dự án"),
            FundSource.Optional("Nguồn vốn", "Nguồn", "Nguồn kinh phí", "Ngân sách"),
            Capital.Optional("Loại vốn", "Tính chất vốn", "Loại nguồn vốn"),
            Payee.Optional(
                "Đơn vị nhận", "Người nhận tiền", "Người nhận", "Đơn vị thụ hưởng", "Đối tượng thụ hưởng", "Đơn vị, cá nhân nhận"),
            Purpose.Optional("Nội dung chi", "Nội dung", "Diễn giải", "Mục đích"),
            Amount.Required("Số tiền", "Số tiền chi", "Số chi", "Thành tiền", "Thanh toán"),
            IsAdvance.Optional("Tạm ứng", "Hình thức chi", "Loại chi", "Hình thức"),
            AdvanceDueOn.Optional("Hạn thanh toán tạm ứng", "Thời hạn thanh toán tạm ứng", "Hạn hoàn ứng", "Hạn tạm ứng"),
            SettledOn.Optional("Ngày thanh toán tạm ứng", "Ngày hoàn ứng", "Ngày quyết toán tạm ứng"),
            HouseholdCode.Optional("Mã hộ", "Mã số hộ", "Mã hộ được hỗ trợ"),
            CitizenId.Optional(
                "Số CCCD", "CCCD", "Số CMND/CCCD", "CMND/CCCD", "Số định danh", "Số định danh cá nhân", "Số CCCD người nhận"),
            Support.Optional("Loại hỗ trợ", "Chế độ hỗ trợ", "Chính sách hỗ trợ"),
            PeriodText.Optional("Kỳ hỗ trợ", "Kỳ hưởng", "Tháng hưởng"),
            PurposeCode.Optional("Mã nội dung", "Mã nội dung chi", "Mã hoạt động"),
        ],
    };

    /// <summary>Every layout of expenditures.</summary>
    public static IReadOnlyList<FileLayout> All { get; } = [Vouchers];
}
