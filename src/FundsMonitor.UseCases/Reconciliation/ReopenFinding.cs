using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
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

        await using var db = await databases.CreateDbContextAsync(cancel);
        var finding = await db.Findings.Where(f => f.Id == findingId && f.State == FindingState.Decided)
            .Within(by.Limit).SingleOrDefaultAsync(cancel);
        if (finding is null)
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        finding.State = FindingState.Open;
        finding.ChangedAtUtc = now;
        db.FindingEvents.Add(new() { FindingId = finding.Id, AtUtc = now, By = by.Name, What = FindingEvents.Reopened, Note = note });
        db.AuditEntries.Add(new AuditEntry { AtUtc = now, By = by.Name, Action = "finding-reopened", Subject = finding.Identity });
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
