using System.CommandLine;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Importing.Marking;
using FundsMonitor.UseCases.Importing.Versions;
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
        var hold = new Option<bool>("--hold") { Description = "Let what would replace a current version wait for a person." };
        var mapping = new Option<string?>("--mapping")
        {
            Description = "Name of a kept mapping of columns; the file must have exactly its headings.",
        };
        var marked = CommonOptions.Marked();
        var command = new Command("import", "Receive, check and accept files.")
        {
            files, kind, month, office, commune, unit, dates, hold, mapping, marked,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(marked) is not null && result.GetValue(files) is not { Length: 1 })
            {
                result.AddError("--marked writes one file: name one file to import with it.");
            }
        });
        command.SetAction((parsed, cancel) =>
        {
            var asked = new Asked(
                FileKinds.Find(parsed.GetValue(kind)),
                parsed.GetValue(month),
                parsed.GetValue(office) ?? "",
                parsed.GetValue(commune) ?? "");
            var said = CommonOptions.With(asked, parsed.GetValue(unit), parsed.GetValue(dates));
            said = said with { Hold = parsed.GetValue(hold), Mapping = parsed.GetValue(mapping) ?? "" };
            var what = new What(parsed.GetRequiredValue(files), said, parsed.GetValue(marked));
            return ImportAsync(run, parsed, what, cancel);
        });
        return command;
    }

    private static async Task<int> ImportAsync(CommandRun run, ParseResult parsed, What what, CancellationToken cancel)
    {
        await using var services = await run.PreparedAsync(parsed, cancel);
        var receipts = new List<Receipt>();
        var code = ExitCodes.Done;
        foreach (var file in what.Files)
        {
            var result = await ImportOneAsync(run, services, file, what.Asked, cancel);
            cancel.ThrowIfCancellationRequested();
            receipts.Add(result.Receipt);
            code = Math.Max(code, IsTaken(result) ? ExitCodes.Done : ExitCodes.Refused);
            if (!run.Json(parsed))
            {
                await run.Output.WriteLineAsync(ReceiptText.Of(result.Receipt));
                await DifferencesAsync(run, services, result.Receipt, cancel);
            }

            if (what.Marked is { } target)
            {
                await MarkAsync(run, services, (result.Receipt.File.Id, target), cancel);
            }
        }

        if (run.Json(parsed))
        {
            await JsonOutput.WriteAsync(run.Output, receipts);
        }

        return code;
    }

    /// <summary>A file that a closed month holds back was not taken, though it is kept and waits.</summary>
    private static bool IsTaken(ImportResult result) =>
        result.Outcome == JobOutcome.Done && result.Receipt.File.Verdict != ProblemKinds.MonthClosed.Code;

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

        if (received.State == FileState.Waiting && asked.Hold != true)
        {
            await services.GetRequiredService<DecideWaitingFile>().RunAsync(received.SourceFileId, accept: true, null, by, cancel);
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

    /// <summary>What each version changes against the one it replaced, or would replace.</summary>
    private static async Task DifferencesAsync(CommandRun run, ServiceProvider services, Receipt receipt, CancellationToken cancel)
    {
        foreach (var version in receipt.Versions.Where(v => v.Number > 1).Concat(receipt.Waiting))
        {
            var read = await services.GetRequiredService<ReadDifference>().RunAsync(version.Id, Reader.CommandLine, cancel);
            if (read?.Sentence is { } sentence)
            {
                await run.Output.WriteLineAsync($"{VersionScope.Told(version.ScopeKey).Vi}: {sentence.Vi}");
                await run.Output.WriteLineAsync($"  {VersionScope.Told(version.ScopeKey).En}: {sentence.En}");
            }
        }
    }

    private static async Task MarkAsync(
        CommandRun run, ServiceProvider services, (int SourceFileId, FileInfo Target) what, CancellationToken cancel)
    {
        using var marked = await services.GetRequiredService<MarkWorkbook>().RunAsync(what.SourceFileId, Reader.CommandLine, cancel);
        if (marked is not null)
        {
            await using var file = what.Target.Create();
            await marked.Content.CopyToAsync(file, cancel);
        }

        await run.Error.WriteLineAsync(marked is null ? CommonOptions.NothingToMark : $"→ {what.Target.FullName}");
    }

    private sealed record What(FileInfo[] Files, Asked Asked, FileInfo? Marked);

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
