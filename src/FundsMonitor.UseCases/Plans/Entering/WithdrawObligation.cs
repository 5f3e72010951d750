using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Plans.Reports;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>
/// Withdraws who owes which report: it is owed no longer, and stays stored with the reports that were noted and the reason.
/// </summary>
public sealed class WithdrawObligation(IDbContextFactory<FundsDb> databases, TimeProvider clock, CheckDueReports check)
{
    /// <param name="id">The obligation.</param>
    /// <param name="why">Why, in words.</param>
    /// <param name="by">A finance officer or an administrator, within his areas.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    /// <returns>What stands against it; null when it was withdrawn.</returns>
    public async Task<Bilingual?> RunAsync(int id, string why, Reader by, CancellationToken cancel)
    {
        if (!PlanEntries.MayEnter(by.Role))
        {
            return PlanEntries.NotAllowed;
        }

        if (PlanEntries.WhyFault(why) is { } missing)
        {
            return missing;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var fault = await Chain.CommitAsync(databases, db => WithdrawAsync(db, (id, why.Trim()), (by, now), cancel), cancel);
        if (fault is null)
        {
            await check.RunAsync(VietnamDay.Of(now), by.Name, cancel);
        }

        return fault;
    }

    private static async Task<Bilingual?> WithdrawAsync(
        FundsDb db, (int Id, string Why) asked, (Reader By, DateTime Now) at, CancellationToken cancel)
    {
        await Chain.PinAsync(db, cancel);
        if (await EnterObligation.FindAsync(db, asked.Id, at.By, cancel) is not { } stored)
        {
            return PlanEntries.Gone;
        }

        (stored.WithdrawnAtUtc, stored.WithdrawnBy, stored.WithdrawnNote) = (at.Now, at.By.Name, asked.Why);
        await EntryNews.OfEnd(EntryKind.Obligation, stored.Id, asked.Why).TellAsync(db, at.By, at.Now, cancel);
        return null;
    }
}
