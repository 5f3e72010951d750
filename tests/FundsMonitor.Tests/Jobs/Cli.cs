using FundsMonitor.Jobs.Commands;

namespace FundsMonitor.Tests.Jobs;

/// <summary>What a run of the command line left behind.</summary>
internal sealed record CliResult(int Code, string Output, string Error);

/// <summary>Runs the command line inside the test's process, over a data folder of its own.</summary>
internal sealed class Cli : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("funds-monitor-cli-").FullName;

    public string Data => Path.Combine(Folder, "data");

    public string PathOf(string name) => Path.Combine(Folder, name);

    public async Task<CliResult> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new CommandLine(output, error).RunAsync([.. args, "--data", Data], CancellationToken.None);
        return new CliResult(code, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
