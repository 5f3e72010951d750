using System.Diagnostics;
using System.Globalization;

namespace FundsMonitor.UseCases.Jobs;

/// <summary>
/// Which process holds a lease: <c>machine:process id:start time in ticks</c>. The start time tells a process from a later one of the
/// same id.
/// </summary>
internal static class ProcessIdentity
{
    /// <summary>The operating system computes a start time anew each time it is asked, a few milliseconds apart.</summary>
    private static readonly TimeSpan StartTolerance = TimeSpan.FromMilliseconds(500);

    /// <summary>This process.</summary>
    public static string Current { get; } = OfThisProcess();

    /// <summary>Whether the holder is a process of this machine that has ended. Of other machines nothing can be said: false.</summary>
    public static bool IsKnownDead(string holder)
    {
        if (holder == Current)
        {
            return false;
        }

        var parts = holder.Split(':');
        return parts.Length == 3
            && parts[0] == Environment.MachineName
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var started)
            && !IsAlive(id, started);
    }

    private static bool IsAlive(int id, long startedTicks)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited && (new DateTime(startedTicks) - StartedUtc(process)).Duration() < StartTolerance;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // It lives and belongs to another user, who may not be asked when it started.
            return true;
        }
    }

    private static string OfThisProcess()
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{process.Id}:{StartedUtc(process).Ticks}");
    }

    private static DateTime StartedUtc(Process process) => process.StartTime.ToUniversalTime();
}
