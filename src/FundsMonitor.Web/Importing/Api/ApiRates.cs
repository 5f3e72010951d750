using System.Threading.RateLimiting;

namespace FundsMonitor.Web.Importing.Api;

/// <summary>How often each token may ask, and how often each network address may be refused.</summary>
public sealed class ApiRates(ApiOptions options) : IDisposable
{
    /// <summary>Name of the limit of tokens.</summary>
    public const string Policy = "tokens";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly PartitionedRateLimiter<string> failures =
        PartitionedRateLimiter.Create<string, string>(from => Limit(from, options.FailuresPerMinute));

    /// <summary>The limit of one token.</summary>
    public RateLimitPartition<string> OfToken(string token) => Limit(token, options.RequestsPerMinute);

    /// <summary>Counts a refused token.</summary>
    /// <returns>How long this address must wait; null while it may try.</returns>
    public TimeSpan? Refused(string from)
    {
        using var lease = failures.AttemptAcquire(from);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window;
    }

    /// <summary>Whether this address was refused too often already.</summary>
    public bool IsExhausted(string from) => failures.GetStatistics(from)?.CurrentAvailablePermits == 0;

    /// <inheritdoc/>
    public void Dispose() => failures.Dispose();

    private static RateLimitPartition<string> Limit(string key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = permits, Window = Window, QueueLimit = 0 });
}
