using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing.Signing;

/// <summary>The chair sends what was prepared back to finance, with a reason.</summary>
public sealed class SendBackMonth(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="closingId">A preparation that waits.</param>
    /// <param name="reason">Why; not empty.</param>
    /// <param name="by">The chair of the commune, not who prepared it.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    public async Task<ClosingOutcome> RunAsync(int closingId, string reason, Reader by, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reason.Length, MonthClosing.NoteLength);
        return reason.Trim().Length == 0
            ? ClosingOutcome.ReasonMissing
            : await Chain.CommitAsync(databases, db => SendBackAsync(db, closingId, (reason.Trim(), by), cancel), cancel);
    }

    private async Task<ClosingOutcome> SendBackAsync(
        FundsDb db, int closingId, (string Reason, Reader By) said, CancellationToken cancel)
    {
        await Chain.PinAsync(db, cancel);
        var closing = await ClosingSteps.WaitingAsync(db, closingId, cancel);
        if (closing is null || !ClosingRights.MayDecide(said.By, closing))
        {
            return closing is null ? ClosingOutcome.NotPossible : ClosingOutcome.NotAllowed;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (closing.State, closing.DecidedBy, closing.DecidedAtUtc) = (ClosingState.SentBack, said.By.Name, now);
        closing.Reason = said.Reason;
        await ClosingSteps.TellAsync(db, ChainKinds.MonthSentBack, closing, (said.By.Name, now), cancel);
        return ClosingOutcome.Done;
    }
}
