using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Reconciliation;

namespace FundsMonitor.Jobs.Importing;

/// <summary>Imports a received file; what that changed is reconciled. A refusal is a result, not a failure.</summary>
public sealed class ImportFileJob(ImportReceivedFile import, CheckSentFiles check, PendingWork pending)
{
    public async Task RunAsync(int sourceFileId, string by, CancellationToken cancel)
    {
        await import.RunAsync(sourceFileId, by, rowsRead: null, cancel);
        await check.RunAsync(cancel);
        await pending.AfterImportAsync(by, cancel);
    }
}
