using FundsMonitor.UseCases.Accounts.Retention;

namespace FundsMonitor.Jobs.Accounts;

/// <summary>Every night: removes what is kept longer than the configuration says.</summary>
public sealed class RetentionJob(RemoveExpired remove)
{
    public Task RunAsync(CancellationToken cancel) => remove.RunAsync("schedule", cancel);
}
