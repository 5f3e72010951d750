using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FundsMonitor.Tests.Structure;

/// <summary>Files, methods, parameters, folders and lines stay small. Generated migrations are outside.</summary>
public sealed class SizeTests
{
    private const int LinesOfAFile = 400;
    private const int LinesOfAMethod = 60;
    private const int Parameters = 4;
    private const int FilesOfAFolder = 15;
    private const int Columns = 140;

    [Fact]
    public void Files_have_at_most_400_lines_of_140_columns() =>
        Tree.MustBeEmpty(Tree.Written(".cs", ".razor", ".css", ".csproj", ".props", ".ci/run").SelectMany(f => TooLong(f, Tree.Read(f))));

    [Fact]
    public void Folders_have_at_most_15_files() =>
        Tree.MustBeEmpty(TooFull(Tree.Written("").Where(f => !f.StartsWith("sample-data/", StringComparison.Ordinal))));

    [Fact]
    public void Methods_have_at_most_60_lines_and_4_parameters() =>
        Tree.MustBeEmpty(Source.All.SelectMany(s => TooManyLines(s).Concat(TooManyParameters(s))));

    [Fact]
    public void An_offence_is_seen()
    {
        Assert.Single(TooLong("A.cs", new string('\n', LinesOfAFile + 1)));
        Assert.Empty(TooLong("A.cs", new string('\n', LinesOfAFile)));
        Assert.Single(TooLong("A.cs", new string('x', Columns + 1)));
        Assert.Single(TooFull(Enumerable.Range(0, FilesOfAFolder + 1).Select(i => $"src/A/{i}.cs")));
        Assert.Single(TooManyLines(Source.Of("A.cs", "class A { void B() {" + new string('\n', LinesOfAMethod) + "} }")));
        Assert.Single(TooManyLines(Source.Of("A.razor", "<p/>\n@code {\n void B() {" + new string('\n', LinesOfAMethod) + "} }")));
        Assert.Single(TooManyLines(Source.Of("A.cs", "A();" + new string('\n', LinesOfAMethod) + "B();")));
        Assert.Single(TooManyParameters(Source.Of("A.cs", "class A { void B(int a, int b, int c, int d, int e) { } }")));
        Assert.Single(TooManyParameters(Source.Of("A.cs", "class A { void B() { void C(int a, int b, int c, int d, int e) { } } }")));
        Assert.Empty(TooManyParameters(Source.Of("A.cs", "class A { void B(int a, int b, int c, int d, CancellationToken e) { } }")));
    }

    private static IEnumerable<string> TooLong(string file, string text)
    {
        var lines = text.Split('\n');
        if (lines.Length - 1 > LinesOfAFile)
        {
            yield return $"{file}: {lines.Length - 1} lines";
        }

        foreach (var (index, line) in lines.Index().Where(l => l.Item.Length > Columns))
        {
            yield return $"{file}:{index + 1}: {line.Length} columns";
        }
    }

    private static IEnumerable<string> TooFull(IEnumerable<string> files) => files
        .GroupBy(file => Path.GetDirectoryName(file))
        .Where(folder => folder.Count() > FilesOfAFolder)
        .Select(folder => $"{folder.Key}: {folder.Count()} files");

    private static IEnumerable<string> TooManyLines(Source source)
    {
        var methods = source.Root.DescendantNodes()
            .Where(n => n is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax)
            .Select(n => (At: n, Lines: Lines(n, n)));
        var statements = source.Root.Members.OfType<GlobalStatementSyntax>().ToList();
        return (statements.Count == 0 ? methods : methods.Append((At: statements[0], Lines: Lines(statements[0], statements[^1]))))
            .Where(m => m.Lines > LinesOfAMethod)
            .Select(m => $"{source.File}:{Source.Line(m.At)}: a method of {m.Lines} lines");
    }

    private static int Lines(SyntaxNode first, SyntaxNode last) =>
        last.GetLocation().GetLineSpan().EndLinePosition.Line - first.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static IEnumerable<string> TooManyParameters(Source source)
    {
        var methods = source.Nodes<MethodDeclarationSyntax>().Where(m => !IsTheory(m)).Select(m => (At: (SyntaxNode)m, m.ParameterList))
            .Concat(source.Nodes<LocalFunctionStatementSyntax>().Select(m => (At: (SyntaxNode)m, m.ParameterList)))
            .Concat(source.Nodes<DelegateDeclarationSyntax>().Select(m => (At: (SyntaxNode)m, m.ParameterList)));
        return methods
            .Select(m => (m.At, Count: m.ParameterList.Parameters.Count(p => !IsFree(p))))
            .Where(m => m.Count > Parameters)
            .Select(m => $"{source.File}:{Source.Line(m.At)}: {m.Count} parameters");
    }

    /// <summary>A theory's parameters are the columns of its rows.</summary>
    private static bool IsTheory(MethodDeclarationSyntax method) =>
        method.AttributeLists.ToString().Contains("Theory", StringComparison.Ordinal);

    /// <summary>The token that every asynchronous method hands on, and what stands before the dot of an extension.</summary>
    private static bool IsFree(ParameterSyntax parameter) =>
        parameter.Type?.ToString() == "CancellationToken" || parameter.Modifiers.Any(m => m.ValueText == "this");
}
