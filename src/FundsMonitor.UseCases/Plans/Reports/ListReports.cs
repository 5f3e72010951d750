using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Reports;

/// <summary>Where an owed report stands.</summary>
public enum ReportState
{
    /// <summary>No day is named, or it is not yet due.</summary>
    Open,

    /// <summary>Its day has passed.</summary>
    Late,

    /// <summary>It came.</summary>
    Received,
}

/// <summary>One owed report.</summary>
/// <param name="Obligation">Who owes what to whom.</param>
/// <param name="Report">Period and last day.</param>
/// <param name="Receiver">To whom on that day, which may be a successor.</param>
/// <param name="Receipt">When and by whom it was received; null while it was not.</param>
/// <param name="State">Where it stands.</param>
public sealed record OwedReport(
    ReportObligation Obligation, DueReport Report, string Receiver, ReportReceipt? Receipt, ReportState State);

/// <summary>Lists the reports that the plans of an area's places ask for in a year.</summary>
public sealed class ListReports(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>By place, then by day; those without a day last.</returns>
    public async Task<IReadOnlyList<OwedReport>> RunAsync(Reader reader, AreaLimit area, int year, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var obligations = await db.ReportObligations.AsNoTracking().Where(o => o.Year == year).Within(reader.Limit).Within(area)
            .OrderBy(o => o.CommuneCode).ThenBy(o => o.Id).ToListAsync(cancel);
        var ids = obligations.ConvertAll(o => o.Id);
        var receipts = (await db.ReportReceipts.AsNoTracking().Where(r => ids.Contains(r.ObligationId)).ToListAsync(cancel))
            .ToDictionary(r => (r.ObligationId, r.PeriodKey));
        var abolished = await db.ReportReceivers.AsNoTracking().ToListAsync(cancel);
        var today = VietnamDay.Of(clock.GetUtcNow().UtcDateTime);
        return
        [
            .. obligations.SelectMany(o => ReportCalendar.Of(o).Select(report => Item(o, report)))
                .OrderBy(r => r.Obligation.CommuneCode, StringComparer.Ordinal).ThenBy(r => r.Report.LastDay ?? DateOnly.MaxValue),
        ];

        OwedReport Item(ReportObligation obligation, DueReport report)
        {
            var receipt = receipts.GetValueOrDefault((obligation.Id, report.PeriodKey));
            var state = receipt is not null ? ReportState.Received : report.IsLate(today) ? ReportState.Late : ReportState.Open;
            var receiver = ReportReceiver.On(obligation.ReceiverName, report.LastDay ?? today, abolished);
            return new(obligation, report, receiver, receipt, state);
        }
    }
}
