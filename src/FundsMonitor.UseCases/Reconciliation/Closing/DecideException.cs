using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Reconciliation.Closing.Signing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing;

/// <summary>A second person opens an exception or declines it; an open one can be closed again before anything passed.</summary>
public sealed class DecideException(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="exceptionId">One that was asked for, or is open.</param>
    /// <param name="open">True to open it; false to decline it, or to close it unused.</param>
    /// <param name="by">Finance, the chair of the commune or an administrator; never who asked, except to close it unused.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    public Task<ClosingOutcome> RunAsync(int exceptionId, bool open, Reader by, CancellationToken cancel) =>
        Chain.CommitAsync(databases, db => DecideAsync(db, exceptionId, (open, by), cancel), cancel);

    private async Task<ClosingOutcome> DecideAsync(
        FundsDb db, int exceptionId, (bool Open, Reader By) said, CancellationToken cancel)
    {
        await Chain.PinAsync(db, cancel);
        var exception = await db.MonthExceptions.SingleOrDefaultAsync(e => e.Id == exceptionId, cancel);
        if (exception is null || !MayDecide(exception, said.By))
        {
            return ClosingOutcome.NotAllowed;
        }

        ExceptionState? next = (exception.State, said.Open) switch
        {
            (ExceptionState.Asked, true) => ExceptionState.Open,
            (ExceptionState.Asked, false) => ExceptionState.Declined,
            (ExceptionState.Open, false) => ExceptionState.ClosedUnused,
            _ => null,
        };
        if (next is not { } state)
        {
            return ClosingOutcome.NotPossible;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (exception.State, exception.DecidedBy, exception.DecidedAtUtc) = (state, said.By.Name, now);
        await ClosingSteps.TellAsync(db, ChainKinds.ExceptionDecided, exception, (said.By.Name, now), cancel);
        return ClosingOutcome.Done;
    }

    private static bool MayDecide(MonthException exception, Reader by) => exception.State == ExceptionState.Open
        ? ClosingRights.MayAsk(by, exception.CommuneCode)
        : ClosingRights.MayOpen(by, exception);
}
