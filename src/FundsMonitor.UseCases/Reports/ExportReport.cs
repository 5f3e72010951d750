using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reports;
using FundsMonitor.Core.Reports.Scheduled;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Reports.Writing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reports;

/// <summary>A report as a file.</summary>
/// <param name="Content">At its start; whoever asked for it closes it.</param>
/// <param name="Name">The name under which it is kept.</param>
/// <param name="Report">What stands in it.</param>
public sealed record ReportFile(Stream Content, string Name, Report Report);

/// <summary>Writes a report as Word or Excel: what its page shows at that moment. Who exported what is noted.</summary>
public sealed class ExportReport(IDbContextFactory<FundsDb> databases, ReadReport read, TimeProvider clock)
{
    /// <returns>Null where the reader may not see the place.</returns>
    public async Task<ReportFile?> RunAsync(
        Reader reader, string place, ReportPeriod period, ReportFormat format, CancellationToken cancel)
    {
        if (await read.RunAsync(reader, place, period, progress: null, cancel) is not { } report)
        {
            return null;
        }

        var content = ReportFormats.Write(report, format);
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.AuditEntries.Add(new()
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = reader.Name,
            Action = AccessKinds.ReportExported,
            Subject = report.Place.Code.Length > 0 ? report.Place.Code : "*",
            Detail = $"{period} {format.Ending()}",
        });
        await db.SaveChangesAsync(cancel);
        return new(content, $"{report.FileName}.{format.Ending()}", report);
    }
}
