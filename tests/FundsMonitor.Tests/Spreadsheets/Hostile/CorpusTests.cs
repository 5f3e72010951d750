using System.Diagnostics;
using System.Globalization;
using FundsMonitor.Testing;

namespace FundsMonitor.Tests.Spreadsheets.Hostile;

/// <summary>Every file of a folder of strange files ends with a reading or a reason, each in a process of its own.</summary>
public sealed class CorpusTests
{
    private const string Variable = "FUNDSMONITOR_CORPUS";
    private const long MostBytes = 512L * 1024 * 1024;
    private const string HowToGetIt = Variable + " is not set: give it a folder with the files that are to be read.";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    [SkippableFact]
    public async Task Every_file_of_the_folder_ends_with_a_reading_or_a_reason_in_time_and_memory()
    {
        var folder = Environment.GetEnvironmentVariable(Variable) ?? "";
        Needs.OrSkip("corpus", folder.Length > 0, HowToGetIt);
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();

        var failures = new List<string>();
        foreach (var file in files)
        {
            if (await FailureAsync(file) is { } failure)
            {
                failures.Add($"{Path.GetFileName(file)}: {failure}");
            }
        }

        Assert.NotEmpty(files);
        Assert.Empty(failures);
    }

    /// <summary>What is wrong with how the inspection of a file ended; null when nothing is.</summary>
    private static async Task<string?> FailureAsync(string file)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "FundsMonitor.Jobs.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, "inspect", file])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var (ended, peak) = await PeakAsync(process);
        return !ended ? string.Create(CultureInfo.InvariantCulture, $"not read within {Longest.TotalSeconds} s")
            : process.ExitCode is not (0 or 2) ? $"ended with {process.ExitCode}: {await error}"
            : !(await output).Contains("Kết luận: ", StringComparison.Ordinal) ? "no verdict"
            : peak > MostBytes ? string.Create(CultureInfo.InvariantCulture, $"took {peak / 1048576} MiB")
            : null;
    }

    /// <summary>Waits for the end and asks the system, every few milliseconds, for the most memory that the process has held.</summary>
    private static async Task<(bool Ended, long Peak)> PeakAsync(Process process)
    {
        var watch = Stopwatch.StartNew();
        var peak = 0L;
        while (!process.HasExited)
        {
            if (watch.Elapsed > Longest)
            {
                process.Kill(entireProcessTree: true);
                return (false, peak);
            }

            peak = Math.Max(peak, PeakOf(process));
            await Task.Delay(5);
        }

        return (true, peak);
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended just now.
            return 0;
        }
    }
}
