using FundsMonitor.Core;
using FundsMonitor.Core.Reports;
using FundsMonitor.Core.Reports.Scheduled;
using FundsMonitor.UseCases.Reports.Writing;
using FundsMonitor.Web.Shell;

namespace FundsMonitor.Web.Reports;

/// <summary>
/// Place and period of a report in the address: <c>period=2024-Q1</c>, and <c>place=19</c> for a province; every other place is the
/// page's area.
/// </summary>
internal static class ReportAddress
{
    /// <summary>The page.</summary>
    public const string Page = "/reports";

    /// <summary>What is made by the clock.</summary>
    public const string Scheduled = "/reports/scheduled";

    /// <summary>The period that the address names, else the page's month.</summary>
    public static ReportPeriod PeriodOf(string? text, Month? month, DateOnly today) =>
        ReportPeriod.Find(text) ?? ReportPeriod.Of(ReportScale.Month, month ?? Month.Of(today));

    /// <summary>The place that the address names, else the page's area.</summary>
    public static string PlaceOf(string? text, PageContext context) => text?.Trim() is { Length: > 0 } place ? place : context.Area;

    /// <summary>The page for another place or period; the month follows, so that the pickers above say the same.</summary>
    public static string Of(PageContext context, string path, string place, ReportPeriod period)
    {
        var isProvince = place.Length == 2;
        var month = context.Month is { } now && period.Contains(now) ? now
            : context.Choices.Months.Where(period.Contains).DefaultIfEmpty(period.Last).Max();
        return context.Link(
            path,
            ("month", month.ToString()),
            ("area", isProvince ? context.Area : place),
            ("place", isProvince ? place : ""),
            ("period", period.ToString()),
            ("view", ""));
    }

    /// <summary>The same report as a file.</summary>
    public static string File(PageContext context, string place, ReportPeriod period, ReportFormat format) =>
        Of(context, $"{Page}/report.{format.Ending()}", place, period);

    /// <summary>A made report's file.</summary>
    public static string Made(int id) => $"{Page}/made/{id.ToString(Format.Culture)}";
}
