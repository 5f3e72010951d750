using FundsMonitor.UseCases.Notices.Digests;

namespace FundsMonitor.Jobs.Notices;

/// <summary>Every morning: sends digests of notices to the accounts whose day it is. Does nothing while mail is off.</summary>
public sealed class SendDigestsJob(SendDigests send)
{
    public Task RunAsync(CancellationToken cancel) => send.RunAsync("schedule", cancel);
}
