using FundsMonitor.Core.Jobs;
using FundsMonitor.Jobs.Reconciliation;
using FundsMonitor.UseCases.Importing;

namespace FundsMonitor.Jobs.Importing;

/// <summary>Imports a received file; once it is accepted, what that changed is reconciled. A refusal is a result.</summary>
public sealed class ImportFileJob(ImportReceivedFile import, PendingWork pending)
{
    public async Task RunAsync(int sourceFileId, string by, CancellationToken cancel)
    {
        var result = await import.RunAsync(sourceFileId, by, rowsRead: null, cancel);
        if (result.Outcome == JobOutcome.Done)
        {
            await pending.EnqueueReconciliationsAsync(by, again: true, cancel);
        }
    }
}
