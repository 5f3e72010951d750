namespace FundsMonitor.SampleData.Planting;

/// <summary>The differences that the tables in Budget/ hold, and the files that have not come.</summary>
internal static class PlantedInBudgets
{
    public static PlantedDifference[] All { get; } =
    [
        new("B-OVER", "2024/DA7.1/ngan sach trung uong/thường xuyên", "", "05551", "2024-03", "16,5 triệu chi, 15 triệu giao"),
        new("B-OVER", "2024/DA7.2/ngan sach trung uong/thường xuyên", "", "872", "2024-03",
            "40 triệu chi và 25 triệu tạm ứng, 60 triệu giao"),
        new("B-OVER", "2021/DA6.2/ngan sach tinh/thường xuyên", "", "20173", "2021-06", "4,35 triệu chi, 4 triệu giao"),
        new("B-NOLINE", "2024/DA4.1/ngan sach trung uong/thường xuyên", "", "05551", "2024-03", "dự án không có dòng kinh phí"),
        new("B-NOLINE", "2022/DA7.2", "", "15139", "2023-04", "năm ngân sách 2022 không có phân bổ"),
        new("B-NOLINE", "2024/DA2/ngan sach thanh pho/thường xuyên", "", "732", "2024-03", "nguồn không có phân bổ"),
        new("B-SUM", "2024/71/QĐ-UBND", "", "05551", "2024-03", "các dòng cộng 28 triệu, tổng ghi 38 triệu"),
        new("B-SUM", "2024/415/QĐ-UBND", "", "872", "2024-03", "các dòng cộng 1.525 triệu, tổng ghi 1.535 triệu"),
        new("B-DATE", "2022/PC01/04/2023-04-14", "", "15139", "2023-04", "năm ngân sách 2022, chứng từ ngày 14/4/2023"),
        new("B-NODECISION", "2021/64/QĐ-UBND", "", "20173", "2021-09", "quyết định không ghi ngày"),
        new("B-SLOW", "2021/DA7.1/ngan sach tinh/thường xuyên", "", "20173", "2021-09", "chưa chi gì trên 6 triệu"),
        new("B-SLOW", "2021/DA7.2/ngan sach tinh/thường xuyên", "", "20173", "2021-09", "3 trên 10 triệu"),
        new("B-ADVANCE", "2024/UNC-007/2024-02-28", "", "05551", "2024-03", "hạn thanh toán tạm ứng 31/3/2024"),
        new("B-PURPOSE", "2024/UNC-023/2024-03-28", "", "05551", "2024-03", "nội dung HN trên dòng GS"),
        new("B-TWICE", "2024/UNC-022/2024-03-27", "", "05551", "2024-03", "một chứng từ ghi hai lần"),
        .. Households,
        new("P-TABLE", "2024/promise-poor", "", "05551", "2024-01", "8 trên 1.514 hộ là 0,53 điểm, hứa 0,6"),
        new("P-TABLE", "2024/work-poor/whole", "", "872", "2024-01", "tỷ lệ việc làm chia cho người từ 15 tuổi"),
        new("P-TABLE", "2024/work-near-poor/whole", "", "872", "2024-01", "tỷ lệ việc làm chia cho người từ 15 tuổi"),
        new("P-TABLE", "2021/share-start/Thôn 5", "", "20173", "2021-01", "in 5,74 thay vì 5,75"),
        new("P-TABLE", "2021/closing-year", "", "20173", "2021-01", "cột cuối kỳ ghi năm 2020"),
        new("P-TABLE", "2021/list-date", "", "20173", "2021-01", "danh sách ngày 3/1/2020"),
        new("P-BEHIND", "2023/poor-lifted", "", "05551", "2023-12", "52 hộ nghèo đầu năm, 44 sau rà soát, hứa giảm 9"),
        new("P-BEHIND", "2023/near-poor-lifted", "", "05551", "2023-12", "60 hộ cận nghèo đầu năm, 58 sau rà soát, hứa giảm 5"),
        new("P-REPORT", "2021-11-20/Các thôn/Kết quả giảm nghèo", "", "20173", "2021-11", "trước ngày 20/11, chưa nhận"),
        new("P-REPORT", "2021-12-10/UBND xã Thượng Quảng/Kết quả giảm nghèo", "", "20173", "2021-12", "trước ngày 10/12, chưa nhận"),
        .. new[] { "DA2", "DA3.1", "DA3.2", "DA4.1", "DA4.3", "DA6.1" }
            .Select(project => new PlantedDifference("B-UNALLOCATED", $"2023/{project}", "", "15139", "2023-04",
                "theo phân bổ của cấp trên")),
        .. Missing("002716", "2023-07"), .. Missing("004820", "2024-04"), .. Missing("006307", "2024-04"),
    ];

    /// <summary>Kim Phượng's support for households: see <see cref="Budget.HouseholdVouchers"/>.</summary>
    private static PlantedDifference[] Households =>
    [
        new("B-TWICE", "2024/0003/DA3.1/ho tro tien dien/3/2024", "", "05551", "2024-03", "một hộ hai lần trong tháng 3"),
        new("B-PAYEE", "2024/UNC-020/9001", "", "05551", "2024-03", "hộ không có trong danh sách"),
        new("B-PAYEE", "2024/DA2/ngan sach trung uong/thường xuyên", "", "05551", "2024-03", "mô hình: 1 trên 3 hộ là hộ nghèo"),
    ];

    /// <summary>Both files of the month after the sample's last.</summary>
    private static IEnumerable<PlantedDifference> Missing(string office, string month) =>
        new[] { "loans", "control-totals" }
            .Select(kind => new PlantedDifference("F-MISSING", kind, office, "", month, "tháng sau chưa gửi"));
}
