using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Reading;
using static FundsMonitor.Core.Importing.Plans.PlanFields;

namespace FundsMonitor.Core.Importing.Plans;

/// <summary>The forms in which plan tables come.</summary>
public static class PlanLayouts
{
    /// <summary>
    /// Work of those aged 15 and over, by class. The share's heading says of whom it is; whether that is so, rule P-TABLE judges.
    /// </summary>
    private static IReadOnlyList<FieldHeadings> Labour =>
    [
        PoorAgedFifteen.Optional("Hộ nghèo: người từ 15 tuổi trở lên", "Hộ nghèo / Người từ 15 tuổi trở lên"),
        PoorAbleToWork.Optional("Hộ nghèo: có khả năng lao động", "Hộ nghèo / Có khả năng lao động"),
        PoorWorking.Optional("Hộ nghèo: có việc làm", "Hộ nghèo / Có việc làm"),
        PoorWorkingShare.Optional(
            "Hộ nghèo: tỷ lệ có việc làm trên số người có khả năng lao động",
            "Hộ nghèo / Tỷ lệ có việc làm trên số người có khả năng lao động"),
        NearPoorAgedFifteen.Optional("Hộ cận nghèo: người từ 15 tuổi trở lên", "Hộ cận nghèo / Người từ 15 tuổi trở lên"),
        NearPoorAbleToWork.Optional("Hộ cận nghèo: có khả năng lao động", "Hộ cận nghèo / Có khả năng lao động"),
        NearPoorWorking.Optional("Hộ cận nghèo: có việc làm", "Hộ cận nghèo / Có việc làm"),
        NearPoorWorkingShare.Optional(
            "Hộ cận nghèo: tỷ lệ có việc làm trên số người có khả năng lao động",
            "Hộ cận nghèo / Tỷ lệ có việc làm trên số người có khả năng lao động"),
        PoorPeople.Optional("Hộ nghèo: số người", "Hộ nghèo / Số người"),
        PoorNotAble.Optional("Hộ nghèo: không có khả năng lao động", "Hộ nghèo / Không có khả năng lao động"),
        PoorNoWork.Optional("Hộ nghèo: không có việc làm", "Hộ nghèo / Không có việc làm"),
        PoorLooking.Optional("Hộ nghèo: đang tìm việc", "Hộ nghèo / Đang tìm việc"),
        PoorStudying.Optional("Hộ nghèo: đang đi học", "Hộ nghèo / Đang đi học"),
        PoorUnwilling.Optional("Hộ nghèo: không muốn làm việc", "Hộ nghèo / Không muốn làm việc"),
        PoorHousework.Optional("Hộ nghèo: nội trợ", "Hộ nghèo / Nội trợ"),
        NearPoorPeople.Optional("Hộ cận nghèo: số người", "Hộ cận nghèo / Số người"),
        NearPoorNotAble.Optional("Hộ cận nghèo: không có khả năng lao động", "Hộ cận nghèo / Không có khả năng lao động"),
        NearPoorNoWork.Optional("Hộ cận nghèo: không có việc làm", "Hộ cận nghèo / Không có việc làm"),
        NearPoorLooking.Optional("Hộ cận nghèo: đang tìm việc", "Hộ cận nghèo / Đang tìm việc"),
        NearPoorStudying.Optional("Hộ cận nghèo: đang đi học", "Hộ cận nghèo / Đang đi học"),
        NearPoorUnwilling.Optional("Hộ cận nghèo: không muốn làm việc", "Hộ cận nghèo / Không muốn làm việc"),
        NearPoorHousework.Optional("Hộ cận nghèo: nội trợ", "Hộ cận nghèo / Nội trợ"),
    ];

    /// <summary>One hamlet a row and a row for the whole, or the whole alone: households, poor, near-poor and targets.</summary>
    public static FileLayout Targets { get; } = new("plan", FileKind.Plan)
    {
        Title = "Biểu chỉ tiêu kế hoạch giảm nghèo",
        HasAmounts = false,
        AtLeast = 3,
        OneOf = [[HamletName, PlaceFields.Name], [Poor, PoorAtStart, TargetPoorLifted]],
        Fields =
        [
            PlaceFields.Code.Optional("Mã xã", "Mã đơn vị hành chính"),
            PlaceFields.Name.Optional("Xã/Phường", "Xã", "Tên xã", "Xã, phường", "Phường/Xã"),
            HamletName.Optional(
                "Thôn", "Xóm", "Ấp", "Bản", "Khu phố", "Tổ dân phố", "Thôn/Xóm", "Thôn, xóm", "Tên thôn", "Tên xóm", "Khu phố/Ấp",
                "Đơn vị", "Tên đơn vị",
                "Địa bàn"),
            Households.Optional("Tổng số hộ", "Số hộ", "Tổng số hộ dân", "Tổng số hộ dân cư", "Số hộ dân", "Tổng hộ"),
            PoorAtStart.Optional(
                "Hộ nghèo đầu kỳ", "Hộ nghèo đầu năm", "Số hộ nghèo đầu kỳ", "Số hộ nghèo đầu năm", "Hộ nghèo / Đầu năm",
                "Hộ nghèo / Đầu kỳ"),
            Escaped.Optional("Thoát nghèo", "Số hộ thoát nghèo", "Hộ thoát nghèo"),
            FallenBack.Optional("Tái nghèo", "Số hộ tái nghèo", "Hộ tái nghèo"),
            NewlyPoor.Optional(
                "Phát sinh mới", "Nghèo phát sinh", "Hộ nghèo phát sinh", "Số hộ nghèo phát sinh", "Phát sinh",
                "Hộ nghèo phát sinh mới"),
            Poor.Optional(
                "Hộ nghèo", "Số hộ nghèo", "Hộ nghèo cuối kỳ", "Hộ nghèo cuối năm", "Số hộ nghèo cuối kỳ", "Số hộ nghèo cuối năm",
                "Hộ nghèo / Số hộ",
                "Hộ nghèo / Cuối năm", "Hộ nghèo / Cuối kỳ"),
            NearPoor.Optional("Hộ cận nghèo", "Số hộ cận nghèo", "Hộ cận nghèo / Số hộ", "Hộ cận nghèo cuối năm", "Hộ cận nghèo cuối kỳ"),
            TargetPoorLifted.Optional("Chỉ tiêu giảm hộ nghèo", "Chỉ tiêu giảm số hộ nghèo", "Giảm hộ nghèo", "Số hộ nghèo giảm"),
            TargetNearPoorLifted.Optional(
                "Chỉ tiêu giảm hộ cận nghèo", "Chỉ tiêu giảm số hộ cận nghèo", "Giảm hộ cận nghèo", "Số hộ cận nghèo giảm"),
            TargetPoorPoints.Optional("Chỉ tiêu giảm tỷ lệ hộ nghèo", "Giảm tỷ lệ hộ nghèo"),
            TargetNearPoorPoints.Optional("Chỉ tiêu giảm tỷ lệ hộ cận nghèo", "Giảm tỷ lệ hộ cận nghèo"),
            TargetLoanSharePercent.Optional("Chỉ tiêu tỷ lệ hộ được vay vốn", "Tỷ lệ hộ được vay vốn", "Tỷ lệ hộ vay vốn"),
            TargetLoanShareOf.Optional("Đối tượng tính tỷ lệ vay", "Đối tượng vay vốn"),
            PoorShareAtStart.Optional(
                "Tỷ lệ hộ nghèo đầu kỳ", "Tỷ lệ hộ nghèo đầu năm", "Tỷ lệ nghèo đầu kỳ", "Hộ nghèo đầu năm / Tỷ lệ",
                "Hộ nghèo đầu kỳ / Tỷ lệ"),
            PoorShare.Optional(
                "Tỷ lệ hộ nghèo", "Tỷ lệ hộ nghèo cuối kỳ", "Tỷ lệ hộ nghèo cuối năm", "Tỷ lệ nghèo cuối kỳ", "Hộ nghèo / Tỷ lệ",
                "Hộ nghèo cuối năm / Tỷ lệ", "Hộ nghèo cuối kỳ / Tỷ lệ"),
            NearPoorShare.Optional(
                "Tỷ lệ hộ cận nghèo", "Tỷ lệ hộ cận nghèo cuối kỳ", "Tỷ lệ hộ cận nghèo cuối năm", "Hộ cận nghèo / Tỷ lệ"),
            .. Labour,
        ],
    };

    /// <summary>Every layout of plan tables.</summary>
    public static IReadOnlyList<FileLayout> All { get; } = [Targets];
}
