using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Queue;

/// <summary>Who sees to findings that are not gone: what the queue's filter offers.</summary>
public sealed class ListOwners(IDbContextFactory<FundsDb> databases)
{
    /// <returns>Account names in their order.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(Reader reader, AreaLimit area, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await FindingQueue.Within(db.Findings, reader.Limit, area)
            .Where(f => f.State != FindingState.Gone && f.OwnerName != "")
            .Select(f => f.OwnerName).Distinct().OrderBy(o => o).ToListAsync(cancel);
    }
}
