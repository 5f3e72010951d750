using System.Diagnostics;

namespace FundsMonitor.Browser.Tests;

/// <summary>
/// The data folder of the demo, filled by the command line once for a run: every app of the run takes a copy instead of importing
/// the sample again. It lies beside the test program and is made anew by each run.
/// </summary>
internal sealed class FilledDemo
{
    private readonly string folder;

    private FilledDemo(string folder) => this.folder = folder;

    /// <summary>Fills it.</summary>
    /// <param name="name">Name of its folder: one for each kind of database.</param>
    /// <param name="databaseOptions">The options that name the database; none for the embedded one, which lies in the folder.</param>
    /// <exception cref="InvalidOperationException">The command failed; the message holds what it said.</exception>
    public static async Task<FilledDemo> FillAsync(string name, IReadOnlyList<string> databaseOptions)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "demo", name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [Checkout.JobsProgram, "demo", "--data", folder, .. databaseOptions])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("The demo was not filled: the program did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? new(folder)
            : throw new InvalidOperationException($"Filling the demo ended with {process.ExitCode}: {await errors}{await output}");
    }

    /// <summary>Copies it.</summary>
    /// <param name="target">A data folder, there already.</param>
    public void CopyTo(string target)
    {
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
