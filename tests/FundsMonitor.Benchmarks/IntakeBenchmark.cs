using System.Globalization;
using System.Runtime.InteropServices;
using FundsMonitor.Testing;

namespace FundsMonitor.Benchmarks;

/// <summary>
/// One file of each format: what importing it costs beside a bare reader of the same format that takes every cell and throws it away.
/// </summary>
internal static class IntakeBenchmark
{
    private const int Rounds = 3;
    private const double MostOfBareExcel = 1.4;
    private const double MostOfBareText = 3.0;
    private const double MostOfBareOnServer = 1.6;
    private const double MostMebibytes = 512;
    private const double MostMebibytesAboveBare = 300;
    private const double MostSecondsAgainOfTenMebibytes = 0.1;

    /// <param name="only">Part of a file's name, to measure that file alone; empty for all.</param>
    public static async Task<int> RunAsync(string only)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var folder = Directory.CreateTempSubdirectory("funds-monitor-intake-").FullName;
        try
        {
            Console.WriteLine($"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, .NET {Environment.Version}");
            var data = Path.Combine(folder, "data");
            await Measurement.OfChildAsync("office-prepare", data);
            var held = true;
            foreach (var (file, bare, most) in Files(folder).Where(f => f.File.Contains(only, StringComparison.Ordinal)))
            {
                Console.WriteLine();
                Console.WriteLine($"{Path.GetFileName(file)}: {new FileInfo(file).Length / 1048576.0:N1} MiB");
                held &= await MeasureAsync(file, (bare, most), data);
            }

            return held ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Every file, made when it is its turn, with its bare reader and how many times that reader an import may take.</summary>
    private static IEnumerable<(string File, string Bare, double Most)> Files(string folder)
    {
        yield return (OfficeFiles.Write(folder).Month, "office-bare", MostOfBareExcel);
        yield return (IntakeFiles.Xls(folder), "office-bare", MostOfBareExcel);
        yield return (IntakeFiles.Text(folder), "intake-bare-text", MostOfBareText);
    }

    private static async Task<bool> MeasureAsync(string file, (string Command, double Most) bare, string data)
    {
        List<Measurement> reads = [], embedded = [], server = [];
        for (var round = 1; round <= Rounds; round++)
        {
            var copy = OfficeBenchmark.Copied(data, $"{Path.GetFileName(file)}-{round}");
            reads.Add(await OfficeBenchmark.Told("bare read", bare.Command, file));
            embedded.Add(await OfficeBenchmark.Told("import", "office-import", copy, file));
            if (PostgreSqlPrograms.Folder is not null)
            {
                var postgres = await PostgreSqlServer.SharedAsync();
                var empty = await postgres.CreateDatabaseAsync();
                server.Add(await OfficeBenchmark.Told("into PostgreSQL", "intake-server", empty, copy, file));
            }
        }

        var last = OfficeBenchmark.Copied(data, Path.GetFileName(file) + "-again");
        var again = await OfficeBenchmark.Told("same bytes again", "intake-again", last, file);
        var tens = new FileInfo(file).Length / 10_485_760.0;
        var (least, peak) = (Best(reads), embedded.Max(e => e.PeakMebibytes));
        return new[]
        {
            OfficeBenchmark.Judged("import ÷ bare read", Best(embedded) / least, bare.Most),
            OfficeBenchmark.Judged("peak of the import, MiB", peak, MostMebibytes),
            OfficeBenchmark.Judged("above the bare read, MiB", peak - reads.Min(r => r.PeakMebibytes), MostMebibytesAboveBare),
            OfficeBenchmark.Judged("again, s for 10 MiB", again.Seconds / tens, MostSecondsAgainOfTenMebibytes),
            OnServer(server, least, Math.Max(bare.Most, MostOfBareOnServer)),
        }.All(held => held);
    }

    private static bool OnServer(List<Measurement> rounds, double least, double most)
    {
        if (rounds.Count > 0)
        {
            return OfficeBenchmark.Judged("into PostgreSQL ÷ bare", Best(rounds) / least, most);
        }

        Console.WriteLine("into PostgreSQL: not measured. " + PostgreSqlPrograms.HowToGetThem);
        return true;
    }

    private static double Best(IEnumerable<Measurement> rounds) => rounds.Min(r => r.Seconds);
}
