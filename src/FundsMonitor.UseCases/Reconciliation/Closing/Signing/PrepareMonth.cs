using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Importing.Completeness;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing.Signing;

/// <summary>What became of a step towards closing a month.</summary>
public enum ClosingOutcome
{
    /// <summary>Done, and in the audit chain.</summary>
    Done,

    /// <summary>There is no such month for this person, or the step is not this person's.</summary>
    NotAllowed,

    /// <summary>It is not at this step: somebody was quicker, or it is signed and unchanged.</summary>
    NotPossible,

    /// <summary>The check-list is not fulfilled.</summary>
    NotFulfilled,

    /// <summary>Other versions count now than when it was prepared: it must be prepared again.</summary>
    ChangedSince,

    /// <summary>No reason was given.</summary>
    ReasonMissing,
}

/// <summary>A finance officer states that a commune's month fulfils its check-list and lays it before the chair.</summary>
public sealed class PrepareMonth(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="commune">5-digit code, or 3 digits for a district of old.</param>
    /// <param name="month">The month of the data.</param>
    /// <param name="note">What the chair is to know; may be empty.</param>
    /// <param name="by">A finance officer of the commune.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    public async Task<ClosingOutcome> RunAsync(string commune, Month month, string note, Reader by, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(note.Length, MonthClosing.NoteLength);
        return ClosingRights.MayPrepare(by, commune)
            ? await Chain.CommitAsync(databases, db => PrepareAsync(db, (commune, month), (note, by.Name), cancel), cancel)
            : ClosingOutcome.NotAllowed;
    }

    private async Task<ClosingOutcome> PrepareAsync(
        FundsDb db, (string Commune, Month Month) of, (string Note, string By) said, CancellationToken cancel)
    {
        await Chain.PinAsync(db, cancel);
        var attempts = await db.MonthClosings.Where(c => c.CommuneCode == of.Commune && c.Month == of.Month).ToListAsync(cancel);
        var versions = await MonthVersions.CurrentAsync(db, of.Commune, of.Month, cancel);
        if (attempts.Exists(c => c is { State: ClosingState.Signed, ChangedAtUtc: null }) || versions.Count == 0)
        {
            return ClosingOutcome.NotPossible;
        }

        if (!(await ReadingCheck.RunAsync(db, of, VietnamDay.Of(clock.GetUtcNow()), cancel)).Check.IsFulfilled)
        {
            return ClosingOutcome.NotFulfilled;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var before = attempts.Find(c => c.State == ClosingState.Prepared);
        if (before is not null)
        {
            // Saved first: one preparation at a time waits for the chair.
            before.State = ClosingState.Withdrawn;
            await Chain.AddAsync(db, [ClosingNews.Of(ChainKinds.MonthWithdrawn, before, said.By)], now, cancel);
            await db.SaveChangesAsync(cancel);
        }

        var closing = new MonthClosing
        {
            CommuneCode = of.Commune,
            Month = of.Month,
            Round = attempts.Select(c => c.Round).DefaultIfEmpty().Max() + 1,
            State = ClosingState.Prepared,
            PreparedBy = said.By,
            PreparedAtUtc = now,
            PreparedNote = said.Note,
            PreparedOn = MonthVersions.HashOf(versions),
        };
        db.MonthClosings.Add(closing);
        await ClosingSteps.TellAsync(db, ChainKinds.MonthPrepared, closing, (said.By, now), cancel);
        return ClosingOutcome.Done;
    }
}
