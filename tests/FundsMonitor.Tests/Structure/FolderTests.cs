using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FundsMonitor.Tests.Structure;

/// <summary>One feature has one folder name in every project, and namespaces follow folders.</summary>
public sealed class FolderTests
{
    private static readonly string[] Features =
    [
        "Importing", "Text", "Places", "Register", "Loans", "Budget", "Plans", "Reconciliation", "Dashboard", "Accounts", "Jobs",
        "Reports", "Notices",
    ];

    /// <summary>Folders that are no feature, by project.</summary>
    private static readonly Dictionary<string, string[]> Others = new()
    {
        ["src/FundsMonitor.Core"] = [],
        ["src/FundsMonitor.Database"] = ["Sqlite", "SqlServer", "PostgreSql"],
        ["src/FundsMonitor.UseCases"] = ["Spreadsheets"],
        ["src/FundsMonitor.Web"] = ["Shell", "wwwroot", "Properties"],
        ["jobs/FundsMonitor.Jobs"] = ["Commands"],
        ["tests/FundsMonitor.Tests"] = ["Structure", "Spreadsheets", "Shell", "Databases", "SampleData"],
    };

    private static readonly string[] Top =
    [
        "src", "jobs", "tests", "sample-data", "docs", ".ci", "FundsMonitor.sln", "README.md", "CHANGELOG.md", "LICENSE",
        "Directory.Build.props", "Directory.Packages.props", ".editorconfig", ".gitattributes", ".gitignore", "global.json",
        "dotnet-tools.json",
    ];

    [Fact]
    public void Folders_of_projects_are_features() => Tree.MustBeEmpty(Tree.Files.SelectMany(StrangeFolder).Distinct());

    [Fact]
    public void The_top_holds_only_the_agreed_names() => Tree.MustBeEmpty(Strange(Tree.Files));

    [Fact]
    public void Namespaces_follow_folders() => Tree.MustBeEmpty(Source.All.SelectMany(WrongNamespace));

    [Fact]
    public void An_offence_is_seen()
    {
        Assert.Single(StrangeFolder("src/FundsMonitor.Core/Helpers/A.cs"));
        Assert.Empty(StrangeFolder("src/FundsMonitor.Core/Loans/A.cs"));
        Assert.Single(Strange(["notes.txt"]));
        Assert.Single(WrongNamespace(Source.Of("src/FundsMonitor.Core/Loans/A.cs", "namespace FundsMonitor.Core;")));
        Assert.Empty(WrongNamespace(Source.Of("src/FundsMonitor.Core/Loans/A.cs", "namespace FundsMonitor.Core.Loans;")));
    }

    private static IEnumerable<string> StrangeFolder(string file)
    {
        var parts = file.Split('/');
        if (parts.Length > 3 && Others.TryGetValue($"{parts[0]}/{parts[1]}", out var others) && !Features.Concat(others).Contains(parts[2]))
        {
            yield return $"{parts[0]}/{parts[1]}/{parts[2]} is no feature";
        }
    }

    private static IEnumerable<string> Strange(IEnumerable<string> files) =>
        files.Select(f => f.Split('/')[0]).Distinct().Except(Top).Select(name => $"{name} at the top of the tree");

    private static IEnumerable<string> WrongNamespace(Source source)
    {
        var parts = source.File.Split('/');
        var expected = string.Join('.', parts.Skip(1).SkipLast(1));
        return source.Nodes<BaseNamespaceDeclarationSyntax>()
            .Where(n => n.Name.ToString() != expected)
            .Select(n => $"{source.File}: namespace {n.Name}, expected {expected}");
    }
}
