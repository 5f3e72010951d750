using System.Diagnostics;

namespace FundsMonitor.Testing;

/// <summary>LibreOffice, to see that another program than ours opens what we write.</summary>
public static class LibreOffice
{
    private const string Program = "/usr/bin/soffice";
    private const string Writer = "/usr/bin/lowriter";
    private const string HowToGetIt = "LibreOffice is not installed, so nothing was opened with it: "
        + "apt-get install --no-install-recommends libreoffice-calc libreoffice-writer.";

    /// <summary>Converts a workbook or Word document, or skips the calling test where the machine has no LibreOffice for it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">As <c>--convert-to</c> takes it.</param>
    /// <returns>The folder with what came of it.</returns>
    public static async Task<string> ConvertAsync(string path, string format)
    {
        var needed = path.EndsWith(".docx", StringComparison.Ordinal) ? Writer : Program;
        Needs.OrSkip("libreoffice", File.Exists(needed), HowToGetIt);
        var folder = Path.GetDirectoryName(path)!;
        var start = new ProcessStartInfo(Program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                $"-env:UserInstallation=file://{Path.Combine(folder, "profile")}",
                "--headless", "--convert-to", format, "--outdir", folder, path,
            },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? folder : throw new InvalidOperationException($"{await output}{await errors}");
    }
}
