using Hangfire;

namespace FundsMonitor.Jobs;

/// <summary>The time zone of every cron text. Vietnam has one, without summer time; a machine without zone data knows it too.</summary>
internal sealed class VietnamTime : ITimeZoneResolver
{
    public static TimeZoneInfo Zone { get; } =
        TimeZoneInfo.CreateCustomTimeZone("Asia/Ho_Chi_Minh", TimeSpan.FromHours(7), "Vietnam", "Vietnam");

    public TimeZoneInfo GetTimeZoneById(string timeZoneId) => Zone;
}
