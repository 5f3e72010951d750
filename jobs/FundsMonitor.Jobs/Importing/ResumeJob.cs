namespace FundsMonitor.Jobs.Importing;

/// <summary>At every start and every minute: puts back into the queue what the database says is unfinished.</summary>
/// <remarks>So nothing is lost with a killed process, and what the command line imported is reconciled too.</remarks>
public sealed class ResumeJob(PendingWork pending)
{
    public Task RunAsync(CancellationToken cancel) => pending.ResumeAsync("schedule", cancel);
}
