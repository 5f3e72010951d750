using System.CommandLine;
using FundsMonitor.Core.Accounts;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Accounts.Users;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Jobs.Commands;

/// <summary><c>user add NAME --role … --area …</c>. The password is made here and printed once: none stands in a history.</summary>
internal static class UserCommand
{
    public static Command Create(CommandRun run)
    {
        var name = new Argument<string>("NAME") { Description = "The name to sign in with." };
        var role = new Option<string>("--role") { Description = "What the account may do.", Required = true };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        var area = new Option<string[]>("--area")
        {
            Description = "What it may see: an office (6 digits), commune (5), district (3) or * for everything; may be given again.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var add = new Command("add", "Add an account; prints its password once, to be changed at the first sign-in.") { name, role, area };
        add.SetAction((parsed, cancel) =>
        {
            var areas = parsed.GetRequiredValue(area);
            var asked = new NewAccount(parsed.GetRequiredValue(name), parsed.GetRequiredValue(role), areas, "");
            return AddAsync(run, parsed, asked, cancel);
        });
        return new Command("user", "Accounts.") { add };
    }

    private static async Task<int> AddAsync(CommandRun run, ParseResult parsed, NewAccount asked, CancellationToken cancel)
    {
        await using var services = await run.PreparedAsync(parsed, cancel);
        var (password, faults) = await services.GetRequiredService<AddUser>().RunAsync(asked, Reader.CommandLine, cancel);
        if (faults.Count > 0)
        {
            foreach (var fault in faults)
            {
                await run.Error.WriteLineAsync($"{fault.Vi} / {fault.En}");
            }

            return ExitCodes.Refused;
        }

        if (run.Json(parsed))
        {
            await JsonOutput.WriteAsync(run.Output, new { asked.Name, asked.Role, asked.Areas, Password = password });
        }
        else
        {
            await run.Output.WriteLineAsync($"{asked.Name} ({asked.Role}, {string.Join(' ', asked.Areas)})");
            await run.Output.WriteLineAsync($"Mật khẩu, chỉ hiện một lần / password, shown only once: {password}");
        }

        return ExitCodes.Done;
    }
}
