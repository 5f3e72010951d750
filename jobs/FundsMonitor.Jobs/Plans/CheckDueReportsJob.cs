using FundsMonitor.Core;
using FundsMonitor.UseCases.Plans.Reports;

namespace FundsMonitor.Jobs.Plans;

/// <summary>Every morning: which reports were due before today and have not come.</summary>
public sealed class CheckDueReportsJob(CheckDueReports check, TimeProvider clock)
{
    public Task RunAsync(CancellationToken cancel) =>
        check.RunAsync(VietnamDay.Of(clock.GetUtcNow()), "schedule", cancel);
}
