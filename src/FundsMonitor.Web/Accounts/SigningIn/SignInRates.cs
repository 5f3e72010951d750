using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace FundsMonitor.Web.Accounts.SigningIn;

/// <summary>How often one network address may try to sign in, and how often it may be wrong, over all accounts.</summary>
internal sealed class SignInRates(SignInSettings options, ILogger<SignInRates> log) : IDisposable
{
    private const int TriesPerMinute = 300;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> tries =
        PartitionedRateLimiter.Create<string, string>(from => Limit(from, TriesPerMinute, TimeSpan.FromMinutes(1)));

    private readonly PartitionedRateLimiter<string> failures =
        PartitionedRateLimiter.Create<string, string>(from => Limit(from, options.FailuresPerAddress, Window));

    /// <summary>Where a request comes from, as it is written down.</summary>
    public static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>Takes one attempt.</summary>
    /// <returns>False where the address has to wait.</returns>
    public bool MayTry(HttpContext http)
    {
        var from = NetworkOf(http.Connection.RemoteIpAddress);
        using var lease = tries.AttemptAcquire(from);
        return lease.IsAcquired && failures.GetStatistics(from)?.CurrentAvailablePermits != 0;
    }

    /// <summary>Counts a wrong password or code.</summary>
    public void Failed(HttpContext http)
    {
        var from = NetworkOf(http.Connection.RemoteIpAddress);
        using var lease = failures.AttemptAcquire(from);
        if (failures.GetStatistics(from)?.CurrentAvailablePermits == 0)
        {
            log.LogWarning("Signing in from {Address} is refused for a while: too many wrong passwords or codes.", from);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        tries.Dispose();
        failures.Dispose();
    }

    /// <summary>A whole IPv6 subscriber's network is one address: whoever has it can choose among 2^64.</summary>
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private static RateLimitPartition<string> Limit(string key, int permits, TimeSpan window) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = permits, Window = window, QueueLimit = 0 });
}
