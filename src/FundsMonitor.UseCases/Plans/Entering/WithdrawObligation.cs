using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Plans.Reports;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>Takes an obligation out of the lists: it stays stored with who withdrew it and why, as do the reports noted for it.</summary>
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
        var stored = await db.ReportObligations.Where(o => o.Id == asked.Id && o.WithdrawnAtUtc == null).Within(at.By.Limit)
            .SingleOrDefaultAsync(cancel);
        if (stored is null)
        {
            return PlanEntries.Gone;
        }

        (stored.WithdrawnAtUtc, stored.WithdrawnBy) = (at.Now, at.By.Name);
        db.AuditEntries.Add(new()
        {
            AtUtc = at.Now,
            By = at.By.Name,
            Action = "obligation-withdrawn",
            Subject = $"{stored.CommuneCode}/{stored.Year}",
            Detail = $"{EnterObligation.Told(stored)}: {asked.Why}",
        });
        return null;
    }
}
