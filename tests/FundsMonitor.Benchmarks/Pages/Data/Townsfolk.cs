using System.Globalization;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Benchmarks.Pages.Data;

/// <summary>An invented person.</summary>
internal sealed record Someone(string Name, string Search, string CitizenId, DateOnly Birth, Sex Sex);

/// <summary>People of the communes, told by number alone; customer and member of one number are the same person.</summary>
internal static class Townsfolk
{
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Ma", "Lò", "Vi", "Hà", "Lý", "Đỗ", "Hoàng", "Triệu", "Nông"];
    private static readonly string[] Middles = ["Văn", "Thị", "Đức", "Minh", "Thanh", "Ngọc", "Xuân", "Thu", "Hữu", "Kim"];

    private static readonly string[] Given =
    [
        "An", "Bình", "Chiến", "Dung", "Đạt", "Giang", "Hạnh", "Hoa", "Hùng", "Hương", "Khánh", "Lan", "Liên", "Long", "Mai", "Nam", "Nga",
        "Nhung", "Oanh", "Phúc", "Quang", "Quý", "Sơn", "Tâm", "Thảo", "Thắng", "Tuấn", "Tuyết", "Vân", "Yến",
    ];

    public static Someone Of(int commune, int number)
    {
        var mixed = (int)(((commune * 7_919L) + (number * 2_654_435L)) % 1_000_003);
        var name = $"{Families[mixed % 12]} {Middles[mixed / 12 % 10]} {Given[mixed / 120 % Given.Length]}";
        var year = 1950 + (mixed % 55);
        var own = ((commune * 10_007) + number) % 1_000_000;
        return new(
            name,
            SearchText.Of(name),
            string.Create(CultureInfo.InvariantCulture, $"019{number % 2}{year % 100:00}{own:000000}"),
            new DateOnly(year, 1, 2).AddDays(mixed % 360),
            number % 2 == 0 ? Sex.Male : Sex.Female);
    }
}
