using System.Net;
using System.Net.Sockets;
using FundsMonitor.Web;

namespace FundsMonitor.Tests.Shell;

public sealed class PortCheckTests
{
    [Fact]
    public void An_address_where_another_program_serves_is_named_and_a_free_one_is_not()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        Assert.Equal(url, PortCheck.Taken($"http://127.0.0.1:0; {url}"));
        Assert.Equal(url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal),
            PortCheck.Taken(url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)));
        other.Stop();
        Assert.Null(PortCheck.Taken(url));
        Assert.Null(PortCheck.Taken(null));
    }

    [Fact]
    public async Task The_host_ends_with_1_before_it_touches_the_data()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var folder = Directory.CreateTempSubdirectory("funds-monitor-port-");
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        Assert.Equal(1, await WebHost.RunAsync(["--urls", url, "--data", folder.FullName]));

        Assert.False(File.Exists(new FundsMonitor.Database.DatabaseOptions { DataFolder = folder.FullName }.SqliteFile));
        folder.Delete(recursive: true);
    }
}
