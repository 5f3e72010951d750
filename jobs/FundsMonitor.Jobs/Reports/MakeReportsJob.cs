using FundsMonitor.UseCases.Reports.Scheduled;

namespace FundsMonitor.Jobs.Reports;

/// <summary>Every hour: makes the scheduled reports whose day has come, also those of hours in which nothing ran.</summary>
public sealed class MakeReportsJob(MakeDueReports make)
{
    public Task RunAsync(CancellationToken cancel) => make.RunAsync("schedule", cancel);
}
