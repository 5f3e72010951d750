using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Reports;

/// <summary>Lists the reports that the plans of an area's places ask for in a year.</summary>
public sealed class ListReports(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>By place, then by day; those without a day last.</returns>
    public async Task<IReadOnlyList<OwedReport>> RunAsync(Reader reader, AreaLimit area, int year, CancellationToken cancel) =>
        await RunAsync(new(reader.Limit, area), year, year, cancel);

    /// <param name="scope">The reader's limit and the chosen area.</param>
    /// <param name="from">First year of the plans.</param>
    /// <param name="to">Last year of the plans.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>By place, then by day; those without a day last.</returns>
    internal async Task<IReadOnlyList<OwedReport>> RunAsync(AreaScope scope, int from, int to, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var owed = db.ReportObligations.AsNoTracking().Within(scope)
            .Where(o => o.WithdrawnAtUtc == null && o.Year >= from && o.Year <= to);
        var obligations = await owed.OrderBy(o => o.CommuneCode).ThenBy(o => o.Id).ToListAsync(cancel);
        var ids = owed.Select(o => o.Id);
        var receipts = (await db.ReportReceipts.AsNoTracking().Where(r => ids.Contains(r.ObligationId)).OrderBy(r => r.Id)
            .ToListAsync(cancel)).ToLookup(r => (r.ObligationId, r.PeriodKey));
        var abolished = await db.ReportReceivers.AsNoTracking().Where(r => r.WithdrawnAtUtc == null).ToListAsync(cancel);
        var today = VietnamDay.Of(clock.GetUtcNow());
        var names = await PlaceNames.ReadAsync(db, obligations.Select(o => o.CommuneCode), new DateOnly(from, 1, 1), cancel);
        return
        [
            .. obligations.SelectMany(o => Items(o, ReportReceiver.KnownTo(o.CommuneCode, abolished)))
                .OrderBy(r => r.Obligation.CommuneCode, StringComparer.Ordinal).ThenBy(r => r.Report.LastDay ?? DateOnly.MaxValue),
        ];

        IEnumerable<OwedReport> Items(ReportObligation obligation, IReadOnlyCollection<ReportReceiver> gone) =>
            ReportCalendar.Of(obligation).Select(report => Item(obligation, report, gone));

        OwedReport Item(ReportObligation obligation, DueReport report, IReadOnlyCollection<ReportReceiver> gone)
        {
            var noted = receipts[(obligation.Id, report.PeriodKey)].ToList();
            var receipt = noted.Find(r => r.TakenBackAtUtc is null);
            var state = receipt is not null ? ReportState.Received : report.IsLate(today) ? ReportState.Late : ReportState.Open;
            return new(obligation, report, Receiver(report.LastDay ?? today), receipt, state)
            {
                Place = names.Of(obligation.CommuneCode),
                Abolished = ReportReceiver.After(obligation.ReceiverName, today, gone),
                ReceiverToday = Receiver(today),
                TakenBack = receipt is null ? noted.LastOrDefault() : null,
            };

            string Receiver(DateOnly day) => ReportReceiver.On(obligation.ReceiverName, day, gone);
        }
    }
}
