using FundsMonitor.Core.Jobs;

namespace FundsMonitor.UseCases.Jobs;

/// <summary>Starts runs in our own table and holds their leases, so that no work is
/// done twice and a killed process loses nothing.</summary>
public sealed class JobLedger
{
    /// <summary>Claims a piece of work.</summary>
    /// <returns>The run, or null while another live process holds the same key.</returns>
    public Task<RunningJob?> TryStartAsync(string job, string arguments, string leaseKey, string by, CancellationToken cancel) =>
        throw new NotImplementedException();
}

/// <summary>A run that this process holds. Its lease is renewed in the background until it ends.</summary>
public abstract class RunningJob : IAsyncDisposable
{
    /// <summary>The row in the table of runs.</summary>
    public abstract long RunId { get; }

    /// <summary>Fires when a person asked to stop this run, the lease was lost, or the caller's token fired.</summary>
    public abstract CancellationToken Cancel { get; }

    /// <summary>Notes how far it is; written at most once a second.</summary>
    public abstract void Report(long progress, long of);

    /// <summary>Ends the run. A run disposed without this counts as failed.</summary>
    public abstract Task EndAsync(JobOutcome outcome, string message);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
