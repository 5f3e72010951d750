using System.CommandLine;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FundsMonitor.Jobs.Commands;

/// <summary><c>worker</c>: runs jobs until stopped. Several may run against one server database.</summary>
internal static class WorkerCommand
{
    public static Command Create(CommandRun run)
    {
        var command = new Command("worker", "Run jobs until stopped, over a server database.");
        command.SetAction((parsed, cancel) => WorkAsync(run, run.Settings(parsed), cancel));
        return command;
    }

    private static async Task<int> WorkAsync(CommandRun run, HostSettings settings, CancellationToken cancel)
    {
        if (settings.Database.Provider == DatabaseProvider.Sqlite)
        {
            throw new WrongUseException(
                "Cơ sở dữ liệu nhúng không có tiến trình worker: máy chủ web tự chạy công việc của nó. Hãy cho --provider và --connection."
                + Environment.NewLine
                + "The embedded database has no worker: the web host runs its jobs. Name a server with --provider and --connection.");
        }

        var builder = Host.CreateApplicationBuilder();
        CommandRun.Add(builder.Services, settings);
        builder.Services.AddFundsJobs(settings.Database, settings.Jobs with { RunHere = true });
        using var host = builder.Build();
        await host.Services.GetRequiredService<PrepareDatabase>().RunAsync(cancel);
        await host.StartAsync(cancel);
        await run.Error.WriteLineAsync($"Worker: {settings.Database.Provider}, {settings.Jobs.Workers} × job. Ctrl-C: dừng / stop.");
        await host.WaitForShutdownAsync(cancel);
        return ExitCodes.Done;
    }
}
