using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing;

/// <summary>Takes the turns of communes until the end of the transaction: see <see cref="FindingTurn"/>.</summary>
internal static class FindingTurns
{
    /// <summary>Takes them in one order, so that two who want several never wait for each other in a ring.</summary>
    /// <exception cref="DbUpdateException">Somebody else has just taken a commune's very first turn: all is to be made anew.</exception>
    public static async Task TakeAsync(FundsDb db, IEnumerable<string> communes, CancellationToken cancel)
    {
        foreach (var commune in communes.Where(c => c.Length > 0).Order(StringComparer.Ordinal))
        {
            var taken = await db.FindingTurns.Where(t => t.CommuneCode == commune)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Taken, t => t.Taken + 1), cancel);
            if (taken == 0)
            {
                await TakeFirstAsync(db, commune, cancel);
            }
        }
    }

    private static async Task TakeFirstAsync(FundsDb db, string commune, CancellationToken cancel)
    {
        var first = db.FindingTurns.Add(new FindingTurn { CommuneCode = commune, Taken = 1 });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        finally
        {
            first.State = EntityState.Detached;
        }
    }
}
