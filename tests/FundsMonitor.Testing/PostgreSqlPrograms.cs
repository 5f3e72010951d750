using System.Diagnostics;
using System.Globalization;

namespace FundsMonitor.Testing;

/// <summary>PostgreSQL's server programs on this machine. They refuse root, so for root they run as the user <c>postgres</c>.</summary>
public static class PostgreSqlPrograms
{
    /// <summary>How to get them, in one sentence.</summary>
    public const string HowToGetThem =
        "PostgreSQL's server programs (initdb, pg_ctl) were not found: install them with 'apt-get install postgresql' "
        + "or put them on the PATH.";

    private const string ServerUser = "postgres";

    private static readonly string Extension = OperatingSystem.IsWindows() ? ".exe" : "";

    /// <summary>The folder with initdb and pg_ctl, the newest version first; null where there is none.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Hands a folder over to the user the server runs as.</summary>
    public static Task OwnAsync(string folder) =>
        Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()
            ? RunAsync("chown", ["-R", ServerUser, folder], folder)
            : Task.CompletedTask;

    /// <summary>Runs one of the programs to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it said.</exception>
    public static Task RunServerProgramAsync(string program, IReadOnlyList<string> arguments, string workingFolder)
    {
        var path = Path.Combine(Folder ?? throw new InvalidOperationException(HowToGetThem), program);
        return Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()
            ? RunAsync("runuser", ["-u", ServerUser, "--", path, .. arguments], workingFolder)
            : RunAsync(path, arguments, workingFolder);
    }

    /// <summary>
    /// Leaves a shell behind that waits for this process to end, however it ends, then stops the server and removes its folder.
    /// A handler of our own exit would come too late: the test host is killed a tenth of a second after its last test.
    /// </summary>
    public static void StopWhenThisProcessEnds(string folder, string data)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var asUser = Environment.IsPrivilegedProcess ? $"runuser -u {ServerUser} -- " : "";
        var process = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var script = $"""
            (
              cd / && exec </dev/null >/dev/null 2>&1
              while kill -0 {process}; do sleep 0.5; done
              {asUser}'{Folder}/pg_ctl' -D '{data}' -m immediate -w stop
              rm -rf '{folder}'
            ) &
            """;
        using var shell = Process.Start("sh", ["-c", script]);
        shell.WaitForExit();
    }

    private static async Task RunAsync(string program, IReadOnlyList<string> arguments, string workingFolder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}{await output}");
        }
    }

    private static string? Find()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(VersionOf).Select(d => Path.Combine(d, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return installed.Concat(path).FirstOrDefault(HasPrograms);
    }

    private static int VersionOf(string folder) => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0;

    private static bool HasPrograms(string folder) =>
        folder.Length > 0 && new[] { "initdb", "pg_ctl" }.All(p => File.Exists(Path.Combine(folder, p + Extension)));
}
