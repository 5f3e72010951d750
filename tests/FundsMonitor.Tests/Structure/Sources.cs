using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FundsMonitor.Tests.Structure;

/// <summary>C# as a syntax tree: of a .cs file, or of the code blocks of a .razor file.</summary>
/// <param name="File">Path from the root.</param>
/// <param name="Root">The compilation unit.</param>
internal sealed partial record Source(string File, CompilationUnitSyntax Root)
{
    /// <summary>Every C# source of the tree, read once.</summary>
    public static IReadOnlyList<Source> All { get; } = [.. Tree.Written(".cs", ".razor").Select(file => Of(file, Tree.Read(file)))];

    /// <summary>Parses a text as the file of this name.</summary>
    public static Source Of(string file, string text)
    {
        var code = file.EndsWith(".razor", StringComparison.Ordinal) ? CodeOfRazor(text) : text;
        return new Source(file, CSharpSyntaxTree.ParseText(code).GetCompilationUnitRoot());
    }

    /// <summary>The line of a node, from 1.</summary>
    public static int Line(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    /// <summary>The nodes of a kind.</summary>
    public IEnumerable<T> Nodes<T>()
        where T : SyntaxNode => Root.DescendantNodes().OfType<T>();

    /// <summary>Blanks everything but the code blocks, so that line numbers stay.</summary>
    private static string CodeOfRazor(string text)
    {
        var start = CodeBlock().Match(text);
        if (!start.Success)
        {
            return "";
        }

        var lines = text[..start.Index].Count(c => c == '\n');
        return "class Page" + new string('\n', lines) + text[(start.Index + start.Length - 1)..];
    }

    [GeneratedRegex(@"^@code\s*\{", RegexOptions.Multiline)]
    private static partial Regex CodeBlock();
}
