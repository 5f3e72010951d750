using FundsMonitor.Core;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Deciding;

/// <summary>Findings whose day of acceptance has passed wait again; asked every night and with every reconciliation.</summary>
public sealed class WakeFindings(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>How many wait again.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = VietnamDay.Of(now);
        await using (var db = await databases.CreateDbContextAsync(cancel))
        {
            if (!await Due(db, today).AnyAsync(cancel))
            {
                return 0;
            }
        }

        var act = new FindingAct(FindingEvents.Woken, FindingAct.System, now)
        {
            Change = finding =>
            {
                finding.WaitAgain(now);
                return true;
            },
        };
        return await FindingChanges.CommitAsync(databases, db => Due(db, today), act, cancel);
    }

    private static IQueryable<StoredFinding> Due(FundsDb db, DateOnly today) =>
        db.Findings.Where(f => f.State == FindingState.Decided && f.AcceptedUntil < today);
}
