using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace FundsMonitor.Benchmarks;

/// <summary>What one child process measured of itself.</summary>
/// <param name="Seconds">Time of the work without the start of the process.</param>
/// <param name="ProcessorSeconds">Processor time of the whole process so far: tells on a busy machine what the clock does not.</param>
/// <param name="PeakMebibytes">Most memory the process held at any time (VmHWM); 0 where the system does not tell.</param>
/// <param name="What">What the work came to, in a few words.</param>
internal sealed record Measurement(double Seconds, double ProcessorSeconds, double PeakMebibytes, string What)
{
    /// <summary>Ends the stopwatch and asks the system for the peak.</summary>
    public static Measurement Of(Stopwatch watch, string what) =>
        new(watch.Elapsed.TotalSeconds, Environment.CpuUsage.TotalTime.TotalSeconds, Peak(), what);

    /// <summary>The child's last line.</summary>
    public static int Print(Measurement measurement)
    {
        Console.WriteLine(JsonSerializer.Serialize(measurement));
        return 0;
    }

    /// <summary>Runs this program again with other arguments and reads its last line.</summary>
    public static async Task<Measurement?> OfChildAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        var said = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        if (child.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {child.ExitCode}: {said}");
        }

        var last = said.TrimEnd().Split('\n')[^1];
        return last.StartsWith('{') ? JsonSerializer.Deserialize<Measurement>(last) : null;
    }

    private static double Peak()
    {
        const string status = "/proc/self/status";
        var lines = File.Exists(status) ? File.ReadAllLines(status) : [];
        var peak = lines.FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)) ?? "VmHWM: 0 kB";
        return double.Parse(peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }
}
