using System.Globalization;
using System.Text.RegularExpressions;

namespace FundsMonitor.Jobs.Importing;

/// <summary>
/// When each invented file of the sample came, on its own invented days: so the demo tells on time from late as the real program does.
/// </summary>
internal static partial class SampleTimes
{
    private const int UsualDay = 6;

    /// <summary>Holds first versions, under the names of the files that replaced them.</summary>
    private const string FirstFolder = "first-sent/";
    private static readonly TimeSpan SentAgainAfter = TimeSpan.FromDays(2);

    /// <summary>Files that came after their day, with the day of the following month on which they did.</summary>
    private static readonly Dictionary<string, int> Late = new()
    {
        ["01.1-BCTD_6307_29022024.xlsx"] = 13,
        ["31_HSTD_CHITIET_2716_31052023.xlsx"] = 16,
        ["01.1-BCTD_2716_31052023.xls"] = 16,
    };

    /// <summary>A clock that stands at the instant at which the file of this path came.</summary>
    public static TimeProvider ClockOf(string path) => new StandingClock(
        ReceivedAtUtc(Path.GetFileName(path)) - (path.StartsWith(FirstFolder, StringComparison.Ordinal) ? SentAgainAfter : TimeSpan.Zero));

    /// <summary>Bank files and vouchers in the month after that of their name; all others on 12 January of the year in it.</summary>
    private static DateTimeOffset ReceivedAtUtc(string name)
    {
        const int hour = 2;
        var month = BankDay().Match(name) is { Success: true } bank ? MonthOf(bank)
            : Vouchers().Match(name) is { Success: true } vouchers ? MonthOf(vouchers)
            : null;
        var year = int.Parse(Year().Match(name) is { Success: true } match ? match.Value : "2024", CultureInfo.InvariantCulture);
        var day = month is { } of ? of.AddMonths(1).AddDays(Late.GetValueOrDefault(name, UsualDay) - 1) : new DateOnly(year, 1, 12);
        return new(day.Year, day.Month, day.Day, hour, 0, 0, TimeSpan.Zero);
    }

    private static DateOnly? MonthOf(Match match) => new DateOnly(
        int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture),
        match.Groups["quarter"].Success ? int.Parse(match.Groups["quarter"].Value, CultureInfo.InvariantCulture) * 3
            : match.Groups["month"].Success ? int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture) : 12,
        1);

    [GeneratedRegex(@"_\d\d(?<month>\d\d)(?<year>20\d\d)\.")]
    private static partial Regex BankDay();

    [GeneratedRegex(@"^(chi|SoChi|So chi|Chung tu chi).*?(Q(?<quarter>\d).*?|(?<month>\d\d)[-.]|-)(?<year>20\d\d)\.")]
    private static partial Regex Vouchers();

    [GeneratedRegex(@"20\d\d(?=\D*$)")]
    private static partial Regex Year();

    private sealed class StandingClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
