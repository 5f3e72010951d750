using FundsMonitor.UseCases.Accounts;

namespace FundsMonitor.Web.Accounts.First;

/// <summary>At the start of an installation without accounts: says where the first one is made, and with which code.</summary>
internal static class FirstStart
{
    /// <summary>Once the host serves. Says nothing where there is an account.</summary>
    public static async Task SayWhereAsync(WebApplication app, TextWriter output)
    {
        if (await app.Services.GetRequiredService<FindAnyAccount>().RunAsync(CancellationToken.None))
        {
            return;
        }

        var address = app.Urls.FirstOrDefault() + AccountsPaths.First;
        await output.WriteLineAsync();
        await output.WriteLineAsync("Chưa có tài khoản nào. Mở địa chỉ sau và nhập mã để tạo tài khoản quản trị viên đầu tiên:");
        await output.WriteLineAsync("There is no account yet. Open this address and type the code to make the first administrator's:");
        await output.WriteLineAsync($"  {address}");
        await output.WriteLineAsync($"  Mã / code: {app.Services.GetRequiredService<FirstCode>().Written}");
        await output.WriteLineAsync("  Mã mất hiệu lực khi có tài khoản hoặc khi chương trình dừng.");
        await output.WriteLineAsync("  The code ends with the first account, or with the program.");
    }
}
