using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Deciding;

/// <summary>Sets the day by which one or several findings are to be decided, or takes it away.</summary>
public sealed class SetFindingsDue(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>How many have that day now: none outside the reader's areas, and none for a role that may not decide.</returns>
    public async Task<int> RunAsync(IReadOnlyList<long> findingIds, DateOnly? dueOn, Reader by, CancellationToken cancel)
    {
        if (!DecideFindings.MayDecide(by.Role))
        {
            return 0;
        }

        var act = new FindingAct(FindingEvents.Due, by.Name, clock.GetUtcNow().UtcDateTime)
        {
            Day = dueOn,
            Detail = FindingChanges.Text(dueOn),
            Change = finding =>
            {
                var changes = finding.DueOn != dueOn;
                finding.DueOn = dueOn;
                return changes;
            },
        };
        return await FindingChanges.CommitAsync(
            databases,
            db => db.Findings.Where(f => findingIds.Contains(f.Id) && f.State != FindingState.Gone).Within(by.Limit),
            act,
            cancel);
    }
}
