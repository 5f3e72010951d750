using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Reconciliation.Closing.Signing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing;

/// <summary>Somebody asks that one file of one kind may change one closed month of one commune, and says why.</summary>
public sealed class AskException(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="month">The commune and its closed month.</param>
    /// <param name="kind">What the file holds.</param>
    /// <param name="reason">Why; not empty.</param>
    /// <param name="by">Finance, the chair of the commune or an administrator.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    public async Task<ClosingOutcome> RunAsync(
        (string Commune, Month Month) month, FileKind kind, string reason, Reader by, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reason.Length, MonthClosing.NoteLength);
        if (!ClosingRights.MayAsk(by, month.Commune))
        {
            return ClosingOutcome.NotAllowed;
        }

        return reason.Trim().Length == 0
            ? ClosingOutcome.ReasonMissing
            : await Chain.CommitAsync(databases, db => AskAsync(db, New(month, kind, (reason.Trim(), by.Name)), cancel), cancel);
    }

    private static async Task<ClosingOutcome> AskAsync(FundsDb db, MonthException asked, CancellationToken cancel)
    {
        await Chain.PinAsync(db, cancel);
        var isClosed = await db.MonthClosings.AnyAsync(
            c => c.CommuneCode == asked.CommuneCode && c.Month == asked.Month && c.State == ClosingState.Signed, cancel);
        var isThere = await db.MonthExceptions.AnyAsync(
            e => e.CommuneCode == asked.CommuneCode && e.Month == asked.Month && e.Kind == asked.Kind
                && (e.State == ExceptionState.Asked || e.State == ExceptionState.Open),
            cancel);
        if (!isClosed || isThere)
        {
            return ClosingOutcome.NotPossible;
        }

        // Saved first: the chain names it by its number.
        db.MonthExceptions.Add(asked);
        await db.SaveChangesAsync(cancel);
        await ClosingSteps.TellAsync(db, ChainKinds.ExceptionAsked, asked, (asked.AskedBy, asked.AskedAtUtc), cancel);
        return ClosingOutcome.Done;
    }

    private MonthException New((string Commune, Month Month) month, FileKind kind, (string Reason, string By) said) => new()
    {
        CommuneCode = month.Commune,
        Month = month.Month,
        Kind = kind,
        Reason = said.Reason,
        State = ExceptionState.Asked,
        AskedBy = said.By,
        AskedAtUtc = clock.GetUtcNow().UtcDateTime,
    };
}
