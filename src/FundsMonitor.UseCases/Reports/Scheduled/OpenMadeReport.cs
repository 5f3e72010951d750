using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reports;
using FundsMonitor.Core.Reports.Scheduled;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Reports.Writing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reports.Scheduled;

/// <summary>A made report's file.</summary>
/// <param name="Content">Whoever asked for it closes it.</param>
/// <param name="Name">The name under which it is kept.</param>
/// <param name="MediaType">What it is.</param>
public sealed record OpenedReport(Stream Content, string Name, string MediaType);

/// <summary>Gives a made report to its owner, as long as he has the rights it was made with. Who got what is noted.</summary>
public sealed class OpenMadeReport(
    IDbContextFactory<FundsDb> databases, ReportFiles files, ListReportPlaces places, TimeProvider clock)
{
    /// <returns>Null where there is none for this reader.</returns>
    public async Task<OpenedReport?> RunAsync(int id, Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rights = ReportRights.HashOf(reader);
        var made = await db.MadeReports.AsNoTracking().SingleOrDefaultAsync(
            m => m.Id == id && m.OwnerName == reader.Name && m.State == MadeState.Made && m.RightsHash == rights, cancel);
        if (made is null || !ReportRights.MayRead(reader)
            || ReportPeriod.Find(made.PeriodKey) is not { } period
            || await places.FindAsync(reader, made.PlaceCode, period, cancel) is null
            || await files.OpenAsync(made.Sha256, cancel) is not { } content)
        {
            return null;
        }

        db.AuditEntries.Add(new()
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = reader.Name,
            Action = AccessKinds.ReportDownloaded,
            Subject = made.PlaceCode.Length > 0 ? made.PlaceCode : "*",
            Detail = $"{made.PeriodKey} {made.Format.Ending()} {made.Sha256}",
        });
        await db.SaveChangesAsync(cancel);
        return new(content, made.FileName, made.Format.MediaType());
    }
}
