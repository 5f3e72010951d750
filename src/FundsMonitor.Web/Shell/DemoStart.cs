using FundsMonitor.Database;
using FundsMonitor.Jobs.Importing;
using FundsMonitor.UseCases.Places;

namespace FundsMonitor.Web.Shell;

/// <summary><c>--demo</c>: fills an empty data folder before serving, and says where to sign in and as whom.</summary>
internal static class DemoStart
{
    /// <returns>False where the data folder holds other data: then nothing is served.</returns>
    public static async Task<bool> FillAsync(WebApplication app, CancellationToken cancel)
    {
        await app.Services.GetRequiredService<PrepareDatabase>().RunAsync(cancel);
        var database = app.Services.GetRequiredService<DatabaseOptions>();
        var state = await app.Services.GetRequiredService<FillDemo>().RunAsync(new Lines(), cancel);
        if (state != DemoState.Filled)
        {
            var sentence = state == DemoState.OtherData ? DemoText.OtherData(database) : DemoText.AlreadyThere(database);
            await Console.Error.WriteLineAsync(sentence);
        }

        return state != DemoState.OtherData;
    }

    /// <summary>Once the host serves.</summary>
    public static async Task SayWhereAsync(WebApplication app)
    {
        await Console.Out.WriteLineAsync();
        await Console.Out.WriteLineAsync($"FundsMonitor: {string.Join(' ', app.Urls)}");
        await Console.Out.WriteLineAsync("Tài khoản trình diễn / demo accounts:");
        await Console.Out.WriteAsync(DemoText.Accounts());
    }

    private sealed class Lines : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
