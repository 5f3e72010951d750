using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FundsMonitor.Testing;
using Npgsql;

namespace FundsMonitor.Benchmarks.Pages;

/// <summary>A PostgreSQL cluster of the benchmark's own that stays on the disk between runs; on 127.0.0.1 and a free port.</summary>
internal sealed class KeptPostgreSql : IAsyncDisposable
{
    private const string Database = "funds";
    private readonly string folder;
    private readonly int port;

    private KeptPostgreSql(string folder, int port) => (this.folder, this.port) = (folder, port);

    /// <summary>Connection string of its one database.</summary>
    public string Connection => ConnectionTo(Database);

    /// <summary>Starts the cluster, made first where there is none. While it is filled it need not survive a power cut.</summary>
    public static async Task<KeptPostgreSql> StartAsync(string folder, bool isFilled)
    {
        var isNew = !Directory.Exists(Data(folder));
        if (isNew)
        {
            Directory.CreateDirectory(folder);
            await PostgreSqlPrograms.OwnAsync(folder);
            await PostgreSqlPrograms.RunServerProgramAsync(
                "initdb", ["-D", Data(folder), "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8"], folder);
        }
        else if (File.Exists(Path.Combine(Data(folder), "postmaster.pid")))
        {
            await StopAsync(folder);
        }

        var port = FreePort();
        var settings = string.Create(
            CultureInfo.InvariantCulture,
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 "
            + $"-c shared_buffers=1GB -c jit=off");
        var whileFilled = isFilled ? "" : " -c fsync=off -c full_page_writes=off -c max_wal_size=8GB -c maintenance_work_mem=1GB";
        await PostgreSqlPrograms.RunServerProgramAsync(
            "pg_ctl", ["-D", Data(folder), "-l", Path.Combine(folder, "log"), "-w", "-o", settings + whileFilled, "start"], folder);
        var server = new KeptPostgreSql(folder, port);
        if (isNew)
        {
            await server.CreateDatabaseAsync();
        }

        return server;
    }

    /// <summary>Stops the server; what it holds stays.</summary>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await StopAsync(folder);
    }

    private static Task StopAsync(string folder) =>
        PostgreSqlPrograms.RunServerProgramAsync("pg_ctl", ["-D", Data(folder), "-m", "fast", "-w", "stop"], folder);

    private async Task CreateDatabaseAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {Database}", connection);
        await create.ExecuteNonQueryAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Data(string folder) => Path.Combine(folder, "cluster");

    private string ConnectionTo(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database={database}");
}
