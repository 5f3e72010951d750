using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Deciding;

/// <summary>Gives one or several findings to a person who may decide them, or to nobody.</summary>
public sealed class AssignFindings(IDbContextFactory<FundsDb> databases, FindReader findReader, TimeProvider clock)
{
    /// <param name="findingIds">The findings.</param>
    /// <param name="owner">Account that is to see to them; empty for nobody.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>How many the owner has now: none outside his areas or those of who asks, and none for a role that may not decide.</returns>
    public async Task<int> RunAsync(IReadOnlyList<long> findingIds, string owner, Reader by, CancellationToken cancel)
    {
        var person = owner.Length > 0 ? await findReader.RunAsync(owner, cancel) : by;
        if (!DecideFindings.MayDecide(by.Role) || !DecideFindings.MayDecide(person.Role))
        {
            return 0;
        }

        var name = owner.Length > 0 ? person.Name : "";
        var act = new FindingAct(FindingEvents.Assigned, by.Name, clock.GetUtcNow().UtcDateTime)
        {
            Note = name,
            Detail = name,
            Change = finding =>
            {
                var changes = finding.OwnerName != name;
                finding.OwnerName = name;
                return changes;
            },
        };
        return await FindingChanges.CommitAsync(
            databases,
            db => db.Findings.Where(f => findingIds.Contains(f.Id) && f.State != FindingState.Gone).Within(by.Limit).Within(person.Limit),
            act,
            cancel);
    }
}
