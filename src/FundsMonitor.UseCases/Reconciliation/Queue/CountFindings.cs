using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Queue;

/// <summary>How many findings of one rule and severity wait for a decision.</summary>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Severity">Severity.</param>
/// <param name="Open">How many are open.</param>
public sealed record FindingCount(string Rule, Severity Severity, int Open);

/// <summary>Open findings by rule: what the queue's filter shows beside each rule.</summary>
public sealed class CountFindings(IDbContextFactory<FundsDb> databases)
{
    public async Task<IReadOnlyList<FindingCount>> RunAsync(Reader reader, AreaLimit area, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await FindingQueue.Within(db.Findings, reader.Limit, area)
            .Where(f => f.State == FindingState.Open)
            .GroupBy(f => new { f.Rule, f.Severity })
            .Select(g => new FindingCount(g.Key.Rule, g.Key.Severity, g.Count()))
            .ToListAsync(cancel);
    }
}
