using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Dashboard;

/// <summary>Overdue debt at one month's end.</summary>
/// <param name="Month">The month.</param>
/// <param name="Balance">All balances.</param>
/// <param name="Overdue">Of them overdue; frozen debt is not overdue.</param>
public sealed record OverduePoint(Month Month, Money Balance, Money Overdue)
{
    /// <summary>Overdue of the balance; null without a balance.</summary>
    public decimal? Share => Dashboard.Share.Of(Overdue, Balance);
}

/// <summary>The chart of the overdue share over months.</summary>
/// <param name="Title">What the chart shows, as a sentence.</param>
/// <param name="Points">Months with data, oldest first.</param>
/// <param name="RisingMonths">How many months in a row, up to the last, the share rose.</param>
public sealed record OverdueTrend(Bilingual Title, IReadOnlyList<OverduePoint> Points, int RisingMonths)
{
    /// <summary>Once may be chance; a place is named from here on.</summary>
    public const int MonthsThatWorry = 2;

    /// <summary>The place in which it rose longest, where the title names one.</summary>
    public PlaceBalance? Place { get; init; }

    /// <summary>The last months that may be set against each other.</summary>
    public IReadOnlyList<Month> Comparable { get; init; } = [];

    /// <summary>The series of these rows.</summary>
    /// <param name="rows">Balances by month and programme.</param>
    /// <param name="offices">Which offices' files hold each month: see <see cref="ComparableMonths.Last"/>.</param>
    /// <param name="places">The places of the last month; null where none is to be named.</param>
    public static OverdueTrend Of(
        IEnumerable<ProgrammeBalance> rows, IReadOnlyDictionary<Month, string>? offices = null, PlacesCompared? places = null)
    {
        List<OverduePoint> points =
        [
            .. rows.GroupBy(r => r.Month).OrderBy(g => g.Key).Select(g => new OverduePoint(
                g.Key,
                g.Aggregate(Money.Zero, (sum, r) => sum + r.Balance),
                g.Aggregate(Money.Zero, (sum, r) => sum + r.Overdue))),
        ];
        var months = ComparableMonths.Last(points.Select(p => p.Month), offices ?? new Dictionary<Month, string>());
        var comparable = points.TakeLast(months.Count).ToList();
        var rising = ComparableMonths.Rising([.. comparable.Select(p => p.Share)]);
        var worrying = places?.Places.Where(p => p.RisingMonths >= MonthsThatWorry)
            .OrderByDescending(p => p.RisingMonths).ThenByDescending(p => p.Overdue).ToList() ?? [];
        var place = worrying.Count > 0 ? worrying[0] : null;
        return new(TitleOf((points.Count, comparable), rising, (place, worrying.Count - 1)), points, rising)
        {
            Place = points.Count > 0 && points[^1].Share > 0 ? place : null,
            Comparable = months,
        };
    }

    private static Bilingual TitleOf(
        (int All, IReadOnlyList<OverduePoint> Comparable) points, int rising, (PlaceBalance? Place, int Others) worst) => points switch
        {
            (0, _) => new("Chưa có số liệu nợ quá hạn", "There are no overdue figures yet"),
            (_, [.., { Share: 0 or null }]) => new("Không có nợ quá hạn", "Nothing is overdue"),
            (1, _) => new(
                "Mới có một kỳ số liệu: chưa biết nợ quá hạn tăng hay giảm",
                "There is one month only: whether overdue debt rises is not known"),
            (_, [_]) => new(
                "Kỳ trước thiếu tệp hoặc khác phòng giao dịch: chưa so sánh được nợ quá hạn",
                "The month before lacks a file or has other offices: overdue debt cannot be compared"),
            _ when worst.Place is { } place => InPlace(points.Comparable, place, worst.Others),
            _ when rising >= MonthsThatWorry =>
                new($"Tỷ lệ nợ quá hạn tăng {rising} tháng liền", $"The overdue share has risen {rising} months in a row"),
            _ when rising == 1 => new("Tỷ lệ nợ quá hạn tăng so với kỳ trước", "The overdue share has risen"),
            _ when Fell(points.Comparable) => new("Tỷ lệ nợ quá hạn giảm so với kỳ trước", "The overdue share has fallen"),
            _ => new("Tỷ lệ nợ quá hạn không đổi so với kỳ trước", "The overdue share is the same as before"),
        };

    private static Bilingual InPlace(IReadOnlyList<OverduePoint> points, PlaceBalance place, int others)
    {
        var (vi, en) = ($"tăng {place.RisingMonths} tháng liền ở {place.Name}", $"{place.RisingMonths} months in a row in {place.Name}");
        var (alsoVi, alsoEn) = others switch
        {
            0 => ("", ""),
            1 => (" và 1 nơi khác", " and 1 other place"),
            _ => ($" và {others} nơi khác", $" and {others} other places"),
        };
        return Fell(points)
            ? new($"Quá hạn giảm chung, nhưng {vi}{alsoVi}", $"Overdue debt fell as a whole, but rose {en}{alsoEn}")
            : new($"Quá hạn {vi}{alsoVi}", $"Overdue debt has risen {en}{alsoEn}");
    }

    private static bool Fell(IReadOnlyList<OverduePoint> points) => points[^1].Share < points[^2].Share;
}
