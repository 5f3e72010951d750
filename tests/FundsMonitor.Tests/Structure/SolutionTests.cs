using System.Xml.Linq;

namespace FundsMonitor.Tests.Structure;

/// <summary>One solution in the classic format with every project, one file of
/// package versions, and a reason in the README for each.</summary>
public sealed class SolutionTests
{
    [Fact]
    public void The_solution_is_classic_and_lists_every_project()
    {
        var solution = Tree.Read("FundsMonitor.sln");
        Assert.Contains("Microsoft Visual Studio Solution File, Format Version 12.00", solution, StringComparison.Ordinal);
        Tree.MustBeEmpty(Unlisted(solution, Tree.Written(".csproj")));
        Assert.DoesNotContain(Tree.Files, f => f.EndsWith(".slnx", StringComparison.Ordinal));
    }

    [Fact]
    public void Versions_stand_in_one_file()
    {
        Assert.Equal(["Directory.Packages.props"], Tree.Files.Where(f => Path.GetFileName(f) == "Directory.Packages.props"));
        Tree.MustBeEmpty(Tree.Written(".csproj").SelectMany(f => Versioned(f, Tree.Read(f))));
    }

    [Fact]
    public void Every_package_has_its_reason_in_the_readme() =>
        Tree.MustBeEmpty(Unexplained(Tree.Written(".csproj").SelectMany(f => Packages(Tree.Read(f))), Tree.Read("README.md")));

    [Fact]
    public void An_offence_is_seen()
    {
        Assert.Single(Unlisted("src\\A\\A.csproj", ["src/A/A.csproj", "src/B/B.csproj"]));
        const string project = """<Project><PackageReference Include="Bogus" Version="1.0" /></Project>""";
        Assert.Single(Versioned("A.csproj", project));
        Assert.Single(Unexplained(Packages(project), "| xunit | runs the tests |"));
        Assert.Empty(Unexplained(Packages(project), "| `Bogus` | invents people |"));
    }

    private static IEnumerable<string> Unlisted(string solution, IEnumerable<string> projects) =>
        projects.Where(p => !solution.Contains(p.Replace('/', '\\'), StringComparison.Ordinal)).Select(p => $"{p} is not in the solution");

    private static IEnumerable<string> Versioned(string file, string text) => XDocument.Parse(text).Descendants("PackageReference")
        .Where(p => p.Attribute("Version") is not null || p.Attribute("VersionOverride") is not null || p.Element("Version") is not null)
        .Select(p => $"{file}: {p.Attribute("Include")?.Value} names a version");

    private static IEnumerable<string> Packages(string text) =>
        XDocument.Parse(text).Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value);

    /// <summary>A row of the table of packages may name several.</summary>
    private static IEnumerable<string> Unexplained(IEnumerable<string> packages, string readme)
    {
        var rows = readme.Split('\n').Where(line => line.StartsWith('|')).ToList();
        return packages.Distinct().Order(StringComparer.Ordinal)
            .Where(p => !rows.Any(row => row.Contains($"`{p}`", StringComparison.Ordinal)))
            .Select(p => $"README.md has no row for `{p}`");
    }
}
