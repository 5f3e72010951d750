using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing.Signing;

/// <summary>What the steps of closing a month have in common.</summary>
internal static class ClosingSteps
{
    /// <summary>The preparation that waits for the chair; null where none does under this number.</summary>
    public static Task<MonthClosing?> WaitingAsync(FundsDb db, int closingId, CancellationToken cancel) =>
        db.MonthClosings.SingleOrDefaultAsync(c => c.Id == closingId && c.State == ClosingState.Prepared, cancel);

    /// <summary>Notes a step in the chain and in the log of doings.</summary>
    public static async Task TellAsync(
        FundsDb db, string kind, MonthClosing closing, (string By, DateTime AtUtc) who, CancellationToken cancel)
    {
        db.AuditEntries.Add(new()
        {
            AtUtc = who.AtUtc,
            By = who.By,
            Action = kind,
            Subject = ClosingNews.SubjectOf(closing),
            Detail = closing.Reason.Length > 0 ? closing.Reason : closing.SnapshotSha256,
        });
        await Chain.AddAsync(db, [ClosingNews.Of(kind, closing, who.By)], who.AtUtc, cancel);
    }

    /// <summary>The same for an exception, which has its number by now.</summary>
    public static async Task TellAsync(
        FundsDb db, string kind, MonthException exception, (string By, DateTime AtUtc) who, CancellationToken cancel)
    {
        db.AuditEntries.Add(new()
        {
            AtUtc = who.AtUtc,
            By = who.By,
            Action = kind,
            Subject = ClosingNews.SubjectOf(exception),
            Detail = $"{exception.CommuneCode} {exception.Month} {exception.State}: {exception.Reason}",
        });
        await Chain.AddAsync(db, [ClosingNews.Of(kind, exception, who.By)], who.AtUtc, cancel);
    }
}
