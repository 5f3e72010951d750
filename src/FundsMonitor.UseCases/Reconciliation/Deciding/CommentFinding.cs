using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Deciding;

/// <summary>Says something about a finding, whatever its state; it stays in its history for ever.</summary>
public sealed class CommentFinding(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <summary>Whether somebody of this role may comment: who decides, and the bank's offices, who answer.</summary>
    public static bool MayComment(string role) => DecideFindings.MayDecide(role) || role == Roles.BankOffice;

    /// <returns>False for a finding outside the reader's areas, an empty comment, or a role that only reads.</returns>
    public async Task<bool> RunAsync(long findingId, string text, Reader by, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, FindingChanges.NoteLength);
        if (!MayComment(by.Role) || string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var act = new FindingAct(FindingEvents.Commented, by.Name, clock.GetUtcNow().UtcDateTime)
        {
            Note = text.Trim(),
            Change = _ => true,
        };
        return await FindingChanges.CommitAsync(
            databases, db => db.Findings.Where(f => f.Id == findingId).Within(by.Limit), act, cancel) > 0;
    }
}
