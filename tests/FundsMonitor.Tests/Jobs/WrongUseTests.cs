using FundsMonitor.Database;

namespace FundsMonitor.Tests.Jobs;

/// <summary>Words and values the command line does not know: exit code 1, and nothing is touched.</summary>
public sealed class WrongUseTests
{
    [Theory]
    [InlineData("report it", "report")]
    [InlineData("inspect", "'inspect'")]
    [InlineData("inspect no-such-file.xlsx", "no-such-file.xlsx")]
    [InlineData("inspect .", "is a folder")]
    [InlineData("import .", "is a folder")]
    [InlineData("import", "'import'")]
    [InlineData("import no-such-file.xlsx", "no-such-file.xlsx")]
    [InlineData("reconcile", "--month")]
    [InlineData("reconcile --month 2024-13", "2024-13")]
    [InlineData("reconcile --month 202403", "202403")]
    [InlineData("reconcile --month 2024-03 --office 4820", "4820")]
    [InlineData("reconcile --month 2024-03 --commune 0555x", "0555x")]
    [InlineData("reconcile --month 2024-03 --office 004820 --commune 05551", "not both")]
    [InlineData("link --register a.xlsx", "--loans")]
    [InlineData("user add somebody --role chief --area *", "chief")]
    [InlineData("user add somebody --role commune-chair", "--area")]
    [InlineData("worker", "--provider")]
    [InlineData("worker --provider PostgreSql", "--connection")]
    [InlineData("worker --provider Oracle", "Oracle")]
    public async Task Is_said_and_ends_with_1(string line, string said)
    {
        using var cli = new Cli();
        var result = await cli.RunAsync(line.Split(' '));
        Assert.Equal(1, result.Code);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(new DatabaseOptions { DataFolder = cli.Data }.SqliteFile));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("import --help")]
    public async Task Help_is_no_wrong_use(string line)
    {
        using var cli = new Cli();
        Assert.Equal(0, (await cli.RunAsync(line.Split(' '))).Code);
    }

    [Fact]
    public async Task Every_command_of_the_design_is_there()
    {
        using var cli = new Cli();
        var help = (await cli.RunAsync("--help")).Output;
        Assert.All(
            ["demo", "inspect", "import", "reconcile", "link", "worker", "user", "--data", "--provider", "--connection", "--json"],
            word => Assert.Contains(word, help, StringComparison.Ordinal));
    }
}
