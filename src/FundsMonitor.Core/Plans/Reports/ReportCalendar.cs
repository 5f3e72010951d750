using System.Globalization;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Plans.Reports;

/// <summary>One report that an obligation asks for.</summary>
/// <param name="PeriodKey">What makes it the same one next time: <c>2021-06</c>, <c>2021-Q2</c>, <c>2021-H1</c>, <c>2021</c>,
/// <c>2021-06-15</c>.</param>
/// <param name="Period">The period in words.</param>
/// <param name="LastDay">The last day on which it is on time; null where no day is named.</param>
public sealed record DueReport(string PeriodKey, Bilingual Period, DateOnly? LastDay)
{
    /// <summary>Whether it is late on a day, not having come.</summary>
    public bool IsLate(DateOnly on) => LastDay < on;
}

/// <summary>The reports of an obligation's year.</summary>
public static class ReportCalendar
{
    private const int MonthsOfYear = 12;

    /// <summary>In the order of the year; one without a day where nothing says when.</summary>
    public static IReadOnlyList<DueReport> Of(ReportObligation obligation) => obligation.Rhythm switch
    {
        ReportRhythm.Monthly => Periods(obligation, 1),
        ReportRhythm.Quarterly => Periods(obligation, 3),
        ReportRhythm.HalfYearly => Periods(obligation, 6),
        ReportRhythm.Yearly => Periods(obligation, MonthsOfYear),
        ReportRhythm.OnDays => [.. Days(obligation).Order().Select(day => OnDay(obligation, day))],
        ReportRhythm.WhenAsked => [new(Year(obligation), new("khi có yêu cầu", "when asked"), null)],
        _ => [new(Year(obligation), new("định kỳ, không ghi ngày", "periodic, no day named"), null)],
    };

    /// <summary>The days of <see cref="ReportObligation.DueDays"/> in the plan's year; what is no day is left out.</summary>
    public static IReadOnlyList<DateOnly> Days(ReportObligation obligation) =>
    [
        .. obligation.DueDays.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(d => DateText.Read($"{d}/{Year(obligation)}").Day).OfType<DateOnly>(),
    ];

    private static IReadOnlyList<DueReport> Periods(ReportObligation obligation, int months) =>
    [
        .. Enumerable.Range(1, MonthsOfYear / months).Select(n =>
        {
            var end = new Month(obligation.Year, n * months).LastDay;
            var year = Year(obligation);
            var number = n.ToString(CultureInfo.InvariantCulture);
            var last = obligation.DaysAfter is { } days ? end.AddDays(days - (obligation.IsBefore ? 1 : 0)) : (DateOnly?)null;
            return months switch
            {
                1 => new DueReport($"{year}-{n:00}", new($"tháng {number}/{year}", $"month {number}/{year}"), last),
                3 => new($"{year}-Q{number}", new($"quý {number}/{year}", $"quarter {number}/{year}"), last),
                6 => new(
                    $"{year}-H{number}",
                    new(n == 1 ? $"6 tháng đầu năm {year}" : $"6 tháng cuối năm {year}", $"half-year {number}/{year}"),
                    last),
                _ => new(year, new($"năm {year}", $"year {year}"), last),
            };
        }),
    ];

    private static DueReport OnDay(ReportObligation obligation, DateOnly day)
    {
        var text = day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        return new(
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            obligation.IsBefore ? new($"trước ngày {text}", $"before {text}") : new($"đến ngày {text}", $"by {text}"),
            obligation.IsBefore ? day.AddDays(-1) : day);
    }

    private static string Year(ReportObligation obligation) => obligation.Year.ToString(CultureInfo.InvariantCulture);
}
