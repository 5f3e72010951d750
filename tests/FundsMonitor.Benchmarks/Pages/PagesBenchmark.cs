using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using FundsMonitor.Benchmarks.Pages.Circuits;
using FundsMonitor.Benchmarks.Pages.Data;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Benchmarks.Pages;

/// <summary>
/// Every page over three years of a province, ten million loan rows: how long the server takes for it, on each engine that is here.
/// </summary>
internal static class PagesBenchmark
{
    private const string Stamp = "built.txt";

    /// <summary>Raised when what is written changes, so that kept databases are made again.</summary>
    private const int Edition = 1;

    public static async Task<int> RunAsync(PagesOptions options)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, .NET {Environment.Version}");
        var held = true;
        foreach (var engine in new[] { "sqlite", "postgresql" }.Where(e => options.Engine.Length == 0 || options.Engine == e))
        {
            if (engine == "postgresql" && PostgreSqlPrograms.Folder is null)
            {
                Console.WriteLine("PostgreSQL: not measured. " + PostgreSqlPrograms.HowToGetThem);
                continue;
            }

            Console.WriteLine();
            Console.WriteLine($"{engine}: {options.Months} months of {options.Loans:N0} loans, {Province.Communes} communes");
            held &= await OnEngineAsync(options with { Engine = engine, Data = Path.Combine(options.Folder, engine) });
        }

        return held ? 0 : 1;
    }

    /// <summary>A child process: fills a database or measures one part.</summary>
    public static async Task<int> RunPartAsync(PagesOptions options)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (options.Part == "build")
        {
            await using var services = await ProgramUnderTest.PreparedAsync(ProgramUnderTest.Of(options.Connection, options.Data));
            await using var db = await services.GetRequiredService<IDbContextFactory<FundsDb>>().CreateDbContextAsync();
            await new ProvinceDatabase(db, new(options.Months, options.Loans)).FillAsync();
            return 0;
        }

        await using var site = await SiteUnderTest.StartAsync(options);
        return await (options.Part switch
        {
            "pages" => PageTimes.RunAsync(site, options),
            "first" => FirstVisit.RunAsync(site),
            "charts" => ChartTimes.RunAsync(),
            "circuits" => OpenCircuits.RunAsync(site, options),
            _ => throw new InvalidOperationException($"No part is called {options.Part}."),
        }) ? 0 : 1;
    }

    private static async Task<bool> OnEngineAsync(PagesOptions options)
    {
        var stamp = Path.Combine(options.Data, Stamp);
        var wanted = WantedStamp(options);
        if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != wanted)
        {
            if (Directory.Exists(options.Data))
            {
                Directory.Delete(options.Data, recursive: true);
            }

            Directory.CreateDirectory(options.Data);
            var watch = Stopwatch.StartNew();
            if (!await OnServerAsync(options with { Part = "build" }, isFilled: false, "build"))
            {
                return false;
            }

            await File.WriteAllTextAsync(stamp, wanted);
            Console.WriteLine($"  built in {watch.Elapsed.TotalSeconds:F0} s");
        }

        string[] parts = options.Part.Length > 0 ? [options.Part] : ["pages", "first", "charts", "circuits"];
        return await OnServerAsync(options, isFilled: true, [.. parts.Where(p => p != "build")]);
    }

    private static async Task<bool> OnServerAsync(PagesOptions options, bool isFilled, params string[] parts)
    {
        var isServer = options.Engine == "postgresql";
        await using var server = isServer
            ? await KeptPostgreSql.StartAsync(Path.Combine(options.Data, "postgres"), isFilled)
            : null;
        var held = true;
        foreach (var part in parts)
        {
            held &= await ChildAsync(options with { Part = part, Connection = server?.Connection ?? "" });
        }

        return held;
    }

    /// <summary>Runs with the collector that a web host has.</summary>
    private static async Task<bool> ChildAsync(PagesOptions options)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["pages-part", .. options.Arguments()]);
        start.Environment["DOTNET_gcServer"] = "1";
        start.Environment["DOTNET_TieredPGO"] = "1";
        using var child = Process.Start(start)!;
        await child.WaitForExitAsync();
        return child.ExitCode == 0;
    }

    /// <summary>The size, the edition of the data, and the schema it is in.</summary>
    private static string WantedStamp(PagesOptions options)
    {
        using var services = new ServiceCollection().AddFundsDatabase(ProgramUnderTest.Embedded(options.Data)).BuildServiceProvider();
        using var db = services.GetRequiredService<IDbContextFactory<FundsDb>>().CreateDbContext();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Edition} {options.Months} {options.Loans} {db.Database.GetMigrations().Last().Split('_')[^1]}");
    }
}
