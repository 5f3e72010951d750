namespace FundsMonitor.Core.Budget;

/// <summary>The projects of the national target programme on sustainable poverty
/// reduction 2021–2025 (QĐ 90/QĐ-TTg of 18 January 2022).</summary>
public static class ProjectReference
{
    private static readonly DateOnly FirstDay = new(2021, 1, 1);
    private static readonly DateOnly LastDay = new(2025, 12, 31);

    /// <summary>Seven projects and their sub-projects, each after the one above it.</summary>
    public static IReadOnlyList<Project> Projects { get; } =
    [
        Of("DA1", "",
            "Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các huyện nghèo, các xã đặc biệt khó khăn vùng bãi ngang, ven biển"),
        Of("DA1.1", "DA1", "Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội"),
        Of("DA1.2", "DA1", "Hỗ trợ một số huyện nghèo thoát khỏi tình trạng nghèo, đặc biệt khó khăn"),
        Of("DA2", "", "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo"),
        Of("DA3", "", "Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng"),
        Of("DA3.1", "DA3", "Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp"),
        Of("DA3.2", "DA3", "Cải thiện dinh dưỡng"),
        Of("DA4", "", "Phát triển giáo dục nghề nghiệp, việc làm bền vững"),
        Of("DA4.1", "DA4", "Phát triển giáo dục nghề nghiệp vùng nghèo, vùng khó khăn"),
        Of("DA4.2", "DA4", "Hỗ trợ người lao động đi làm việc ở nước ngoài theo hợp đồng"),
        Of("DA4.3", "DA4", "Hỗ trợ việc làm bền vững"),
        Of("DA5", "", "Hỗ trợ nhà ở cho hộ nghèo, hộ cận nghèo trên địa bàn các huyện nghèo"),
        Of("DA6", "", "Truyền thông và giảm nghèo về thông tin"),
        Of("DA6.1", "DA6", "Giảm nghèo về thông tin"),
        Of("DA6.2", "DA6", "Truyền thông về giảm nghèo đa chiều"),
        Of("DA7", "", "Nâng cao năng lực và giám sát, đánh giá Chương trình"),
        Of("DA7.1", "DA7", "Nâng cao năng lực thực hiện Chương trình"),
        Of("DA7.2", "DA7", "Giám sát, đánh giá"),
    ];

    private static Project Of(string code, string parent, string name) =>
        new() { Code = code, ParentCode = parent, Name = name, From = FirstDay, To = LastDay, Confirmed = true };
}
