using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Reports;

/// <summary>Takes back that a report came: it is owed again, and late if its day has passed. What was noted stays to be read.</summary>
public sealed class TakeBackReport(IDbContextFactory<FundsDb> databases, TimeProvider clock, CheckDueReports check)
{
    /// <param name="receiptId">What was noted.</param>
    /// <param name="why">In the person's words; not empty.</param>
    /// <param name="by">A finance officer or an administrator, within his areas.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    /// <returns>What stands against it; null when it was taken back.</returns>
    public async Task<Bilingual?> RunAsync(int receiptId, string why, Reader by, CancellationToken cancel)
    {
        if (!NoteReport.MayNote(by.Role))
        {
            return NoteReport.NotAllowed;
        }

        if (why.Trim().Length is 0 or > NoteReport.TextLength)
        {
            return new("Cần ghi lý do rút lại.", "Say why it is taken back.");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var fault = await Chain.CommitAsync(databases, db => TakeBackAsync(db, (receiptId, why.Trim()), (by, now), cancel), cancel);
        if (fault is null)
        {
            await check.RunAsync(VietnamDay.Of(now), by.Name, cancel);
        }

        return fault;
    }

    private static async Task<Bilingual?> TakeBackAsync(
        FundsDb db, (int Receipt, string Why) asked, (Reader By, DateTime Now) at, CancellationToken cancel)
    {
        var receipt = await db.ReportReceipts.Where(r => r.Id == asked.Receipt && r.TakenBackAtUtc == null).Within(at.By.Limit)
            .SingleOrDefaultAsync(cancel);
        if (receipt is null)
        {
            return new("Báo cáo này chưa được ghi nhận, hoặc đã được rút lại.", "This report was not noted, or was taken back already.");
        }

        (receipt.TakenBackAtUtc, receipt.TakenBackBy, receipt.TakenBackNote) = (at.Now, at.By.Name, asked.Why);
        db.AuditEntries.Add(new()
        {
            AtUtc = at.Now,
            By = at.By.Name,
            Action = "report-taken-back",
            Subject = $"{receipt.CommuneCode} {receipt.PeriodKey}",
            Detail = asked.Why,
        });
        return null;
    }
}
