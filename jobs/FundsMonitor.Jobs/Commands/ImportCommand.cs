using System.CommandLine;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.UseCases.Importing;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Jobs.Commands;

/// <summary><c>import FILE…</c>: receives, checks and accepts one file after another, and prints each one's receipt.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandRun run)
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "Files to import, in this order.", Arity = ArgumentArity.OneOrMore };
        files.AcceptExistingOnly();
        files.Validators.Add(CommonOptions.RefuseFolders);
        var kind = CommonOptions.Kind();
        var month = CommonOptions.Month("The month of the data, where the file does not say it.", required: false);
        var office = CommonOptions.Digits("--office", [6], "The office (6 digits), where the file does not say it.");
        var commune = CommonOptions.Digits("--commune", [3, 5], "The commune (5 digits), where the file does not say it.");
        var unit = CommonOptions.Unit();
        var dates = CommonOptions.Dates();
        var command = new Command("import", "Receive, check and accept files.") { files, kind, month, office, commune, unit, dates };
        command.SetAction((parsed, cancel) =>
        {
            var asked = new Asked(
                FileKinds.Find(parsed.GetValue(kind)),
                parsed.GetValue(month),
                parsed.GetValue(office) ?? "",
                parsed.GetValue(commune) ?? "");
            var said = CommonOptions.With(asked, parsed.GetValue(unit), parsed.GetValue(dates));
            return ImportAsync(run, parsed, parsed.GetRequiredValue(files), said, cancel);
        });
        return command;
    }

    private static async Task<int> ImportAsync(
        CommandRun run, ParseResult parsed, FileInfo[] files, Asked asked, CancellationToken cancel)
    {
        await using var services = await run.PreparedAsync(parsed, cancel);
        var receipts = new List<Receipt>();
        var code = ExitCodes.Done;
        foreach (var file in files)
        {
            var result = await ImportOneAsync(run, services, file, asked, cancel);
            cancel.ThrowIfCancellationRequested();
            receipts.Add(result.Receipt);
            code = Math.Max(code, result.Outcome == JobOutcome.Done ? ExitCodes.Done : ExitCodes.Refused);
            if (!run.Json(parsed))
            {
                await run.Output.WriteLineAsync(ReceiptText.Of(result.Receipt));
            }
        }

        if (run.Json(parsed))
        {
            await JsonOutput.WriteAsync(run.Output, receipts);
        }

        return code;
    }

    private static async Task<ImportResult> ImportOneAsync(
        CommandRun run, ServiceProvider services, FileInfo file, Asked asked, CancellationToken cancel)
    {
        using var progress = run.Progress();
        progress.Step(file.Name);
        await using var content = file.OpenRead();
        var by = Reader.CommandLine;
        var received = await services.GetRequiredService<ReceiveFile>().RunAsync(content, file.Name, asked, by, cancel);
        if (received.Refusal is { } refusal)
        {
            return new ImportResult(JobOutcome.Refused, NotKept(file, refusal));
        }

        var seen = !received.IsNew && received.State != FileState.Received;
        var rows = new RowsRead(progress);
        while (true)
        {
            var result = await services.GetRequiredService<ImportReceivedFile>().RunAsync(received.SourceFileId, by.Name, rows, cancel);
            if (result.Outcome != JobOutcome.Running)
            {
                return result with { Receipt = result.Receipt with { SeenBefore = seen } };
            }

            progress.Step($"{file.Name}: đang được nhập ở nơi khác, xin chờ / being imported elsewhere, waiting");
            await Task.Delay(TimeSpan.FromSeconds(1), cancel);
        }
    }

    private static Receipt NotKept(FileInfo file, Refusal refusal) => new()
    {
        File = new SourceFile { Name = file.Name, Size = file.Length, State = FileState.Refused },
        Verdict = ProblemKinds.Reason(refusal),
        Remedy = ProblemKinds.Remedy(refusal),
    };

    private sealed class RowsRead(Progress progress) : IProgress<long>
    {
        public void Report(long value) => progress.Report("dòng / rows", value);
    }
}
