using System.CommandLine;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Jobs;
using FundsMonitor.UseCases.Reconciliation;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Jobs.Commands;

/// <summary><c>reconcile --month</c>: links, runs the rules, summarises; writes the findings as CSV where asked.</summary>
internal static class ReconcileCommand
{
    public static Command Create(CommandRun run)
    {
        var month = CommonOptions.Month("The month of the data.", required: true);
        var office = CommonOptions.Digits("--office", [6], "Only this office (6 digits).");
        var commune = CommonOptions.Digits("--commune", [3, 5], "Only this commune (5 digits) or district (3 digits).");
        var file = new Option<FileInfo?>("--out") { Description = "Write the findings to this CSV file." };
        var command = new Command("reconcile", "Link, run the rules and summarise a month.") { month, office, commune, file };
        command.Validators.Add(result =>
        {
            if (result.GetValue(office) is not null && result.GetValue(commune) is not null)
            {
                result.AddError("Give --office or --commune, not both.");
            }
        });
        command.SetAction((parsed, cancel) =>
        {
            var scope = parsed.GetValue(office) ?? parsed.GetValue(commune);
            return ReconcileAsync(run, parsed, new(parsed.GetValue(month)!.Value, scope, parsed.GetValue(file)), cancel);
        });
        return command;
    }

    private static async Task<int> ReconcileAsync(CommandRun run, ParseResult parsed, Asked asked, CancellationToken cancel)
    {
        await using var services = await run.PreparedAsync(parsed, cancel);
        if (await services.GetRequiredService<FindNothingToJudge>().RunAsync(asked.Month, asked.Scope, cancel) is { } nothing)
        {
            await run.Error.WriteLineAsync($"{nothing.Vi} / {nothing.En}");
            return ExitCodes.Refused;
        }

        var result = await WhenFreeAsync(run, services, asked, cancel);
        cancel.ThrowIfCancellationRequested();
        if (result.Outcome == JobOutcome.Cancelled)
        {
            await run.Error.WriteLineAsync("Đã bị dừng trên trang Tác vụ nền. / Stopped on the page of background jobs.");
            return ExitCodes.Refused;
        }

        if (asked.Out is { } file)
        {
            var rows = await services.GetRequiredService<ExportFindings>().RunAsync(asked.Month, asked.Scope, Reader.CommandLine, cancel);
            await CsvOutput.WriteAsync(file, rows, cancel);
        }

        if (run.Json(parsed))
        {
            await JsonOutput.WriteAsync(run.Output, result);
            return ExitCodes.Done;
        }

        await run.Output.WriteLineAsync(
            $"{asked.Month}: {result.Found} phát hiện, {result.New} mới, {result.Changed} đã đổi, {result.Gone} đã hết");
        await run.Output.WriteLineAsync(
            $"{asked.Month}: {result.Found} findings, {result.New} new, {result.Changed} changed, {result.Gone} gone");
        return ExitCodes.Done;
    }

    private static async Task<ReconcileResult> WhenFreeAsync(
        CommandRun run, ServiceProvider services, Asked asked, CancellationToken cancel)
    {
        using var progress = run.Progress();
        progress.Step($"Đối chiếu / reconciling {asked.Month} {asked.Scope}");
        while (true)
        {
            var result = await services.GetRequiredService<ReconcileMonth>()
                .RunAsync(asked.Month, asked.Scope, Reader.CommandLine.Name, cancel);
            if (result.Outcome != JobOutcome.Running)
            {
                return result;
            }

            progress.Step("Đang được đối chiếu ở nơi khác, xin chờ / being reconciled elsewhere, waiting");
            await Task.Delay(TimeSpan.FromSeconds(1), cancel);
        }
    }

    private sealed record Asked(Month Month, string? Scope, FileInfo? Out);
}
