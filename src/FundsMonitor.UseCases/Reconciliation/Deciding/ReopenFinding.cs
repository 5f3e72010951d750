using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Deciding;

/// <summary>A person takes a decision back: the finding waits again.</summary>
public sealed class ReopenFinding(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>False where the finding is not a decided one that this person may decide.</returns>
    public async Task<bool> RunAsync(long findingId, string note, Reader by, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(note.Length, DecideFindings.NoteLength);
        if (!DecideFindings.MayDecide(by.Role))
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var act = new FindingAct(FindingEvents.Reopened, by.Name, now)
        {
            Note = note,
            Change = finding =>
            {
                finding.WaitAgain(now);
                return true;
            },
        };
        return await FindingChanges.CommitAsync(
            databases,
            db => db.Findings.Where(f => f.Id == findingId && f.State == FindingState.Decided).Within(by.Limit),
            act,
            cancel) > 0;
    }
}
