namespace FundsMonitor.Core;

/// <summary>Days as Vietnam counts them: one time zone, without summer time, for 80 years.</summary>
public static class VietnamDay
{
    private const int HoursAhead = 7;

    /// <summary>The day in Vietnam at an instant.</summary>
    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(utc.AddHours(HoursAhead));
}
