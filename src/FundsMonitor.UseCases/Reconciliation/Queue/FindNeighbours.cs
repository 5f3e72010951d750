using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Queue;

/// <summary>The findings beside one in the list it was opened from.</summary>
/// <param name="Previous">The one before; null for the first.</param>
/// <param name="Next">The one behind; null for the last.</param>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Count">How long the list is, counted as far as lists are.</param>
public sealed record FindingNeighbours(long? Previous, long? Next, int Number, int Count);

/// <summary>Steps through the queue in the order and with the filter of the list.</summary>
public sealed class FindNeighbours(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="reader">Who asks.</param>
    /// <param name="filter">The filter of the list.</param>
    /// <param name="order">The order of the list; its part is not looked at.</param>
    /// <param name="findingId">The finding whose page is open.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Null where the finding is not in the list, or too far down to be counted.</returns>
    public async Task<FindingNeighbours?> RunAsync(
        Reader reader, FindingFilter filter, PageRequest order, long findingId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var findings = FindingQueue.Filtered(db.Findings.AsNoTracking(), reader, filter, clock.GetUtcNow().UtcDateTime);
        var ids = await FindingQueue.Ordered(findings, order).Select(f => f.Id).Take(Lists.CountLimit).ToListAsync(cancel);
        var at = ids.IndexOf(findingId);
        return at < 0
            ? null
            : new(at > 0 ? ids[at - 1] : null, at < ids.Count - 1 ? ids[at + 1] : null, at + 1, ids.Count);
    }
}
