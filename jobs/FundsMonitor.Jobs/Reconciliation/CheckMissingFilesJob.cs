using FundsMonitor.Core;
using FundsMonitor.UseCases.Reconciliation;

namespace FundsMonitor.Jobs.Reconciliation;

/// <summary>On the configured day of each month: which files of the months before were due and have not come.</summary>
public sealed class CheckMissingFilesJob(CheckMissingFiles check, TimeProvider clock)
{
    public Task RunAsync(CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), VietnamTime.Zone).Date);
        return check.RunAsync(Month.Of(today).Previous, "schedule", cancel);
    }
}
