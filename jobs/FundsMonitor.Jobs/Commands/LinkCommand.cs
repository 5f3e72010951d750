using System.CommandLine;
using FundsMonitor.UseCases.Register;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Jobs.Commands;

/// <summary><c>link --register FILE --loans FILE --out links.csv</c>: linking alone, without a database.</summary>
internal static class LinkCommand
{
    public static Command Create(CommandRun run)
    {
        var register = new Option<FileInfo>("--register") { Description = "The commune's register.", Required = true }.AcceptExistingOnly();
        var loans = new Option<FileInfo>("--loans") { Description = "The office's loan file.", Required = true }.AcceptExistingOnly();
        var file = new Option<FileInfo>("--out") { Description = "Write the links to this CSV file.", Required = true };
        var command = new Command("link", "Link the customers of a loan file to the members of a register.") { register, loans, file };
        command.SetAction((parsed, cancel) =>
        {
            var inputs = (parsed.GetRequiredValue(register), parsed.GetRequiredValue(loans));
            return LinkAsync(run, parsed, inputs, parsed.GetRequiredValue(file), cancel);
        });
        return command;
    }

    private static async Task<int> LinkAsync(
        CommandRun run, ParseResult parsed, (FileInfo Register, FileInfo Loans) inputs, FileInfo file, CancellationToken cancel)
    {
        await using var services = run.Services(parsed);
        throw new NotSupportedException();
    }
}
