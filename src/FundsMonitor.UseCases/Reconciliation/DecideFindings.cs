using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation;

/// <summary>A person decides one or several findings with a reason and a note.</summary>
public sealed class DecideFindings(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <summary>Letters a note may have.</summary>
    public const int NoteLength = 1000;

    /// <summary>Whether somebody of this role may decide: finance officers and administrators.</summary>
    public static bool MayDecide(string role) => role is Roles.FinanceOfficer or Roles.Administrator;

    /// <returns>How many were decided: none outside the reader's areas or already gone, and none for a role that may not decide.</returns>
    public async Task<int> RunAsync(IReadOnlyList<long> findingIds, DecisionReason reason, string note, Reader by, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)reason, (int)DecisionReason.None);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(note.Length, NoteLength);
        if (!MayDecide(by.Role))
        {
            return 0;
        }

        var said = new Decision(reason, note, by, clock.GetUtcNow().UtcDateTime);
        return await Chain.CommitAsync(databases, db => DecideAsync(db, findingIds, said, cancel), cancel);
    }

    private static async Task<int> DecideAsync(FundsDb db, IReadOnlyList<long> findingIds, Decision said, CancellationToken cancel)
    {
        var (reason, note, by, now) = said;
        var news = new List<ChainNews>();
        var findings = await db.Findings.Where(f => findingIds.Contains(f.Id) && f.State != FindingState.Gone)
            .Within(by.Limit).ToListAsync(cancel);
        foreach (var finding in findings)
        {
            finding.State = FindingState.Decided;
            finding.Reason = reason;
            finding.Note = note;
            finding.DecidedBy = by.Name;
            finding.DecidedCompared = finding.Compared();
            finding.ChangedAtUtc = now;
            var what = new FindingEvent
            {
                FindingId = finding.Id,
                AtUtc = now,
                By = by.Name,
                What = FindingEvents.Decided,
                Reason = reason,
                Note = note,
            };
            db.FindingEvents.Add(what);
            news.Add(ChainPayload.Of(ChainKinds.Decided, finding.Identity, what));
            db.AuditEntries.Add(new AuditEntry
            {
                AtUtc = now,
                By = by.Name,
                Action = "finding-decided",
                Subject = finding.Identity,
                Detail = reason.ToString(),
            });
        }

        await Chain.AddAsync(db, news, now, cancel);
        return findings.Count;
    }

    private sealed record Decision(DecisionReason Reason, string Note, Reader By, DateTime AtUtc);
}
