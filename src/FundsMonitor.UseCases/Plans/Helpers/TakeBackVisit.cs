using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Helpers;

/// <summary>Takes back a visit that was noted by mistake: it is shown no more, and stays in the database.</summary>
public sealed class TakeBackVisit(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>What stands against it; null when it was taken back.</returns>
    public async Task<Bilingual?> RunAsync(int visitId, Reader by, CancellationToken cancel) =>
        HelperRights.MayRecord(by.Role)
            ? await Chain.CommitAsync(databases, db => TakeBackAsync(db, visitId, by, cancel), cancel)
            : HelperRights.NotAllowed;

    private async Task<Bilingual?> TakeBackAsync(FundsDb db, int visitId, Reader by, CancellationToken cancel)
    {
        var visit = await db.HelperVisits.Where(v => v.Id == visitId && v.TakenBackAtUtc == null).Within(by.Limit)
            .SingleOrDefaultAsync(cancel);
        if (visit is null)
        {
            return new("Không có lần thăm này.", "There is no such visit.");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (visit.TakenBackAtUtc, visit.TakenBackBy) = (now, by.Name);
        db.AuditEntries.Add(new()
        {
            AtUtc = now,
            By = by.Name,
            Action = "visit-taken-back",
            Subject = Core.Reconciliation.Words.Of(visit.Id),
            Detail = Core.Reconciliation.Words.Of(visit.On),
        });
        return null;
    }
}
