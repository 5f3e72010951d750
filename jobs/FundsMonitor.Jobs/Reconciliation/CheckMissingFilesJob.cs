using FundsMonitor.Core;
using FundsMonitor.UseCases.Reconciliation;

namespace FundsMonitor.Jobs.Reconciliation;

/// <summary>Every morning: which files were due before today and have not come.</summary>
public sealed class CheckMissingFilesJob(CheckMissingFiles check, TimeProvider clock)
{
    public Task RunAsync(CancellationToken cancel) => check.RunAsync(VietnamDay.Of(clock.GetUtcNow()), "schedule", cancel);
}
