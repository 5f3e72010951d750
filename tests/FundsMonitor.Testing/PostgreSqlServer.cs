using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace FundsMonitor.Testing;

/// <summary>
/// A PostgreSQL server of the test run's own: started at first use, on 127.0.0.1 and a free port, stopped when the run ends.
/// </summary>
public sealed class PostgreSqlServer
{
    private const string FolderPrefix = "funds-monitor-postgres-";
    private static readonly Lazy<Task<PostgreSqlServer>> One = new(StartAsync);
    private readonly int port;
    private int databases;

    private PostgreSqlServer(int port) => this.port = port;

    /// <summary>The run's server. Skips the calling test where PostgreSQL is not installed (see <see cref="Needs"/>).</summary>
    public static Task<PostgreSqlServer> SharedAsync()
    {
        Needs.OrSkip("postgres", PostgreSqlPrograms.Folder is not null, PostgreSqlPrograms.HowToGetThem);
        return One.Value;
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public Task<string> CreateDatabaseAsync() => CreateDatabaseAsync("template1");

    /// <summary>Makes a database with all that is in another one, to which nobody may be connected.</summary>
    /// <param name="connectionString">The other one's.</param>
    /// <returns>The new one's connection string.</returns>
    public Task<string> CopyDatabaseAsync(string connectionString) =>
        CreateDatabaseAsync(new NpgsqlConnectionStringBuilder(connectionString).Database!);

    private async Task<string> CreateDatabaseAsync(string template)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"funds_{Interlocked.Increment(ref databases)}");
        await using var connection = new NpgsqlConnection(Connection("postgres"));
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {template}", connection);
        await create.ExecuteNonQueryAsync();
        return Connection(name);
    }

    /// <summary>
    /// Removes a database with this connection string and closes what the pool kept open to it: a pool keeps its connections for minutes,
    /// and a run of thousands of tests would use up all that the server allows.
    /// </summary>
    public static async Task DropDatabaseAsync(string connectionString)
    {
        await using (var pool = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(pool);
        }

        var server = new NpgsqlConnectionStringBuilder(connectionString);
        var name = server.Database;
        server.Database = "postgres";
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var drop = new NpgsqlCommand($"DROP DATABASE {name} WITH (FORCE)", connection);
        await drop.ExecuteNonQueryAsync();
    }

    private static async Task<PostgreSqlServer> StartAsync()
    {
        await StopLeftoversAsync();
        var folder = Path.Combine(Path.GetTempPath(), FolderPrefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        await PostgreSqlPrograms.OwnAsync(folder);
        await PostgreSqlPrograms.RunServerProgramAsync(
            "initdb", ["-D", Data(folder), "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync"], folder);
        var server = new PostgreSqlServer(await StartOnFreePortAsync(folder));
        PostgreSqlPrograms.StopWhenThisProcessEnds(folder, Data(folder));
        return server;
    }

    private static async Task<int> StartOnFreePortAsync(string folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var settings = string.Create(
                CultureInfo.InvariantCulture,
                $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=200");
            try
            {
                await PostgreSqlPrograms.RunServerProgramAsync(
                    "pg_ctl", ["-D", Data(folder), "-l", Path.Combine(folder, "log"), "-w", "-o", settings, "start"], folder);
                return port;
            }
            catch (InvalidOperationException) when (attempt < 3)
            {
                // Another process took the port in between: try the next.
            }
        }
    }

    /// <summary>Stops servers of earlier runs whose watcher was killed too.</summary>
    private static async Task StopLeftoversAsync()
    {
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), FolderPrefix + "*"))
        {
            if (int.TryParse(Path.GetFileName(folder)[FolderPrefix.Length..], out var owner) && !IsAlive(owner))
            {
                await StopAsync(folder);
            }
        }
    }

    private static async Task StopAsync(string folder)
    {
        try
        {
            await PostgreSqlPrograms.RunServerProgramAsync("pg_ctl", ["-D", Data(folder), "-m", "immediate", "-W", "stop"], folder);
        }
        catch (InvalidOperationException)
        {
            // It was not running any more; the folder is all that is left.
        }

        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            // The next run's start removes it.
        }
    }

    private static bool IsAlive(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Data(string folder) => Path.Combine(folder, "data");

    private string Connection(string database) =>
        string.Create(
            CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database={database};Maximum Pool Size=20");
}
