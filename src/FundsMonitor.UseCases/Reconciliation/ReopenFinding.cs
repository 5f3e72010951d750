using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation;

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

        return await Chain.CommitAsync(databases, db => ReopenAsync(db, findingId, (note, by), cancel), cancel);
    }

    private async Task<bool> ReopenAsync(FundsDb db, long findingId, (string Note, Reader By) said, CancellationToken cancel)
    {
        var (note, by) = said;
        var finding = await db.Findings.Where(f => f.Id == findingId && f.State == FindingState.Decided)
            .Within(by.Limit).SingleOrDefaultAsync(cancel);
        if (finding is null)
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        finding.State = FindingState.Open;
        finding.ChangedAtUtc = now;
        var what = new FindingEvent
        {
            FindingId = finding.Id,
            AtUtc = now,
            By = by.Name,
            What = FindingEvents.Reopened,
            Note = note,
        };
        db.FindingEvents.Add(what);
        db.AuditEntries.Add(new AuditEntry { AtUtc = now, By = by.Name, Action = "finding-reopened", Subject = finding.Identity });
        await Chain.AddAsync(db, [ChainPayload.Of(ChainKinds.Reopened, finding.Identity, what)], now, cancel);
        return true;
    }
}
