using Hangfire;

namespace FundsMonitor.Jobs;

/// <summary>The time zone of every cron text. Vietnam has one, without summer time, and a machine without zone data must know it too.</summary>
internal sealed class VietnamTime : ITimeZoneResolver
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.CreateCustomTimeZone("Asia/Ho_Chi_Minh", TimeSpan.FromHours(7), "Vietnam", "Vietnam");

    public TimeZoneInfo GetTimeZoneById(string timeZoneId) => Zone;
}
