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
        .. new[] { "DA2", "DA3.1", "DA3.2", "DA4.1", "DA4.3", "DA6.1" }
            .Select(project => new PlantedDifference("B-UNALLOCATED", $"2023/{project}", "", "15139", "2023-04",
                "theo phân bổ của cấp trên")),
        .. Missing("002716", "2023-07"), .. Missing("004820", "2024-04"), .. Missing("006307", "2024-04"),
    ];

    /// <summary>Both files of the month after the sample's last.</summary>
    private static IEnumerable<PlantedDifference> Missing(string office, string month) =>
        new[] { "loans", "control-totals" }
            .Select(kind => new PlantedDifference("F-MISSING", kind, office, "", month, "tháng sau chưa gửi"));
}
