using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Importing.Completeness;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing.Signing;

/// <summary>The chair approves what was prepared: the month is closed, and what was signed is kept as one record.</summary>
/// <remarks>
/// The check-list is read again and the versions are compared with those that were prepared, in the transaction that signs. A file that
/// is accepted meanwhile chains too: one of the two is made anew and sees the other. A reconciliation that would write meanwhile has the
/// commune's turn before or after it, never at the same time.
/// </remarks>
public sealed class ApproveMonth(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="closingId">A preparation that waits.</param>
    /// <param name="by">The chair of the commune, not who prepared it.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    public Task<ClosingOutcome> RunAsync(int closingId, Reader by, CancellationToken cancel) =>
        Chain.CommitAsync(databases, db => ApproveAsync(db, closingId, by, cancel), cancel);

    private async Task<ClosingOutcome> ApproveAsync(FundsDb db, int closingId, Reader by, CancellationToken cancel)
    {
        await Chain.PinAsync(db, cancel);
        var closing = await ClosingSteps.WaitingAsync(db, closingId, cancel);
        if (closing is null || !ClosingRights.MayDecide(by, closing))
        {
            return closing is null ? ClosingOutcome.NotPossible : ClosingOutcome.NotAllowed;
        }

        // From here on no reconciliation writes a finding of this commune before the signature stands, or is refused.
        await FindingTurns.TakeAsync(db, [closing.CommuneCode], cancel);

        // The versions are read last: a file accepted while the check-list was read is what has changed, not a list that is not fulfilled.
        var of = (closing.CommuneCode, closing.Month);
        var isFulfilled = (await ReadingCheck.RunAsync(db, of, VietnamDay.Of(clock.GetUtcNow()), cancel)).Check.IsFulfilled;
        if (MonthVersions.HashOf(await MonthVersions.CurrentAsync(db, closing.CommuneCode, closing.Month, cancel)) != closing.PreparedOn)
        {
            return ClosingOutcome.ChangedSince;
        }

        if (!isFulfilled)
        {
            return ClosingOutcome.NotFulfilled;
        }

        await SignAsync(db, closing, (by.Name, clock.GetUtcNow().UtcDateTime), cancel);
        return ClosingOutcome.Done;
    }

    private static async Task SignAsync(FundsDb db, MonthClosing closing, (string By, DateTime AtUtc) who, CancellationToken cancel)
    {
        var snapshot = await MonthSnapshot.ReadAsync(db, closing.CommuneCode, closing.Month, cancel);
        await db.MonthClosings
            .Where(c => c.CommuneCode == closing.CommuneCode && c.Month == closing.Month && c.State == ClosingState.Signed)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.State, ClosingState.SignedAnew), cancel);
        closing.Snapshot = (snapshot with
        {
            Round = closing.Round,
            Prepared = new(closing.PreparedBy, ToSecond(closing.PreparedAtUtc), closing.PreparedNote),
            Approved = new(who.By, ToSecond(who.AtUtc), ""),
        }).Text();
        closing.SnapshotSha256 = SignedMonth.HashOf(closing.Snapshot);
        (closing.State, closing.DecidedBy, closing.DecidedAtUtc) = (ClosingState.Signed, who.By, who.AtUtc);
        await ClosingSteps.TellAsync(db, ChainKinds.MonthSigned, closing, who, cancel);
    }

    private static DateTime ToSecond(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
