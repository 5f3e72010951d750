using System.CommandLine;
using FundsMonitor.UseCases.Accounts.Verifying;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Jobs.Commands;

/// <summary><c>verify</c>: the audit chain, the stored files' hashes and the sums. Exit code 2 where one is wrong.</summary>
internal static class VerifyCommand
{
    public static Command Create(CommandRun run)
    {
        var command = new Command("verify", "Check the audit chain, the stored files' hashes and the sums.");
        command.SetAction((parsed, cancel) => VerifyAsync(run, parsed, cancel));
        return command;
    }

    private static async Task<int> VerifyAsync(CommandRun run, ParseResult parsed, CancellationToken cancel)
    {
        await using var services = await run.PreparedAsync(parsed, cancel);
        using var progress = run.Progress();
        var verified = await services.GetRequiredService<VerifyRecords>().RunAsync(new Steps(progress), cancel);
        if (run.Json(parsed))
        {
            await JsonOutput.WriteAsync(run.Output, verified);
        }
        else
        {
            await WriteAsync(run.Output, verified);
        }

        return verified.Faults.Count == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static async Task WriteAsync(TextWriter output, VerifiedRecords verified)
    {
        foreach (var fault in verified.Faults)
        {
            await output.WriteLineAsync(fault.Vi);
            await output.WriteLineAsync($"  {fault.En}");
        }

        await output.WriteLineAsync(
            $"Đã kiểm tra {verified.Links} mắt xích, {verified.Files} tệp, {verified.Versions} phiên bản: "
            + $"{verified.Faults.Count} điểm sai.");
        await output.WriteLineAsync(
            $"Checked {verified.Links} links, {verified.Files} files, {verified.Versions} versions: {verified.Faults.Count} faults.");
        await output.WriteLineAsync($"Mắt xích cuối / last link: {verified.LastHash}");
    }

    private sealed class Steps(Progress progress) : IProgress<string>
    {
        public void Report(string value) => progress.Step(value);
    }
}
