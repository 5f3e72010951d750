using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FundsMonitor.Testing;

namespace FundsMonitor.Browser.Tests;

/// <summary>The web host as a person starts it, with the demo, in a process and a data folder of its own.</summary>
public abstract class RunningApp : IAsyncLifetime
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(8);
    private readonly StringBuilder said = new();
    private readonly Lazy<Task<Uri>> address;
    private Process? process;
    private string? folder;

    protected RunningApp() => address = new(StartAsync);

    /// <summary>Where it serves; the first caller starts it.</summary>
    public Task<Uri> AddressAsync() => address.Value;

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The options that name the database.</summary>
    protected abstract Task<IReadOnlyList<string>> DatabaseOptionsAsync();

    private async Task<Uri> StartAsync()
    {
        var options = await DatabaseOptionsAsync();
        folder = Directory.CreateTempSubdirectory("funds-monitor-browser-").FullName;
        var url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        process = Process.Start(new ProcessStartInfo(
            "dotnet", [Checkout.WebProgram, "--demo", "--data", folder, "--urls", url.OriginalString, .. options])
        {
            WorkingDirectory = Path.Combine(Checkout.Root, "src", "FundsMonitor.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("The web host did not start.");
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitAsync(url);
        return url;
    }

    private async Task WaitAsync(Uri url)
    {
        using var client = new HttpClient();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < StartLimit; await Task.Delay(TimeSpan.FromMilliseconds(250)))
        {
            if (process!.HasExited)
            {
                throw new InvalidOperationException($"The web host ended with {process.ExitCode} and said:{Environment.NewLine}{Said()}");
            }

            try
            {
                using var answer = await client.GetAsync(new Uri(url, Pages.SignIn));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It is not listening yet: the demo is being filled.
            }
        }

        throw new TimeoutException($"The web host did not serve within {StartLimit} and said:{Environment.NewLine}{Said()}");
    }

    private void Hear(string? line)
    {
        lock (said)
        {
            said.AppendLine(line);
        }
    }

    private string Said()
    {
        lock (said)
        {
            return said.ToString();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteApp : RunningApp
{
    /// <inheritdoc/>
    protected override Task<IReadOnlyList<string>> DatabaseOptionsAsync() => Task.FromResult<IReadOnlyList<string>>([]);
}

/// <summary>On a PostgreSQL of the test run's own, with Hangfire's queue in it too.</summary>
public sealed class PostgreSqlApp : RunningApp
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<string>> DatabaseOptionsAsync()
    {
        var server = await PostgreSqlServer.SharedAsync();
        return ["--provider", "PostgreSql", "--connection", await server.CreateDatabaseAsync()];
    }
}
