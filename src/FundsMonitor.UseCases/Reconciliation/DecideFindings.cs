using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;

namespace FundsMonitor.UseCases.Reconciliation;

/// <summary>A person decides one or several findings with a reason and a note.</summary>
public sealed class DecideFindings
{
    /// <returns>How many were decided; findings outside the reader's areas or already gone are not.</returns>
    public Task<int> RunAsync(IReadOnlyList<long> findingIds, DecisionReason reason, string note, Reader by, CancellationToken cancel) =>
        throw new NotImplementedException();
}
