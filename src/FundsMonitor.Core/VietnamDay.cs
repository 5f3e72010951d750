namespace FundsMonitor.Core;

/// <summary>Days as Vietnam counts them: one time zone, without summer time, for 80 years.</summary>
public static class VietnamDay
{
    private const int HoursAhead = 7;

    /// <summary>The day in Vietnam at an instant.</summary>
    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(Clock(utc));

    /// <inheritdoc cref="Of(DateTime)"/>
    public static DateOnly Of(DateTimeOffset instant) => Of(instant.UtcDateTime);

    /// <summary>What clocks in Vietnam show at an instant.</summary>
    public static DateTime Clock(DateTime utc) => utc.AddHours(HoursAhead);

    /// <summary>A day as a number, year, month and day: 20260731.</summary>
    public static int Key(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;
}
