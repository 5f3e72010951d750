using FundsMonitor.Core.Jobs;
using FundsMonitor.Jobs.Reconciliation;
using FundsMonitor.UseCases.Importing;

namespace FundsMonitor.Jobs.Importing;

/// <summary>Imports a received file and, once it is accepted, has reconciled what that changed. A refusal is a result, not a failure.</summary>
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
