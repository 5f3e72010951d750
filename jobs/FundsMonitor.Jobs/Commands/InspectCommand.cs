using System.CommandLine;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Mapping.Guessing;
using FundsMonitor.UseCases.Importing.Answering;
using FundsMonitor.UseCases.Importing.Inspecting;
using FundsMonitor.UseCases.Importing.Mapping;
using FundsMonitor.UseCases.Importing.Marking;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Jobs.Commands;

/// <summary><c>inspect FILE</c>: recognises and reads without storing. Exit code 2 where an import would refuse the file.</summary>
internal static class InspectCommand
{
    public static Command Create(CommandRun run)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "An .xlsx, .xls or text file." }.AcceptExistingOnly();
        file.Validators.Add(CommonOptions.RefuseFolders);
        var unit = CommonOptions.Unit();
        var dates = CommonOptions.Dates();
        var marked = CommonOptions.Marked();
        var command = new Command("inspect", "Recognise and read a file without storing it.") { file, unit, dates, marked };
        command.SetAction((parsed, cancel) =>
        {
            var asked = CommonOptions.With(new Asked(), parsed.GetValue(unit), parsed.GetValue(dates));
            return InspectAsync(run, parsed, new(parsed.GetRequiredValue(file).FullName, asked, parsed.GetValue(marked)), cancel);
        });
        return command;
    }

    private static async Task<int> InspectAsync(CommandRun run, ParseResult parsed, What what, CancellationToken cancel)
    {
        await using var services = run.Services(parsed);
        var inspection = await services.GetRequiredService<InspectFile>().RunAsync(what.Path, what.Asked, cancel);
        await (run.Json(parsed) ? JsonOutput.WriteAsync(run.Output, inspection) : run.Output.WriteAsync(InspectionText.Of(inspection)));
        if (!run.Json(parsed) && inspection.Recognition is null && ReadQuestion.IsMappable(inspection.Refusal)
            && MappingGuesser.Best(GuessMapping.Open(what.Path).Sheets) is { } guess)
        {
            await run.Output.WriteAsync(GuessText.Of(guess));
        }

        if (what.Marked is { } target)
        {
            var marked = await services.GetRequiredService<MarkInspectedFile>().RunAsync(what.Path, inspection, target.FullName, cancel);
            await run.Error.WriteLineAsync(marked ? $"→ {target.FullName}" : CommonOptions.NothingToMark);
        }

        return inspection.Refusal is null ? ExitCodes.Done : ExitCodes.Refused;
    }

    private sealed record What(string Path, Asked Asked, FileInfo? Marked);
}
