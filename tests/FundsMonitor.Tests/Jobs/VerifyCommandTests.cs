using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.Jobs.Commands;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Importing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Jobs;

/// <summary><c>verify</c>, and what <c>import</c> says of a month sent again.</summary>
public sealed class VerifyCommandTests
{
    [Fact]
    public async Task Verify_ends_with_0_on_what_is_as_recorded_and_with_2_and_a_sentence_on_what_is_not()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await database.SendAsync(new LoanFileCase().Row().Bytes(), "first.csv");

        var (code, output, _) = await RunAsync("verify", "--data", database.Options.DataFolder);
        Assert.Equal(0, code);
        Assert.Contains("1 mắt xích, 1 tệp, 1 phiên bản: 0 điểm sai", output, StringComparison.Ordinal);

        await using (var db = database.Open())
        {
            await db.ChainEntries.ExecuteUpdateAsync(set => set.SetProperty(c => c.Kind, ChainKinds.Undone));
        }

        SqliteConnection.ClearAllPools();
        (code, output, _) = await RunAsync("verify", "--data", database.Options.DataFolder);
        Assert.Equal(2, code);
        Assert.Contains("Mắt xích 1 (version-undone", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_prints_the_difference_and_accepts_unless_it_is_told_to_hold()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var folder = database.Options.DataFolder;
        var first = await WriteAsync(folder, "first.csv", new LoanFileCase().Row());
        var second = await WriteAsync(folder, "second.csv", new LoanFileCase().Row().Row());
        var third = await WriteAsync(folder, "third.csv", new LoanFileCase().Row().Row().Row());

        Assert.Equal(0, (await RunAsync("import", first, "--data", folder)).Code);
        Assert.Contains(
            "Phiên bản 2 so với phiên bản 1: 0 dòng đổi, 0 dòng mất, 1 dòng mới",
            (await RunAsync("import", second, "--data", folder)).Output,
            StringComparison.Ordinal);
        var held = await RunAsync("import", third, "--hold", "--data", folder);
        Assert.Contains("Phiên bản 3 so với phiên bản 2", held.Output, StringComparison.Ordinal);
        Assert.Contains("chờ người có quyền", held.Output, StringComparison.Ordinal);
        Assert.Contains("Đã nhận.", (await RunAsync("import", third, "--data", folder)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_writes_the_marked_file_where_it_is_asked_to()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var folder = database.Options.DataFolder;
        var wrong = await WriteAsync(folder, "wrong.csv", new LoanFileCase().Row(("Tổng dư nợ", "xem phụ lục")));
        var target = Path.Combine(folder, "marked.xlsx");

        var (code, _, error) = await RunAsync("import", wrong, "--marked", target, "--data", folder);

        Assert.Equal(2, code);
        Assert.Contains(target, error, StringComparison.Ordinal);
        Assert.True(new FileInfo(target).Length > 0);
    }

    private static async Task<CliResult> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new CommandLine(output, error).RunAsync(args, CancellationToken.None);
        return new CliResult(code, output.ToString(), error.ToString());
    }

    private static async Task<string> WriteAsync(string folder, string name, LoanFileCase file)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path, file.Bytes());
        return path;
    }
}
