using System.Globalization;
using System.Runtime.InteropServices;

namespace FundsMonitor.Benchmarks;

/// <summary>
/// A made-up office of 25,000 loans × 175 columns: what import and reconciliation cost beside the bare reading of the same file.
/// </summary>
internal static class OfficeBenchmark
{
    private const int Rounds = 3;
    private const double MostOfBare = 1.6;
    private const double MostMebibytes = 400;
    private const double MostOfImport = 1.0;

    public static async Task<int> RunAsync()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var folder = Directory.CreateTempSubdirectory("funds-monitor-office-").FullName;
        try
        {
            Console.WriteLine($"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, .NET {Environment.Version}");
            var files = OfficeFiles.Write(folder);
            Console.WriteLine($"{Path.GetFileName(files.Month)}: {new FileInfo(files.Month).Length / 1048576.0:N1} MiB");
            return await MeasureAsync(files, Path.Combine(folder, "data"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(OfficeFiles files, string data)
    {
        await Measurement.OfChildAsync(["office-prepare", data, .. files.Before]);
        List<Measurement> bare = [], imports = [], reconciles = [];
        for (var round = 1; round <= Rounds; round++)
        {
            var copy = Copied(data, round.ToString(CultureInfo.InvariantCulture));
            bare.Add(await Told("bare read", "office-bare", files.Month));
            imports.Add(await Told("import", "office-import", copy, files.Month));
            reconciles.Add(await Told("reconcile", "office-reconcile", copy));
        }

        bool[] held =
        [
            Judged("import ÷ bare read", Best(imports) / Best(bare), MostOfBare),
            Judged("peak of the import, MiB", imports.Max(i => i.PeakMebibytes), MostMebibytes),
            Judged("reconcile ÷ import", Best(reconciles) / Best(imports), MostOfImport),
        ];
        return held.All(h => h) ? 0 : 1;
    }

    /// <summary>The same bytes are imported once: each round has a database of its own.</summary>
    public static string Copied(string data, string round)
    {
        var copy = $"{data}-{round}";
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    /// <summary>What else the machine does only adds: the least is nearest to the work itself.</summary>
    private static double Best(IEnumerable<Measurement> rounds) => rounds.Min(r => r.Seconds);

    /// <summary>Measures in a process of its own and prints what it came to.</summary>
    public static async Task<Measurement> Told(string what, params string[] arguments)
    {
        var measured = await Measurement.OfChildAsync(arguments) ?? throw new InvalidOperationException($"{what} said nothing.");
        var cost = $"{measured.Seconds,7:N2} s ({measured.ProcessorSeconds:N2} s of processor) {measured.PeakMebibytes,6:N0} MiB";
        Console.WriteLine($"{what,-16} {cost}  {measured.What}");
        return measured;
    }

    /// <summary>Prints a figure beside its limit.</summary>
    public static bool Judged(string what, double value, double limit)
    {
        Console.WriteLine($"{what,-24} {value,7:N2}  limit {limit:N2}  {(value <= limit ? "held" : "BROKEN")}");
        return value <= limit;
    }
}
