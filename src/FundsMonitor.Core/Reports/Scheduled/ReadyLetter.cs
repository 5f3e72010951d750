namespace FundsMonitor.Core.Reports.Scheduled;

/// <summary>The mail that says a report is ready: neither a figure nor a name nor a place stands in it.</summary>
public static class ReadyLetter
{
    /// <summary>The heading, in both languages.</summary>
    public static string Subject(ReportPeriod period) =>
        $"Báo cáo {period.Name.Vi} đã sẵn sàng / The report of {period.Name.En} is ready";

    /// <summary>The letter, Vietnamese first.</summary>
    /// <param name="period">The period of the report.</param>
    /// <param name="address">Where it lies; empty where the site's public address is not known.</param>
    public static string Body(ReportPeriod period, string address) => string.Join(
        '\n',
        $"Báo cáo định kỳ {period.Name.Vi} đã được lập. Hãy đăng nhập và mở trang Báo cáo, mục Báo cáo định kỳ, để tải về.",
        address,
        "Thư này do chương trình gửi; có thể tắt khi sửa đăng ký.",
        "",
        "---",
        "",
        $"The scheduled report of {period.Name.En} has been made. Sign in and open Reports, Scheduled reports, to download it.",
        address,
        "A program sends this; it can be switched off with the subscription.",
        "");
}
