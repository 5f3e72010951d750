using System.Globalization;
using System.Runtime.InteropServices;
using FundsMonitor.Testing;

namespace FundsMonitor.Benchmarks.Reconciling;

/// <summary>
/// A month of an office with three years of history, and a month of a province: what reconciling costs beside a bare reading of the
/// rows that it compares, on each engine that is here. The month before was reconciled, so links exist and are kept.
/// </summary>
internal static class ReconcileBenchmark
{
    private const int Rounds = 2;
    private const double MostMebibytes = 1_536;
    private const double MostOfBare = 20;

    private static readonly ReconcileCase[] Cases =
    [
        new("office", Offices: 1, Loans: 25_000, Months: 37, MostSeconds: 5),
        new("province", Offices: 12, Loans: 25_000, Months: 5, MostSeconds: 60),
    ];

    /// <param name="only">office, province, or empty for both.</param>
    public static async Task<int> RunAsync(string only)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var folder = Directory.CreateTempSubdirectory("funds-monitor-reconcile-").FullName;
        try
        {
            Console.WriteLine($"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, .NET {Environment.Version}");
            var held = true;
            foreach (var what in Cases.Where(c => only.Length == 0 || c.Name == only))
            {
                held &= await MeasureAsync(what, "SQLite", "", folder);
                if (PostgreSqlPrograms.Folder is not null)
                {
                    var server = await PostgreSqlServer.SharedAsync();
                    held &= await MeasureAsync(what, "PostgreSQL", await server.CreateDatabaseAsync(), folder);
                }
                else
                {
                    Console.WriteLine("PostgreSQL: not measured. " + PostgreSqlPrograms.HowToGetThem);
                }
            }

            return held ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The database is built once; each round begins with a last month that nobody has reconciled.</summary>
    private static async Task<bool> MeasureAsync(ReconcileCase what, string engine, string connection, string folder)
    {
        Console.WriteLine();
        Console.WriteLine($"{what.Name}, {engine}: {what.Offices} × {what.Loans:N0} loans, {what.Months - 1} months of history");
        var at = (Connection: connection, Data: Path.Combine(folder, $"{what.Name}-{engine}"));
        string[] size = [.. new[] { what.Offices, what.Loans, what.Months }.Select(n => n.ToString(CultureInfo.InvariantCulture))];
        await OfficeBenchmark.Told("build", ["reconcile-build", at.Connection, at.Data, .. size]);
        await OfficeBenchmark.Told("month before", "reconcile-run", at.Connection, at.Data, "-1");
        List<Measurement> bare = [], runs = [];
        for (var round = 0; round < Rounds; round++)
        {
            await Measurement.OfChildAsync("reconcile-again", at.Connection, at.Data);
            bare.Add(await OfficeBenchmark.Told("bare reading", "reconcile-bare", at.Connection, at.Data));
            runs.Add(await OfficeBenchmark.Told("reconcile", "reconcile-run", at.Connection, at.Data, "0"));
        }

        var (least, best) = (bare.Min(b => b.Seconds), runs.Min(r => r.Seconds));
        return new[]
        {
            OfficeBenchmark.Judged("reconcile, s", best, what.MostSeconds),
            OfficeBenchmark.Judged("reconcile ÷ bare", best / least, MostOfBare),
            OfficeBenchmark.Judged("peak, MiB", runs.Max(r => r.PeakMebibytes), MostMebibytes),
        }.All(held => held);
    }
}

/// <summary>One size.</summary>
/// <param name="Name">For the command line.</param>
/// <param name="Offices">Offices with a month each.</param>
/// <param name="Loans">Loans of each office.</param>
/// <param name="Months">Months with the one that is reconciled.</param>
/// <param name="MostSeconds">What the month may take.</param>
internal sealed record ReconcileCase(string Name, int Offices, int Loans, int Months, double MostSeconds);
