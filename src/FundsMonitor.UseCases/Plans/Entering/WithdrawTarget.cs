using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>Takes a target out of its plan: it stays stored with who withdrew it and why.</summary>
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
        await Chain.PinAsync(db, cancel);
        if (await EnterTarget.FindAsync(db, asked.Id, by, cancel) is not { } stored)
        {
            return PlanEntries.Gone;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (stored.WithdrawnAtUtc, stored.WithdrawnBy, stored.WithdrawnNote) = (now, by.Name, asked.Why);
        await EntryNews.OfEnd(EntryKind.Target, stored.Id, asked.Why).TellAsync(db, by, now, cancel);
        return null;
    }
}
