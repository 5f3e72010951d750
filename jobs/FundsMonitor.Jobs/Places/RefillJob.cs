using FundsMonitor.UseCases.Places.Bank;

namespace FundsMonitor.Jobs.Places;

/// <summary>Brings an office's stored rows after a changed mapping of the bank's communes, and has what that changed reconciled.</summary>
public sealed class RefillJob(RefillCommuneCodes refill, PendingWork pending)
{
    /// <param name="office">6 digits.</param>
    /// <param name="by">Account name, or who else asked.</param>
    /// <param name="cancel">Given by Hangfire: stops when the server stops.</param>
    public async Task RunAsync(string office, string by, CancellationToken cancel)
    {
        await refill.RunAsync(office, by, cancel);
        await pending.AfterImportAsync(by, cancel);
    }
}
