using System.Text.Encodings.Web;
using System.Text.Unicode;
using FundsMonitor.Database;
using FundsMonitor.Jobs;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Places;
using FundsMonitor.Web.Accounts;
using FundsMonitor.Web.Accounts.First;
using FundsMonitor.Web.Accounts.Outside;
using FundsMonitor.Web.Accounts.SigningIn;
using FundsMonitor.Web.Importing.Api;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.Configuration.Memory;

namespace FundsMonitor.Web;

/// <summary>Puts the web host together. Tests build it with the same arguments a person would give.</summary>
public static class WebHost
{
    /// <summary>Where it listens unless <c>--urls</c> says otherwise.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>What a start without configuration writes: warnings, and that it serves. What fails throws, and is told once.</summary>
    private static readonly Dictionary<string, string?> LogLevels = new()
    {
        ["Logging:LogLevel:Default"] = "Warning",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",
        // An address may hold the secret of a calendar, or name a loan or a household: requests are not written with theirs.
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "None",
        ["Logging:LogLevel:Microsoft.AspNetCore.Routing"] = "Warning",
        // Keys lie unencrypted in the data folder, as the data does: whoever can read the one can read the other.
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Critical",
    };

    /// <summary>Serves until stopped.</summary>
    /// <returns>0; 1 when the configuration is at fault; 2 when the data folder is not the demo's.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        WebApplication app;
        try
        {
            app = Build(args);
        }
        catch (ConfigurationFaultsException faulty)
        {
            await Console.Error.WriteLineAsync(faulty.Message);
            return 1;
        }

        await using (app)
        {
            if (PortCheck.Taken(app.Configuration["urls"]) is { } taken)
            {
                await Console.Error.WriteLineAsync(TakenSentence(taken));
                return 1;
            }

            var demo = HostArguments.Read(args).Demo;
            if (demo && !await DemoStart.FillAsync(app, CancellationToken.None))
            {
                return 2;
            }

            if (await TryStartAsync(app) is { } fault)
            {
                await Console.Error.WriteLineAsync(fault);
                return 1;
            }

            if (demo)
            {
                await DemoStart.SayWhereAsync(app);
            }

            await FirstStart.SayWhereAsync(app, Console.Out);

            await app.WaitForShutdownAsync();
        }

        return 0;
    }

    /// <summary>The composed application, not started.</summary>
    /// <exception cref="ConfigurationFaultsException">Something in the configuration is wrong; its message names all of it.</exception>
    public static WebApplication Build(string[] args)
    {
        var arguments = HostArguments.Read(args);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = arguments.Configuration,
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
        });
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = LogLevels });
        List<string> faults = [.. arguments.Faults];
        var settings = HostSettings.Read(builder.Configuration, faults);
        var api = ApiOptions.Read(builder.Configuration, faults);
        var signIn = SignInSettings.Read(builder.Configuration, faults);
        var outside = OutsideOptions.Read(builder.Configuration, faults);
        if (faults.Count > 0)
        {
            throw new ConfigurationFaultsException(faults);
        }

        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        UseBuiltAssets(builder);
        AddServices(builder.Services, settings);
        builder.Services.AddAccountsSetup(signIn, outside);
        builder.Services.AddApi(api);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        app.UseShell();
        app.MapFundsJobs();
        return app;
    }

    /// <summary>Brings the database up to date, then serves.</summary>
    public static async Task StartAsync(WebApplication app, CancellationToken cancel)
    {
        await app.Services.GetRequiredService<PrepareDatabase>().RunAsync(cancel);
        await app.StartAsync(cancel);
    }

    /// <summary>Finds styles, fonts and scripts also where nothing was published, with the compressed files that the build made.</summary>
    private static void UseBuiltAssets(WebApplicationBuilder builder)
    {
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        if (!builder.Environment.IsDevelopment())
        {
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        }
    }

    /// <returns>Why it cannot serve, or null.</returns>
    private static async Task<string?> TryStartAsync(WebApplication app)
    {
        try
        {
            await StartAsync(app, CancellationToken.None);
            return null;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            return TakenSentence(taken.Message);
        }
    }

    private static string TakenSentence(string address) =>
        $"{address}: Có chương trình khác đang dùng địa chỉ này: hãy dừng nó, hoặc chọn địa chỉ khác bằng --urls http://127.0.0.1:5081.\n"
        + $"{address}: Another program serves there: stop it, or name another with --urls http://127.0.0.1:5081.";

    private static void AddServices(IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(settings.Mail).AddSingleton(settings.Retention);
        services.AddFundsDatabase(settings.Database).AddUseCases().AddFundsJobs(settings.Database, settings.Jobs);
        services.AddDataProtection()
            .SetApplicationName("FundsMonitor")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.Database.DataFolder, "keys")));
        // Vietnamese letters stand in the pages as themselves: entities would make them a third longer.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddShell();
    }
}
