using System.Xml.Linq;

namespace FundsMonitor.Tests.Structure;

/// <summary>Web and Jobs → UseCases → Database → Core, and nothing else.</summary>
public sealed class DependencyTests
{
    /// <summary>What each project may refer to. Web refers to Jobs because in the one-machine set-up it runs them.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["FundsMonitor.Core"] = [],
        ["FundsMonitor.Database"] = ["FundsMonitor.Core"],
        ["FundsMonitor.UseCases"] = ["FundsMonitor.Database"],
        ["FundsMonitor.Jobs"] = ["FundsMonitor.UseCases"],
        ["FundsMonitor.Web"] = ["FundsMonitor.UseCases", "FundsMonitor.Jobs"],
    };

    private static readonly string[] Providers = ["Sqlite", "SqlServer", "Npgsql", "linq2db", "SqlClient"];

    [Fact]
    public void Projects_refer_only_downwards() =>
        Tree.MustBeEmpty(Tree.Written(".csproj").Where(f => !f.StartsWith("tests/", StringComparison.Ordinal)).SelectMany(
            f => Wrong(f, Tree.Read(f))));

    [Fact]
    public void Core_refers_only_to_the_system()
    {
        Tree.MustBeEmpty(References(typeof(Core.Money)).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));
        Assert.DoesNotContain("PackageReference", Tree.Read("src/FundsMonitor.Core/FundsMonitor.Core.csproj"), StringComparison.Ordinal);
    }

    /// <summary>Files, the clock, the machine's culture and the network are System.* too, so they are looked for by name.</summary>
    [Fact]
    public void Core_touches_no_file_clock_or_culture() => Tree.MustBeEmpty(
        Source.All.Where(s => s.File.StartsWith("src/FundsMonitor.Core/", StringComparison.Ordinal)).SelectMany(Impure));

    [Fact]
    public void Compiled_projects_refer_only_downwards()
    {
        string[] pages = ["FundsMonitor.Web", "FundsMonitor.Jobs"];
        Tree.MustBeEmpty(References(typeof(UseCases.UseCasesServices)).Intersect(pages));
        Tree.MustBeEmpty(References(typeof(Database.FundsDb)).Intersect([.. pages, "FundsMonitor.UseCases"]));
    }

    [Fact]
    public void An_offence_is_seen()
    {
        const string reference = """<Project><ProjectReference Include="..\FundsMonitor.Web\FundsMonitor.Web.csproj" /></Project>""";
        const string package = """<Project><PackageReference Include="Npgsql" /></Project>""";
        Assert.Single(Wrong("src/FundsMonitor.Core/FundsMonitor.Core.csproj", reference));
        Assert.Single(Wrong("src/FundsMonitor.UseCases/FundsMonitor.UseCases.csproj", package));
        Assert.Empty(Wrong("src/FundsMonitor.Database/FundsMonitor.Database.csproj", package));
        Assert.Single(Impure(Source.Of("A.cs", "class A { object B() => DateTime.UtcNow; }")));
        Assert.Single(Impure(Source.Of("A.cs", "class A { object B() => File.ReadAllText(\"a\"); }")));
    }

    private static IEnumerable<string> References(Type type) => type.Assembly.GetReferencedAssemblies().Select(a => a.Name!);

    private static IEnumerable<string> Wrong(string file, string text)
    {
        var project = Path.GetFileNameWithoutExtension(file);
        var document = XDocument.Parse(text);
        var references = document.Descendants("ProjectReference").Select(Included).Select(r => Path.GetFileNameWithoutExtension(r));
        var engines = document.Descendants("PackageReference").Select(Included).Where(IsProvider);
        return references.Where(r => !Allowed[project].Contains(r)).Select(r => $"{file} refers to {r}")
            .Concat(engines.Where(_ => project != "FundsMonitor.Database").Select(p => $"{file} names the database engine {p}"));
    }

    private static bool IsProvider(string package) =>
        !package.StartsWith("Hangfire.", StringComparison.Ordinal) && Providers.Any(p => package.Contains(p, StringComparison.Ordinal));

    private static string Included(XElement item) => item.Attribute("Include")!.Value.Replace('\\', '/');

    private static IEnumerable<string> Impure(Source source)
    {
        HashSet<string> forbidden =
        [
            "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "TimeProvider.System",
            "CultureInfo.CurrentCulture", "CultureInfo.CurrentUICulture", "File", "Directory", "FileStream", "HttpClient",
            "Environment", "Console", "Thread", "Random.Shared", "Guid.NewGuid", "Stopwatch",
        ];
        return source.Nodes<Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax>()
            .Where(m => forbidden.Contains(m.ToString()) || forbidden.Contains(m.Expression.ToString()))
            .Select(m => $"{source.File}:{Source.Line(m)}: {m}");
    }
}
