using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Reconciliation;
using FundsMonitor.UseCases.Reconciliation.Deciding;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register.Deciding;

/// <summary>What a person says of a borrower.</summary>
/// <param name="Choice">Same, not the same, or later.</param>
/// <param name="Reason">One of the list.</param>
/// <param name="Note">In own words; required where the reason is <see cref="LinkReason.Other"/>.</param>
public sealed record LinkAnswer(LinkChoice Choice, LinkReason Reason, string Note)
{
    /// <summary>The member that is meant; 0 for <see cref="LinkChoice.Later"/>.</summary>
    public long MemberId { get; init; }
}

/// <summary>A person decides who a borrower is; linking and findings follow at once.</summary>
public sealed class DecideLink(IDbContextFactory<FundsDb> databases, TimeProvider clock, ReconcileMonth reconcile)
{
    /// <summary>Letters a note may have.</summary>
    public const int NoteLength = 1000;

    /// <param name="office">6 digits.</param>
    /// <param name="customer">10 digits.</param>
    /// <param name="answer">What is said.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="cancel">Stops before anything is kept.</param>
    /// <returns>What follows; null where nothing was decided: not this person's area or role, or a member who is no candidate any
    /// more.</returns>
    public async Task<LinkFollowUp?> RunAsync(string office, string customer, LinkAnswer answer, Reader by, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(answer.Note.Length, NoteLength);
        if (!DecideFindings.MayDecide(by.Role) || answer.Reason == LinkReason.None
            || (answer.Reason == LinkReason.Other && answer.Note.Length == 0))
        {
            return null;
        }

        var said = new Said(office, customer, answer, by);
        var isKept = await Chain.CommitAsync(databases, db => KeepAsync(db, said, cancel), cancel);
        return isKept ? await new Relinking(databases, reconcile).RunAsync(office, customer, by.Name) : null;
    }

    private async Task<bool> KeepAsync(FundsDb db, Said said, CancellationToken cancel)
    {
        var borrower = await db.LinkedCustomers.AsNoTracking()
            .Where(c => c.OfficeCode == said.Office && c.CustomerCode == said.Customer).Within(said.By.Limit).FirstOrDefaultAsync(cancel);
        var member = said.Answer.Choice == LinkChoice.Later ? null : await CandidateAsync(db, said, cancel);
        if (borrower is null || (member is null && said.Answer.Choice != LinkChoice.Later))
        {
            return false;
        }

        var judgement = new LinkJudgement
        {
            OfficeCode = said.Office,
            CommuneCode = borrower.CommuneCode,
            CustomerCode = said.Customer,
            Choice = said.Answer.Choice,
            Reason = said.Answer.Reason,
            Note = said.Answer.Note,
            By = said.By.Name,
            AtUtc = LinkNews.WholeSecond(clock.GetUtcNow().UtcDateTime),
        };
        if (member is not null)
        {
            judgement.Describe(member);
        }

        db.LinkJudgements.Add(judgement);
        await LinkNews.AddAsync(db, LinkNews.Decided(judgement), cancel);
        return true;
    }

    private static async Task<Member?> CandidateAsync(FundsDb db, Said said, CancellationToken cancel)
    {
        var id = said.Answer.MemberId;
        var isCandidate = await db.Links.AnyAsync(
            l => l.OfficeCode == said.Office && l.CustomerCode == said.Customer && (l.MemberId == id || l.SecondMemberId == id), cancel);
        return isCandidate
            ? await db.Members.AsNoTracking().Where(m => m.Id == id).Within(said.By.Limit).FirstOrDefaultAsync(cancel)
            : null;
    }

    private sealed record Said(string Office, string Customer, LinkAnswer Answer, Reader By);
}
