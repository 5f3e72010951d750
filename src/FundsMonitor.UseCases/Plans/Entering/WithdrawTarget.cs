using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>Takes a target out of its plan: it stays stored with who withdrew it, and the audit says why.</summary>
public sealed class WithdrawTarget(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="id">The target.</param>
    /// <param name="why">Why, in words.</param>
    /// <param name="by">A finance officer or an administrator, within his areas.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    /// <returns>What stands against it; null when it was withdrawn.</returns>
    public async Task<Bilingual?> RunAsync(int id, string why, Reader by, CancellationToken cancel) =>
        !PlanEntries.MayEnter(by.Role) ? PlanEntries.NotAllowed
        : PlanEntries.WhyFault(why) is { } missing ? missing
        : await Chain.CommitAsync(databases, db => WithdrawAsync(db, (id, why.Trim()), by, cancel), cancel);

    private async Task<Bilingual?> WithdrawAsync(FundsDb db, (int Id, string Why) asked, Reader by, CancellationToken cancel)
    {
        var stored = await db.PlanTargets.Where(t => t.Id == asked.Id && t.WithdrawnAtUtc == null).Within(by.Limit)
            .SingleOrDefaultAsync(cancel);
        if (stored is null)
        {
            return PlanEntries.Gone;
        }

        (stored.WithdrawnAtUtc, stored.WithdrawnBy) = (clock.GetUtcNow().UtcDateTime, by.Name);
        db.AuditEntries.Add(new()
        {
            AtUtc = stored.WithdrawnAtUtc.Value,
            By = by.Name,
            Action = "target-withdrawn",
            Subject = $"{stored.CommuneCode}/{stored.Year}",
            Detail = $"{EnterTarget.Told(stored)}: {asked.Why}",
        });
        return null;
    }
}
