using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Web.Shell;

namespace FundsMonitor.Web.Importing;

/// <summary>What a version is about in time: a month, a year, a decision.</summary>
internal static class Periods
{
    private const int LastYear = 9999;

    /// <summary><c>Tháng 3/2024</c>, <c>2024</c>, <c>2024 · 12/QĐ-UBND</c> or the decision alone.</summary>
    public static string Name(FileVersion version)
    {
        var time = version.Period switch
        {
            0 => "",
            > LastYear => Format.MonthName(Month.FromKey(version.Period)),
            _ => version.Period.ToString(Format.Culture),
        };
        return string.Join(" · ", new[] { time, version.Decision }.Where(t => t.Length > 0));
    }
}
