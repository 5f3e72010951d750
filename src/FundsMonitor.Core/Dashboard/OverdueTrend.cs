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
    /// <summary>The series of these rows.</summary>
    public static OverdueTrend Of(IEnumerable<ProgrammeBalance> rows)
    {
        List<OverduePoint> points =
        [
            .. rows.GroupBy(r => r.Month).OrderBy(g => g.Key).Select(g => new OverduePoint(
                g.Key,
                g.Aggregate(Money.Zero, (sum, r) => sum + r.Balance),
                g.Aggregate(Money.Zero, (sum, r) => sum + r.Overdue))),
        ];
        var rising = 0;
        while (rising < points.Count - 1 && points[^(rising + 1)].Share > points[^(rising + 2)].Share)
        {
            rising++;
        }

        return new(TitleOf(points, rising), points, rising);
    }

    private static Bilingual TitleOf(List<OverduePoint> points, int rising) => points switch
    {
        [] => new("Chưa có số liệu nợ quá hạn", "There are no overdue figures yet"),
        [.., { Share: 0 or null }] => new("Không có nợ quá hạn", "Nothing is overdue"),
        [_] => new("Có nợ quá hạn trong kỳ này", "Some debt is overdue this month"),
        _ when rising >= 2 => new($"Tỷ lệ nợ quá hạn tăng {rising} kỳ liền", $"The overdue share has risen {rising} months in a row"),
        _ when rising == 1 => new("Tỷ lệ nợ quá hạn tăng so với kỳ trước", "The overdue share has risen"),
        [.., var before, var last] when last.Share < before.Share =>
            new("Tỷ lệ nợ quá hạn giảm so với kỳ trước", "The overdue share has fallen"),
        _ => new("Tỷ lệ nợ quá hạn không đổi so với kỳ trước", "The overdue share is the same as before"),
    };
}
