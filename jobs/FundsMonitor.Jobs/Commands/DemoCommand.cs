using System.CommandLine;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Jobs.Importing;
using FundsMonitor.UseCases.Places;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Jobs.Commands;

/// <summary><c>demo</c>: fills an empty data folder with the sample files and prints what each place holds.</summary>
internal static class DemoCommand
{
    public static Command Create(CommandRun run)
    {
        var command = new Command("demo", "Fill an empty data folder with the sample data.");
        command.SetAction((parsed, cancel) => FillAsync(run, parsed, cancel));
        return command;
    }

    private static async Task<int> FillAsync(CommandRun run, ParseResult parsed, CancellationToken cancel)
    {
        var settings = run.Settings(parsed);
        await using var services = await run.PreparedAsync(parsed, cancel);
        using var progress = run.Progress();
        var state = await services.GetRequiredService<FillDemo>().RunAsync(new Lines(progress), cancel);
        if (state == DemoState.OtherData)
        {
            await run.Error.WriteLineAsync(DemoText.OtherData(settings.Database));
            return ExitCodes.Refused;
        }

        var holdings = await services.GetRequiredService<ListHoldings>().RunAsync(Reader.CommandLine, cancel);
        if (run.Json(parsed))
        {
            await JsonOutput.WriteAsync(run.Output, new { State = state, Places = holdings });
            return ExitCodes.Done;
        }

        if (state == DemoState.AlreadyThere)
        {
            await run.Output.WriteLineAsync(DemoText.AlreadyThere(settings.Database));
        }

        await run.Output.WriteAsync(DemoText.Holdings(holdings));
        return ExitCodes.Done;
    }

    private sealed class Lines(Progress progress) : IProgress<string>
    {
        public void Report(string value) => progress.Step(value);
    }
}
