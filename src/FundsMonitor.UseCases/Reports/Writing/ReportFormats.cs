using FundsMonitor.Core.Reports;
using FundsMonitor.Core.Reports.Scheduled;

namespace FundsMonitor.UseCases.Reports.Writing;

/// <summary>What a report is written as.</summary>
public static class ReportFormats
{
    /// <summary>Every format with its word in addresses, its media type and how its files end.</summary>
    public static IReadOnlyList<(ReportFormat Format, string Word, string MediaType)> All { get; } =
    [
        (ReportFormat.Word, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (ReportFormat.Excel, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ];

    /// <summary>How its files end, without the dot: also its word in addresses.</summary>
    public static string Ending(this ReportFormat format) => All.First(f => f.Format == format).Word;

    /// <summary>Its media type.</summary>
    public static string MediaType(this ReportFormat format) => All.First(f => f.Format == format).MediaType;

    /// <summary>The report as a file.</summary>
    /// <returns>At its start; whoever asked for it closes it.</returns>
    internal static MemoryStream Write(Report report, ReportFormat format)
    {
        var content = new MemoryStream();
        if (format == ReportFormat.Word)
        {
            WordReport.Write(content, report);
        }
        else
        {
            ExcelReport.Write(content, report);
        }

        content.Position = 0;
        return content;
    }
}
