using FundsMonitor.Core.Importing;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Importing.Inspecting;

namespace FundsMonitor.Tests.SampleData;

/// <summary>Beside each sample stands what inspecting it says. <c>ACCEPT=1 dotnet test</c> writes it again, and the diff is
/// reviewed.</summary>
public sealed class ExpectedTests
{
    private const string Ending = ".expected";
    private static readonly bool Accepting = Environment.GetEnvironmentVariable("ACCEPT") == "1";

    public static TheoryData<string> Files => new(SampleFolder.All);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Inspecting_says_what_is_expected(string file)
    {
        var expected = SampleFolder.Full(file + Ending);
        var said = InspectionText.Of(await new InspectFile().RunAsync(SampleFolder.Full(file), new Asked(), CancellationToken.None));
        if (Accepting)
        {
            await File.WriteAllTextAsync(expected, said);
        }

        Assert.Equal(await File.ReadAllTextAsync(expected), said);
    }

    [Fact]
    public void No_expectation_stands_alone()
    {
        var expectations = Directory.EnumerateFiles(SampleFolder.Path, "*" + Ending, SearchOption.AllDirectories);

        Assert.All(expectations, e => Assert.True(File.Exists(e[..^Ending.Length]), e));
    }
}
