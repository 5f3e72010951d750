namespace FundsMonitor.SampleData.People;

/// <summary>Parts of names by ethnicity, with the weight that makes Nguyễn as common as it is.</summary>
internal static class NameLists
{
    public static string[] MiddleMale { get; } = ["Văn", "Văn", "Văn", "Đức", "Hữu", "Quang", "Xuân", "Minh", "Công", "Đình", "Ngọc",
        "Thanh", "Trọng", "Viết"];

    public static string[] MiddleFemale { get; } = ["Thị", "Thị", "Thị", "Thị", "Thị Ngọc", "Thị Thu", "Thị Kim", "Thị Hồng", "Ngọc",
        "Thanh", "Bích", "Thuý"];

    public static string[] GivenMale { get; } =
    [
        "An", "Bình", "Chiến", "Cường", "Dũng", "Duy", "Đạt", "Định", "Đông", "Giang", "Hà", "Hải", "Hiếu", "Hòa", "Hoàng", "Hùng",
            "Huy", "Hưng", "Khánh",
        "Khoa", "Kiên", "Lâm", "Long", "Lực", "Mạnh", "Nam", "Nghĩa", "Phong", "Phúc", "Phương", "Quân", "Quý", "Sơn", "Tài", "Tâm",
            "Thái", "Thắng", "Thành",
        "Thịnh", "Thủy", "Tiến", "Toàn", "Trung", "Trường", "Tuấn", "Tùng", "Việt", "Vinh", "Vượng", "Yên",
    ];

    public static string[] GivenFemale { get; } =
    [
        "Anh", "Ánh", "Bích", "Chi", "Cúc", "Diệp", "Dung", "Duyên", "Đào", "Hà", "Hạnh", "Hằng", "Hiền", "Hoa", "Hòa", "Hồng", "Huệ",
            "Hương", "Hường", "Lan",
        "Lành", "Liên", "Linh", "Loan", "Lý", "Mai", "May", "Minh", "Nga", "Ngân", "Ngọc", "Nhung", "Oanh", "Phượng", "Quyên", "Quỳnh",
            "Sen", "Tâm", "Thảo",
        "Thắm", "Thoa", "Thu", "Thúy", "Tình", "Trang", "Tuyết", "Uyên", "Vân", "Xuân", "Yến",
    ];

    private static readonly (string Name, int Weight)[] Kinh =
    [
        ("Nguyễn", 38), ("Trần", 12), ("Lê", 10), ("Phạm", 7), ("Huỳnh", 5), ("Phan", 4), ("Võ", 4), ("Đặng", 3), ("Bùi", 3), ("Đỗ", 3),
            ("Hồ", 2),
        ("Ngô", 2), ("Dương", 2), ("Lý", 1), ("Đinh", 1), ("Mai", 1), ("Trịnh", 1), ("Lâm", 1),
    ];

    private static readonly (string Name, int Weight)[] Tay =
    [
        ("Ma", 16), ("Nông", 10), ("Hoàng", 12), ("Lường", 9), ("Triệu", 7), ("Hà", 6), ("Bàn", 4), ("Lý", 5), ("Nguyễn", 16),
            ("Mông", 5), ("Lộc", 5), ("Vi", 3),
    ];

    private static readonly (string Name, int Weight)[] Muong =
    [
        ("Bùi", 20), ("Quách", 12), ("Trương", 12), ("Phạm", 16), ("Cao", 10), ("Hà", 6), ("Nguyễn", 14), ("Lê", 6), ("Đinh", 4),
    ];

    private static readonly (string Name, int Weight)[] CoTu = [("Hồ", 30), ("Trần", 16), ("A Rất", 8), ("Ra Pát", 6), ("Phạm", 10),
        ("Nguyễn", 20), ("Lê", 10)];

    /// <summary>The family names of an ethnicity, each as often as its weight says.</summary>
    public static IReadOnlyDictionary<string, string[]> FamilyNames { get; } = new Dictionary<string, string[]>
    {
        ["Kinh"] = Weighted(Kinh),
        ["Tày"] = Weighted(Tay),
        ["Mường"] = Weighted(Muong),
        ["Cơ Tu"] = Weighted(CoTu),
    };

    private static string[] Weighted((string Name, int Weight)[] names) =>
        [.. names.SelectMany(n => Enumerable.Repeat(n.Name, n.Weight))];
}
