using System.Globalization;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Versions;

/// <summary>A difference in words, the same on every machine.</summary>
public static class DifferenceText
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>
    /// "Phiên bản 3 so với phiên bản 2: 12 dòng đổi, 2 dòng mất, 1 dòng mới, quá hạn +15.000.000 đ, chạm đến 4 quyết định."
    /// </summary>
    /// <param name="difference">What differs.</param>
    /// <param name="numbers">Number of the newer version, and of the older.</param>
    /// <param name="decisions">Decisions of persons that rest on rows that changed or are gone.</param>
    public static Bilingual Sentence(VersionDifference difference, (int Newer, int Older) numbers, int decisions)
    {
        var moved = difference.Measures.Where(m => m.Difference != Money.Zero).ToList();
        var vi = new List<string>
        {
            $"{Number(difference.Changed)} dòng đổi", $"{Number(difference.Gone)} dòng mất", $"{Number(difference.New)} dòng mới",
        };
        vi.AddRange(moved.Select(m => $"{Lower(m.Label.Vi)} {Signed(m.Difference)} đ"));
        vi.Add($"chạm đến {Number(decisions)} quyết định");
        var en = new List<string>
        {
            $"{Number(difference.Changed)} rows changed", $"{Number(difference.Gone)} gone", $"{Number(difference.New)} new",
        };
        en.AddRange(moved.Select(m => $"{Signed(m.Difference)} đ {Lower(m.Label.En)}"));
        en.Add($"{Number(decisions)} decisions touched");
        return new(
            $"Phiên bản {numbers.Newer} so với phiên bản {numbers.Older}: {string.Join(", ", vi)}.",
            $"Version {numbers.Newer} against version {numbers.Older}: {string.Join(", ", en)}.");
    }

    /// <summary>A compared value as a person reads it; "—" for none.</summary>
    public static Bilingual Value(object? value) => value switch
    {
        null or "" => new("—", "—"),
        string text => new(text, text),
        Money money => Same($"{money.Dong.ToString("#,0", Vietnamese)} đ"),
        DateOnly day => Same(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
        bool yes => yes ? new("có", "yes") : new("không", "no"),
        int number => Same(number.ToString(CultureInfo.InvariantCulture)),
        Enum word => Word(word),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No value that rows are compared by."),
    };

    private static Bilingual Word(Enum word) => word switch
    {
        Sex.Male => new("nam", "male"),
        Sex.Female => new("nữ", "female"),
        HouseholdClass.Poor => new("nghèo", "poor"),
        HouseholdClass.NearPoor => new("cận nghèo", "near-poor"),
        HouseholdClass.NewlyEscaped => new("mới thoát nghèo", "newly escaped"),
        HouseholdClass.None => new("không thuộc loại nào", "none of the classes"),
        CapitalKind.Investment => new("đầu tư", "investment"),
        CapitalKind.Recurrent => new("thường xuyên", "recurrent"),
        AllocationState.Expected => new("dự kiến", "expected"),
        AllocationState.NotYetAllocated => new("chưa giao", "not yet allocated"),
        AllocationState.Allocated => new("đã giao", "allocated"),
        Employment.Working => new("có việc làm", "working"),
        Employment.NoWork => new("không có việc làm", "without work"),
        Employment.Looking => new("đang tìm việc", "looking for work"),
        Employment.NotAble => new("không có khả năng lao động", "not able to work"),
        Employment.Studying => new("đang đi học", "studying"),
        Employment.Unwilling => new("không muốn làm việc", "unwilling"),
        Employment.Housework => new("nội trợ", "housework"),
        _ => new("—", "—"),
    };

    private static Bilingual Same(string text) => new(text, text);

    private static string Number(int number) => number.ToString("#,0", Vietnamese);

    private static string Signed(Money money) => money.Dong.ToString("+#,0;-#,0", Vietnamese);

    private static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];
}
