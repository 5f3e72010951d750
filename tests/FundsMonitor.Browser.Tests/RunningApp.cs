using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using FundsMonitor.Testing;

namespace FundsMonitor.Browser.Tests;

/// <summary>The web host as a person starts it, in a process and a data folder of its own.</summary>
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

    /// <summary>How it is started: with the demo unless a kind of app says otherwise.</summary>
    protected virtual IReadOnlyList<string> Start => ["--demo"];

    /// <summary>Puts a copy of the demo into this data folder; where it leaves it empty, the web host fills it.</summary>
    /// <returns>The options that name its database.</returns>
    protected abstract Task<IReadOnlyList<string>> TakeDemoAsync(string folder);

    private async Task<Uri> StartAsync()
    {
        folder = Directory.CreateTempSubdirectory("funds-monitor-browser-").FullName;
        var options = await TakeDemoAsync(folder);
        var url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        process = Process.Start(new ProcessStartInfo(
            "dotnet", [Checkout.WebProgram, .. Start, "--data", folder, "--urls", url.OriginalString, .. options])
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
                // It is not listening yet: a fresh demo is being filled.
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

    /// <summary>What it has written so far.</summary>
    protected string Said()
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

/// <summary>On the embedded database, filled by the web host itself: the README's command on a fresh machine.</summary>
public sealed class FreshApp : RunningApp
{
    /// <inheritdoc/>
    protected override Task<IReadOnlyList<string>> TakeDemoAsync(string folder) => Task.FromResult<IReadOnlyList<string>>([]);
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteApp : RunningApp
{
    private static readonly Lazy<Task<FilledDemo>> Demo = new(() => FilledDemo.FillAsync("sqlite", []));

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<string>> TakeDemoAsync(string folder)
    {
        (await Demo.Value).CopyTo(folder);
        return [];
    }
}

/// <summary>On the embedded database, without the demo: as an administrator starts it the first time.</summary>
public partial class EmptyApp : RunningApp
{
    private static readonly TimeSpan SayLimit = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Start => [];

    /// <summary>The code that it printed for the first account.</summary>
    public async Task<string> CodeAsync()
    {
        await AddressAsync();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < SayLimit; await Task.Delay(TimeSpan.FromMilliseconds(100)))
        {
            if (Code().Match(Said()) is { Success: true } found)
            {
                return found.Groups[1].Value;
            }
        }

        throw new TimeoutException($"The web host printed no code and said:{Environment.NewLine}{Said()}");
    }

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<string>> TakeDemoAsync(string folder) => Task.FromResult<IReadOnlyList<string>>([]);

    [GeneratedRegex("code: (\\S+)")]
    private static partial Regex Code();
}

/// <summary>On an empty database of a PostgreSQL of the test run's own, without the demo.</summary>
public sealed class EmptyPostgreSqlApp : EmptyApp
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<string>> TakeDemoAsync(string folder) =>
        PostgreSqlApp.Options(await (await PostgreSqlServer.SharedAsync()).CreateDatabaseAsync());
}

/// <summary>On a PostgreSQL of the test run's own, with Hangfire's queue in it too.</summary>
public sealed class PostgreSqlApp : RunningApp
{
    private static readonly Lazy<Task<(FilledDemo Demo, string Connection)>> One = new(FillAsync);

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<string>> TakeDemoAsync(string folder)
    {
        var (demo, connection) = await One.Value;
        demo.CopyTo(folder);
        var server = await PostgreSqlServer.SharedAsync();
        return Options(await server.CopyDatabaseAsync(connection));
    }

    private static async Task<(FilledDemo Demo, string Connection)> FillAsync()
    {
        var connection = await (await PostgreSqlServer.SharedAsync()).CreateDatabaseAsync();
        return (await FilledDemo.FillAsync("postgresql", Options(connection)), connection);
    }

    /// <summary>The options that name this database.</summary>
    internal static string[] Options(string connection) => ["--provider", "PostgreSql", "--connection", connection];
}
