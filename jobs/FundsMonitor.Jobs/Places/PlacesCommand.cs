using System.CommandLine;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Jobs.Commands;
using FundsMonitor.UseCases.Places.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Jobs.Places;

/// <summary><c>places FILE</c>: takes in the official table of old and new communes; <c>--dry-run</c> only says what it adds.</summary>
internal static class PlacesCommand
{
    private const int MostListed = 50;

    public static Command Create(CommandRun run)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The official table of old and new units (csv, xlsx)." };
        var dry = new Option<bool>("--dry-run") { Description = "Say what the table would add, and add nothing." };
        var command = new Command("places", "Take in the official table of old and new communes.") { file, dry };
        command.SetAction((parsed, cancel) =>
            TakeInAsync(run, parsed, (parsed.GetRequiredValue(file), parsed.GetValue(dry)), cancel));
        return command;
    }

    private static async Task<int> TakeInAsync(
        CommandRun run, ParseResult parsed, (FileInfo File, bool Dry) asked, CancellationToken cancel)
    {
        if (!asked.File.Exists)
        {
            throw new WrongUseException($"Không có tệp / there is no file {asked.File.FullName}");
        }

        await using var services = await run.PreparedAsync(parsed, cancel);
        await using var content = asked.File.OpenRead();
        var (sha256, plan) = await services.GetRequiredService<ReadPlaceTable>().RunAsync(content, null, cancel);
        foreach (var problem in plan.Table.Faults.Concat(plan.Contradictions).Concat(plan.Table.Notes).Take(MostListed))
        {
            var where = problem.Column.Length > 0 ? problem.Cell : problem.Row > 0 ? $"{problem.Row}" : asked.File.Name;
            await run.Error.WriteLineAsync($"{where}: {problem.Text.Vi} / {problem.Text.En}");
        }

        if (plan.Table.Faults.Count > 0)
        {
            return ExitCodes.Refused;
        }

        var made = asked.Dry ? null : await services.GetRequiredService<ImportPlaceTable>()
            .RunAsync(sha256, asked.File.Name, Reader.CommandLine, cancel);
        await TellAsync(run, parsed, plan, made is not null);
        return ExitCodes.Done;
    }

    private static async Task TellAsync(CommandRun run, ParseResult parsed, PlaceTablePlan plan, bool taken)
    {
        var told = new
        {
            plan.Table.On,
            Rows = plan.Table.Rows.Count,
            Provinces = plan.Provinces.Count,
            Communes = plan.Communes.Count + plan.Named.Count,
            Changes = plan.Changes.Count,
            plan.Known,
            Contradictions = plan.Contradictions.Count,
            Notes = plan.Table.Notes.Count,
            Taken = taken,
        };
        if (run.Json(parsed))
        {
            await JsonOutput.WriteAsync(run.Output, told);
            return;
        }

        await run.Output.WriteLineAsync(
            $"{told.Rows} dòng: thêm {told.Provinces} tỉnh, {told.Communes} xã và huyện, {told.Changes} thay đổi; {told.Known} đã có, "
            + $"{told.Contradictions} trái với điều đang biết{(taken ? "" : "; chưa nạp")}");
        await run.Output.WriteLineAsync(
            $"{told.Rows} rows: {told.Provinces} provinces, {told.Communes} communes and districts, {told.Changes} changes added; "
            + $"{told.Known} known, {told.Contradictions} contradict what is known{(taken ? "" : "; nothing taken in")}");
    }
}
