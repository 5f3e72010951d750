using FundsMonitor.Tests.Structure;
using FundsMonitor.UseCases.Importing.Inspecting;

namespace FundsMonitor.Tests.Importing.Cases;

/// <summary>
/// Beside each case stands what inspecting its file says. <c>ACCEPT=1 dotnet test</c> writes it again, and the diff is reviewed.
/// </summary>
public sealed class CaseTests : IDisposable
{
    private const string Ending = ".expected";

    private static readonly string Folder = Path.Combine(Tree.Root, "tests", "FundsMonitor.Tests", "Importing", "Cases");
    private static readonly bool Accepting = Environment.GetEnvironmentVariable("ACCEPT") == "1";

    private readonly string made = Directory.CreateTempSubdirectory("funds-monitor-cases-").FullName;

    public static TheoryData<string> Cases => new(Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal));

    public void Dispose() => Directory.Delete(made, recursive: true);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Inspecting_says_what_is_expected(string name)
    {
        var file = new CaseFile(await File.ReadAllTextAsync(Path.Combine(Folder, name)));
        var expected = Path.Combine(Folder, Path.ChangeExtension(name, Ending));

        var said = InspectionText.Of(await new InspectFile().RunAsync(file.Save(made), file.Asked, CancellationToken.None));

        if (Accepting)
        {
            await File.WriteAllTextAsync(expected, said);
        }

        Assert.Equal(await File.ReadAllTextAsync(expected), said);
    }

    [Fact]
    public void No_expectation_stands_alone() =>
        Assert.All(
            Directory.EnumerateFiles(Folder, "*" + Ending, SearchOption.AllDirectories),
            e => Assert.True(File.Exists(Path.ChangeExtension(e, ".txt")), e));
}
