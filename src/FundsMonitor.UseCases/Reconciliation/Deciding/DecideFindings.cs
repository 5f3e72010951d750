using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Deciding;

/// <summary>What a person decides.</summary>
/// <param name="Reason">One of the closed list.</param>
/// <param name="Note">What he adds, at most <see cref="DecideFindings.NoteLength"/> letters.</param>
/// <param name="Until">The last day for which it is accepted; needed by <see cref="DecisionReason.Accepted"/> and by no other.</param>
public sealed record FindingDecision(DecisionReason Reason, string Note = "", DateOnly? Until = null);

/// <summary>A person decides one or several findings with a reason and a note.</summary>
public sealed class DecideFindings(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <summary>Letters a note may have.</summary>
    public const int NoteLength = FindingChanges.NoteLength;

    /// <summary>Whether somebody of this role may decide: finance officers and administrators.</summary>
    public static bool MayDecide(string role) => role is Roles.FinanceOfficer or Roles.Administrator;

    /// <summary>Whether a decision says what its reason needs: a day that has not passed where it is accepted until one.</summary>
    public static bool IsWhole(FindingDecision decision, DateOnly today) => decision.Reason switch
    {
        DecisionReason.None => false,
        DecisionReason.Accepted => decision.Until >= today,
        _ => decision.Until is null,
    };

    /// <returns>
    /// How many were decided: none outside the reader's areas, gone, or decided by another person, whose decision has to be taken back
    /// first, and none for a role that may not decide.
    /// </returns>
    /// <exception cref="ArgumentException">The decision is not whole: whoever asks must ask the person first.</exception>
    public async Task<int> RunAsync(IReadOnlyList<long> findingIds, FindingDecision decision, Reader by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decision.Note.Length, NoteLength);
        if (!IsWhole(decision, VietnamDay.Of(now)))
        {
            throw new ArgumentException("The decision lacks its reason, or its day.", nameof(decision));
        }

        if (!MayDecide(by.Role))
        {
            return 0;
        }

        var act = new FindingAct(FindingEvents.Decided, by.Name, now)
        {
            Change = finding => Decide(finding, decision, (by.Name, now)),
            Reason = decision.Reason,
            Note = decision.Note,
            Day = decision.Until,
            Detail = decision.Reason.ToString(),
        };
        return await FindingChanges.CommitAsync(
            databases,
            db => db.Findings.Where(f => findingIds.Contains(f.Id)
                && (f.State == FindingState.Open || (f.State == FindingState.Decided && f.DecidedBy == by.Name))).Within(by.Limit),
            act,
            cancel);
    }

    private static bool Decide(StoredFinding finding, FindingDecision decision, (string By, DateTime AtUtc) who)
    {
        finding.State = FindingState.Decided;
        finding.Reason = decision.Reason;
        finding.Note = decision.Note;
        finding.AcceptedUntil = decision.Until;
        finding.DecidedBy = who.By;
        finding.DecidedCompared = finding.Compared();
        finding.ChangedAtUtc = who.AtUtc;
        return true;
    }
}
