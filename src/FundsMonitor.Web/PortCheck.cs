using System.Net;
using System.Net.Sockets;

namespace FundsMonitor.Web;

/// <summary>Says before the start that another program serves at an address: the server itself says it in a page of inner calls.</summary>
public static class PortCheck
{
    /// <param name="urls">Addresses as <c>--urls</c> takes them, separated by semicolons.</param>
    /// <returns>The first address that is taken; null where none is.</returns>
    public static string? Taken(string? urls) =>
        (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(IsTaken);

    private static bool IsTaken(string url)
    {
        var address = BindingAddress.Parse(url);
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0)
        {
            return false;
        }

        var host = string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
            : IPAddress.TryParse(address.Host.Trim('[', ']'), out var given) ? given
            : IPAddress.Any;
        try
        {
            using var probe = new TcpListener(host, address.Port);
            probe.Start();
            return false;
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return true;
        }
    }
}
