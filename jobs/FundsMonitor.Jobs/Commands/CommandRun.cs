using System.CommandLine;
using FundsMonitor.Database;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Places;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace FundsMonitor.Jobs.Commands;

/// <summary>What a command needs of its surroundings: where to write, and the use cases over the chosen database.</summary>
internal sealed class CommandRun(CommonOptions options, TextWriter output, TextWriter error)
{
    /// <summary>Results.</summary>
    public TextWriter Output => output;

    /// <summary>Progress and reasons.</summary>
    public TextWriter Error => error;

    public bool Json(ParseResult parsed) => options.Json(parsed);

    public HostSettings Settings(ParseResult parsed) => options.Settings(parsed);

    /// <summary>A progress line of this command's standard error.</summary>
    public Progress Progress() => new(error, ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected);

    /// <summary>The use cases; nothing is opened yet.</summary>
    public ServiceProvider Services(ParseResult parsed)
    {
        var services = new ServiceCollection();
        var settings = Settings(parsed);
        Add(services, settings);
        services.AddFundsJobs(settings.Database, settings.Jobs with { RunHere = false });
        return services.BuildServiceProvider();
    }

    /// <summary>The use cases over a database that is brought up to date first.</summary>
    public async Task<ServiceProvider> PreparedAsync(ParseResult parsed, CancellationToken cancel)
    {
        var services = Services(parsed);
        await services.GetRequiredService<PrepareDatabase>().RunAsync(cancel);
        return services;
    }

    /// <summary>What every command and the worker put into their services.</summary>
    public static void Add(IServiceCollection services, HostSettings settings)
    {
        services.AddLogging(logs => logs
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical)
            .AddSimpleConsole(c => c.SingleLine = true));
        services.Configure<ConsoleLoggerOptions>(c => c.LogToStandardErrorThreshold = LogLevel.Trace);
        services.AddFundsDatabase(settings.Database);
        services.AddSingleton(settings.Mail).AddSingleton(settings.Retention);
        services.AddUseCases();
    }
}
