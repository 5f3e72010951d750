using System.Diagnostics;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Importing.Inspecting;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Reconciliation;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Benchmarks;

/// <summary>The same use cases that the command line runs, on the embedded database.</summary>
internal static class ProgramUnderTest
{
    private const string By = "benchmark";

    /// <summary>Makes the database and imports what is not measured.</summary>
    public static async Task<int> PrepareAsync(string data, IReadOnlyList<string> files)
    {
        await using var services = await PreparedAsync(Embedded(data));
        foreach (var file in files)
        {
            await ImportAsync(services, file);
        }

        return 0;
    }

    /// <summary>Reads and checks without storing: what of the import is not the database.</summary>
    public static async Task<Measurement> InspectAsync(string file)
    {
        await using var services = Services(Embedded(Path.GetTempPath()));
        var watch = Stopwatch.StartNew();
        var inspection = await services.GetRequiredService<InspectFile>().RunAsync(file, new Asked(), CancellationToken.None);
        return Measurement.Of(watch, $"{inspection.Scopes.Sum(s => s.Rows):N0} rows, {inspection.Problems.Sum(p => p.Count):N0} problems");
    }

    public static DatabaseOptions Embedded(string data) => new() { DataFolder = data };

    public static DatabaseOptions Server(string connection, string data) =>
        new() { Provider = DatabaseProvider.PostgreSql, Connection = connection, DataFolder = data };

    public static async Task<Measurement> ImportAsync(DatabaseOptions options, string file)
    {
        await using var services = await PreparedAsync(options);
        var watch = Stopwatch.StartNew();
        return Measurement.Of(watch, await ImportAsync(services, file));
    }

    /// <summary>The same bytes a second time, in a process that has been running, as the web host has.</summary>
    public static async Task<Measurement> ImportAgainAsync(string data, string file)
    {
        await using var services = await PreparedAsync(Embedded(data));
        await ImportAsync(services, file);
        var watch = Stopwatch.StartNew();
        return Measurement.Of(watch, await ImportAsync(services, file));
    }

    /// <summary>The server's database where a connection is given, else the embedded one.</summary>
    public static DatabaseOptions Of(string connection, string data) =>
        connection.Length > 0 ? Server(connection, data) : Embedded(data);

    public static async Task<Measurement> ReconcileAsync(DatabaseOptions options, Month month)
    {
        await using var services = await PreparedAsync(options);
        var watch = Stopwatch.StartNew();
        var result = await services.GetRequiredService<ReconcileMonth>().RunAsync(month, null, By, CancellationToken.None);
        return Measurement.Of(watch, $"{result.Outcome}, {result.Found:N0} findings");
    }

    private static async Task<string> ImportAsync(ServiceProvider services, string file)
    {
        var sender = new Reader(By, Roles.Administrator, AreaLimit.None);
        await using var content = File.OpenRead(file);
        var received = await services.GetRequiredService<ReceiveFile>()
            .RunAsync(content, Path.GetFileName(file), new Asked(), sender, CancellationToken.None);
        var result = await services.GetRequiredService<ImportReceivedFile>()
            .RunAsync(received.SourceFileId, By, null, CancellationToken.None);
        return result.Outcome == JobOutcome.Done
            ? $"{result.Receipt.Versions.Sum(v => v.RowCount):N0} rows"
            : throw new InvalidOperationException($"{file}: {result.Outcome}: {result.Receipt.Verdict.En}");
    }

    /// <summary>As every command and host does before it takes work: this is not part of what is measured.</summary>
    public static async Task<ServiceProvider> PreparedAsync(DatabaseOptions options)
    {
        var services = Services(options);
        await services.GetRequiredService<PrepareDatabase>().RunAsync(CancellationToken.None);
        return services;
    }

    private static ServiceProvider Services(DatabaseOptions options) => new ServiceCollection()
        .AddLogging()
        .AddFundsDatabase(options)
        .AddUseCases()
        .BuildServiceProvider();
}
