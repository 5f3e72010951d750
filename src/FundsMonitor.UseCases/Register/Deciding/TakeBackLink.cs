using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Reconciliation;
using FundsMonitor.UseCases.Reconciliation.Deciding;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register.Deciding;

/// <summary>A person takes a decision about a borrower back; it stays as history, and linking decides as if it had not been.</summary>
public sealed class TakeBackLink(IDbContextFactory<FundsDb> databases, TimeProvider clock, ReconcileMonth reconcile)
{
    /// <param name="judgementId">The decision.</param>
    /// <param name="note">Why.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancel">Stops before anything is kept.</param>
    /// <returns>What follows; null where it is no decision that holds and that this person may take back.</returns>
    public async Task<LinkFollowUp?> RunAsync(long judgementId, string note, Reader by, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(note.Length, DecideLink.NoteLength);
        if (!DecideFindings.MayDecide(by.Role))
        {
            return null;
        }

        var taken = await Chain.CommitAsync(databases, db => TakeBackAsync(db, judgementId, (note, by), cancel), cancel);
        return taken is null
            ? null
            : await new Relinking(databases, reconcile).RunAsync(taken.OfficeCode, taken.CustomerCode, by.Name);
    }

    private async Task<LinkJudgement?> TakeBackAsync(FundsDb db, long id, (string Note, Reader By) said, CancellationToken cancel)
    {
        var judgement = await db.LinkJudgements.Where(j => j.Id == id && j.TakenBackAtUtc == null).Within(said.By.Limit)
            .FirstOrDefaultAsync(cancel);
        if (judgement is null)
        {
            return null;
        }

        judgement.TakenBackBy = said.By.Name;
        judgement.TakenBackAtUtc = LinkNews.WholeSecond(clock.GetUtcNow().UtcDateTime);
        judgement.TakenBackNote = said.Note;
        await LinkNews.AddAsync(db, LinkNews.TakenBack(judgement), cancel);
        return judgement;
    }
}
