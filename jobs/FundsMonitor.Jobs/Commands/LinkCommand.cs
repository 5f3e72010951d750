using System.CommandLine;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;
using FundsMonitor.UseCases.Register.Linking;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Jobs.Commands;

/// <summary><c>link --register FILE --loans FILE --out links.csv</c>: linking alone, without a database.</summary>
internal static class LinkCommand
{
    public static Command Create(CommandRun run)
    {
        var register = new Option<FileInfo>("--register") { Description = "The commune's register.", Required = true }.AcceptExistingOnly();
        var loans = new Option<FileInfo>("--loans") { Description = "The office's loan file.", Required = true }.AcceptExistingOnly();
        register.Validators.Add(CommonOptions.RefuseFolders);
        loans.Validators.Add(CommonOptions.RefuseFolders);
        var file = new Option<FileInfo>("--out") { Description = "Write the links to this CSV file.", Required = true };
        var command = new Command("link", "Link the customers of a loan file to the members of a register.") { register, loans, file };
        command.SetAction((parsed, cancel) =>
        {
            var asked = new Asked(parsed.GetRequiredValue(register), parsed.GetRequiredValue(loans), parsed.GetRequiredValue(file));
            return LinkAsync(run, parsed, asked, cancel);
        });
        return command;
    }

    private static async Task<int> LinkAsync(CommandRun run, ParseResult parsed, Asked asked, CancellationToken cancel)
    {
        await using var services = run.Services(parsed);
        var result = await services.GetRequiredService<LinkFiles>().RunAsync(asked.Register.FullName, asked.Loans.FullName, cancel);
        if (result.Refusal is { } refusal)
        {
            var reason = ProblemKinds.Reason(refusal);
            await run.Error.WriteLineAsync($"{result.RefusedFile}: {reason.Vi}");
            await run.Error.WriteLineAsync($"{result.RefusedFile}: {reason.En}");
            return ExitCodes.Refused;
        }

        await CsvOutput.WriteAsync(asked.Out, [LinkedLoan.Heading, .. result.Links.Select(l => l.Cells)], cancel);
        var counts = new Counts(Count(result, LinkDecision.Link), Count(result, LinkDecision.Review), Count(result, LinkDecision.None));
        if (run.Json(parsed))
        {
            await JsonOutput.WriteAsync(run.Output, counts);
            return ExitCodes.Done;
        }

        await run.Output.WriteLineAsync(
            $"{counts.Link} đã liên kết, {counts.Review} cần người xem, {counts.None} không có trong danh sách");
        await run.Output.WriteLineAsync($"{counts.Link} linked, {counts.Review} for a person to review, {counts.None} not in the register");
        return ExitCodes.Done;
    }

    private static int Count(LinkFilesResult result, LinkDecision decision) => result.Links.Count(l => l.Decision == decision);

    private sealed record Asked(FileInfo Register, FileInfo Loans, FileInfo Out);

    private sealed record Counts(int Link, int Review, int None);
}
