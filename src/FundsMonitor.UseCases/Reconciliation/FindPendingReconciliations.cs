using FundsMonitor.Core;

namespace FundsMonitor.UseCases.Reconciliation;

/// <summary>A month and scope whose current versions changed since they were last reconciled.</summary>
/// <param name="Month">The month of the data.</param>
/// <param name="OfficeOrCommune">A 6-digit office code or a 5-digit commune code.</param>
public sealed record PendingReconciliation(Month Month, string OfficeOrCommune);

/// <summary>Says what must be reconciled: asked after each accepted file, every minute
/// and at every start, so that nothing is forgotten.</summary>
public sealed class FindPendingReconciliations
{
    public Task<IReadOnlyList<PendingReconciliation>> RunAsync(CancellationToken cancel) => throw new NotImplementedException();
}
