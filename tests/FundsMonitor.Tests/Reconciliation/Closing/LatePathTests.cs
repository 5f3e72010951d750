using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.Jobs.Commands;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Importing.Api;
using FundsMonitor.UseCases.Importing.Watching;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static FundsMonitor.Tests.Reconciliation.Closing.ClosingCase;

namespace FundsMonitor.Tests.Reconciliation.Closing;

/// <summary>A late file of a closed month waits, whichever way it came in.</summary>
public sealed class LatePathTests() : DatabaseContract(DatabaseProvider.Sqlite)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly byte[] Late = LoanFile(March, 40_000_000);

    [Fact]
    public async Task Through_the_watched_folder()
    {
        var at = await ClosedAsync();
        var folder = Path.Combine(at.Database.Options.DataFolder, "inbox", "offices", "004820");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, "late.csv"), Late);
        var watching = at.Database.Get<WatchFolders>().RunAsync("schedule", None);
        while (!watching.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(watching, Task.Delay(TimeSpan.FromMilliseconds(20)));
        }

        var file = Assert.Single((await watching).Received);
        MustBeHeld(await at.Database.Get<ImportReceivedFile>().RunAsync(file, "schedule", null, None));
    }

    [Fact]
    public async Task Through_an_office_s_program()
    {
        var at = await ClosedAsync();
        var token = new ApiToken { Name = "Core", OfficeCode = "004820", Sha256 = new string('a', 64), ExpiresAtUtc = DateTime.MaxValue };
        await using (var db = at.Database.Open())
        {
            db.ApiTokens.Add(token);
            await db.SaveChangesAsync();
        }

        var sent = await at.Database.Get<SendByToken>().RunAsync(new(new MemoryStream(Late), "late.csv", new Asked(), "key"), token, None);
        MustBeHeld(await at.Database.Get<ImportReceivedFile>().RunAsync(sent.File!.Id, token.AsReader().Name, null, None));
    }

    [Fact]
    public async Task Through_the_command_line_which_says_so_and_ends_with_2()
    {
        var at = await ClosedAsync();
        var path = Path.Combine(at.Database.Options.DataFolder, "late.csv");
        await File.WriteAllBytesAsync(path, Late);
        for (var time = 1; time <= 2; time++)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            string[] arguments = ["import", path, "--data", at.Database.Options.DataFolder];
            Assert.Equal(2, await new CommandLine(output, error).RunAsync(arguments, None));
            Assert.Contains("kỳ số liệu đã khóa: Xã Kim Phượng 3/2024 (chair, ", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("would change months that are closed", output.ToString(), StringComparison.Ordinal);
        }

        SqliteConnection.ClearAllPools();
        await using var db = at.Database.Open();
        Assert.Equal(1, await db.FileVersions.CountAsync(v => v.State == VersionState.Current));
    }

    [Fact]
    public async Task After_a_job_that_was_killed_and_starts_again()
    {
        var at = await ClosedAsync();
        var file = (await at.SendAsync(Late, "late.csv")).Receipt.File.Id;
        await using (var db = at.Database.Open())
        {
            await db.SourceFiles.Where(f => f.Id == file).ExecuteUpdateAsync(set => set.SetProperty(f => f.State, FileState.Importing));
        }

        await at.Database.Get<ClearUnfinishedImports>().RunAsync(None);
        Assert.Equal([file], await at.Database.Get<FindUnfinishedFiles>().RunAsync(None));
        MustBeHeld(await at.Database.Get<ImportReceivedFile>().RunAsync(file, "schedule", null, None));
    }

    private async Task<ClosingCase> ClosedAsync()
    {
        var at = new ClosingCase(await DatabaseAsync());
        await at.SignedAsync(March);
        Clock.Advance(TimeSpan.FromMinutes(1));
        return at;
    }
}
