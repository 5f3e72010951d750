using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FundsMonitor.Tests.Structure;

/// <summary>What no file holds: unfinished work, tests that are skipped for good,
/// paths of one machine, hosts outside, faults hidden.</summary>
public sealed partial class WordTests
{
    private static readonly string[] TextFiles =
    [
        ".cs", ".razor", ".css", ".js", ".resx", ".csproj", ".props", ".json", ".md", ".sln", ".html",
        ".ci/run", ".editorconfig", ".gitignore",
    ];

    /// <summary>Names of formats and licences that only look like addresses, and this machine itself.</summary>
    private static readonly string[] Hosts =
    [
        "www.w3.org", "schemas.openxmlformats.org", "schemas.microsoft.com", "www.apache.org", "scripts.sil.org", "openfontlicense.org",
        "127.0.0.1", "localhost", "aka.ms",
    ];

    /// <summary>Edges of a request, job or thread, where a failure is recorded or handed on, with how often each catches all.</summary>
    private static readonly Dictionary<string, int> Edges = new()
    {
        ["jobs/FundsMonitor.Jobs/Commands/CommandLine.cs"] = 1,
        ["src/FundsMonitor.UseCases/Importing/ImportReceivedFile.cs"] = 1,
        ["src/FundsMonitor.UseCases/Jobs/RunningJob.cs"] = 1,
        ["src/FundsMonitor.Web/Shell/FundsPage.cs"] = 1,
        ["src/FundsMonitor.Web/Shell/Grid/GridSource.cs"] = 1,
        ["src/FundsMonitor.Web/Shell/Layout/MainLayout.razor"] = 1,
    };

    [Fact]
    public void No_file_holds_unfinished_work_or_a_path_of_one_machine() =>
        Tree.MustBeEmpty(Tree.Written([.. TextFiles]).Where(f => f != ThisFile).SelectMany(f => Unwanted(f, Tree.Read(f))));

    [Fact]
    public void No_file_names_a_host_outside() =>
        Tree.MustBeEmpty(Tree.Written([.. TextFiles, "LICENSE"]).Where(f => f != ThisFile).SelectMany(f => Outside(f, Tree.Read(f))));

    [Fact]
    public void Everything_is_caught_only_at_the_edges() => Tree.MustBeEmpty(
        Source.All.Select(s => (s.File, Count: CatchAlls(s), Allowed: Edges.GetValueOrDefault(s.File)))
            .Where(f => f.Count != f.Allowed)
            .Select(f => $"{f.File}: catches everything {f.Count} times, the list says {f.Allowed}"));

    [Fact]
    public void An_offence_is_seen()
    {
        Assert.Single(Unwanted("A.cs", "// TODO later"));
        Assert.Single(Unwanted("A.cs", "throw new NotImplementedException();"));
        Assert.Single(Unwanted("A.cs", "[Fact(Skip = \"flaky\")]"));
        Assert.Single(Unwanted("A.cs", "\"/home/nam/funds\""));
        Assert.Single(Unwanted("A.md", "see issue #12"));
        Assert.Single(Outside("A.razor", "<script src=\"https://cdn.example.org/x.js\">"));
        Assert.Single(Outside("A.sh", "curl http://packages.example.org"));
        Assert.Empty(Outside("A.cs", "http://127.0.0.1:5000"));
        Assert.Equal(2, CatchAlls(Source.Of("A.cs", "try { } catch { } try { } catch (Exception e) { }")));
        Assert.Equal(0, CatchAlls(Source.Of("A.cs", "try { } catch (IOException) { }")));
        Assert.Equal(0, CatchAlls(Source.Of("A.cs", "try { } catch (Exception e) when (e is IOException or TimeoutException) { }")));
        Assert.Equal(1, CatchAlls(Source.Of("A.cs", "try { } catch (Exception e) when (e is not IOException) { }")));
    }

    private static string ThisFile => "tests/FundsMonitor.Tests/Structure/WordTests.cs";

    private static IEnumerable<string> Unwanted(string file, string text) =>
        Words().Matches(text).Select(m => $"{file}:{Line(text, m.Index)}: {m.Value}");

    private static IEnumerable<string> Outside(string file, string text) => Host().Matches(text)
        .Where(m => !Hosts.Contains(m.Groups[1].Value) && !IsOfNobody(file, m.Groups[1].Value))
        .Select(m => $"{file}:{Line(text, m.Index)}: {m.Value}");

    /// <summary>A test may name a host of the top-level domain that is kept free for examples.</summary>
    private static bool IsOfNobody(string file, string host) =>
        file.StartsWith("tests/", StringComparison.Ordinal) && host.EndsWith(".example", StringComparison.Ordinal);

    private static int CatchAlls(Source source) => source.Nodes<CatchClauseSyntax>().Count(IsCatchAll);

    private static bool IsCatchAll(CatchClauseSyntax clause) =>
        clause.Declaration?.Type.ToString() is null or "Exception" or "System.Exception"
        && !NamesTypes(clause.Filter?.FilterExpression.ToString() ?? "");

    /// <summary>A filter that says which exceptions are meant, not only which are not.</summary>
    private static bool NamesTypes(string filter) =>
        filter.Contains(" is ", StringComparison.Ordinal) && !filter.Contains(" is not ", StringComparison.Ordinal);

    private static int Line(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    [GeneratedRegex(
        @"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException|\bSkip\s*=\s*""|\bissue #?\d+"
        + @"|(?<![\w.])/(work|root|home|Users)/\w+|\b[A-Z]:\\\w+")]
    private static partial Regex Words();

    [GeneratedRegex(@"https?://([\w.-]+)")]
    private static partial Regex Host();
}
