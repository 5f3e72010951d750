using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Reading;
using static FundsMonitor.Core.Importing.Allocations.AllocationFields;

namespace FundsMonitor.Core.Importing.Allocations;

/// <summary>The forms in which allocations come.</summary>
public static class AllocationLayouts
{
    /// <summary>
    /// One project and source a row, with the decision above the table or in columns; unit as a line or heading says, else đồng.
    /// </summary>
    public static FileLayout Lines { get; } = new("allocations", FileKind.Allocations)
    {
        Title = "Phân bổ kinh phí theo dự án",
        AtLeast = 3,
        OneOf = [[ProjectCode, ProjectName]],
        Fields =
        [
            PlaceFields.Code.Optional("Mã xã", "Mã địa bàn", "Mã đơn vị hành chính"),
            PlaceFields.Name.Optional("Tên xã", "Xã/Phường", "Xã", "Xã, phường", "Địa bàn", "Đơn vị thực hiện"),
            Year.Optional("Năm", "Năm ngân sách", "Năm kế hoạch"),
            ProjectCode.Optional("Mã dự án", "Mã DA", "Mã dự án, tiểu dự án"),
            ProjectName.Optional(
                "Dự án, tiểu dự án", "Dự án/Tiểu dự án", "Tên dự án", "Dự án", "Tên dự án, tiểu dự án", "Dự án thành phần",
                "Danh mục dự án"),
            SubProject.Optional("Tiểu dự án", "Tên tiểu dự án"),
            FundSource.Optional("Nguồn vốn", "Nguồn", "Nguồn kinh phí", "Ngân sách", "Nguồn ngân sách"),
            Capital.Optional("Loại vốn", "Tính chất vốn", "Loại nguồn vốn", "Tính chất nguồn vốn"),
            Decision.Optional("Số quyết định", "Quyết định", "Quyết định số", "Văn bản", "Số văn bản"),
            DecisionDate.Optional("Ngày quyết định", "Ngày ban hành", "Ngày văn bản"),
            State.Optional("Tình trạng", "Trạng thái", "Trạng thái giao", "Tình trạng giao", "Tình trạng giao vốn"),
            Amount.Required(
                "Số tiền", "Kinh phí", "Kinh phí phân bổ", "Số tiền phân bổ", "Vốn phân bổ", "Dự toán", "Dự toán giao", "Số vốn",
                "Tổng kinh phí"),
            Purpose.Optional("Nội dung", "Nội dung hoạt động", "Nội dung thực hiện", "Mục đích", "Nội dung chi", "Ghi chú"),
            PurposeCode.Optional("Mã nội dung", "Mã nội dung chi", "Mã hoạt động"),
            Payees.Optional("Đối tượng hỗ trợ", "Hình thức hỗ trợ", "Phương thức hỗ trợ"),
            DueText.Optional("Thời gian thực hiện", "Thời gian", "Thời hạn", "Thời hạn thực hiện"),
        ],
    };

    /// <summary>Every layout of allocations.</summary>
    public static IReadOnlyList<FileLayout> All { get; } = [Lines];
}
