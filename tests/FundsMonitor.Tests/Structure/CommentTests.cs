using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FundsMonitor.Tests.Structure;

/// <summary>Public members of Core say what their names cannot: shape, unit, source, failure.</summary>
public sealed partial class CommentTests
{
    private static readonly HashSet<string> Small =
        ["the", "a", "an", "of", "this", "its", "gets", "sets", "get", "set", "or", "to", "for"];

    [Fact]
    public void Public_members_of_Core_have_a_comment_that_is_more_than_their_name()
    {
        var sources = Source.All.Where(s => s.File.StartsWith("src/FundsMonitor.Core/", StringComparison.Ordinal)).ToList();
        Assert.True(sources.Sum(s => Public(s).Count()) > 100, "Too few public members were found: the test looks in the wrong place.");
        Tree.MustBeEmpty(sources.SelectMany(Poor));
    }

    [Fact]
    public void An_offence_is_seen()
    {
        Assert.Single(Poor(Source.Of("A.cs", "public class A;")));
        Assert.Single(Poor(Source.Of("A.cs", "/// <summary>What it is.</summary>\npublic class A { public int B { get; } }")));
        Assert.Single(Poor(Source.Of("A.cs", "/// <summary>Gets the loan number.</summary>\npublic class LoanNumber;")));
        Assert.Single(Poor(Source.Of("A.cs", "/// <summary>What it is.</summary>\npublic enum A { B }")));
        Assert.Single(Poor(Source.Of("A.cs", "/// <summary>What it is.</summary>\npublic record A(int B);")));
        const string told = "/// <summary>What it is.</summary>\n/// <param name=\"B\">Why.</param>\n";
        Assert.Empty(Poor(Source.Of("A.cs", told + "public record A(int B);")));
        Assert.Empty(Poor(Source.Of("A.cs", "class A { public int B; }")));
    }

    private static IEnumerable<string> Poor(Source source) => Public(source).SelectMany(member => Faults(member).Select(
        fault => $"{source.File}:{Source.Line(member)}: {Name(member)}: {fault}"));

    /// <summary>Declarations a caller outside can see, except overrides and
    /// operators, whose words are the base's or the language's.</summary>
    private static IEnumerable<MemberDeclarationSyntax> Public(Source source) => source.Nodes<MemberDeclarationSyntax>().Where(
        m => m is not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax)
            && m is not (OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax)
            && !m.Modifiers.Any(SyntaxKind.OverrideKeyword)
            && !IsColumn(m)
            && IsVisible(m)
            && m.Ancestors().OfType<MemberDeclarationSyntax>().Where(a => a is not BaseNamespaceDeclarationSyntax).All(IsVisible));

    /// <summary>A column of a layout is described at the property of the record it fills.</summary>
    private static bool IsColumn(MemberDeclarationSyntax member) =>
        member is FieldDeclarationSyntax field && field.Declaration.Type.ToString() == "Field";

    private static bool IsVisible(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.PublicKeyword) || member.Modifiers.Any(SyntaxKind.ProtectedKeyword)
        || member is EnumMemberDeclarationSyntax || (member.Parent is InterfaceDeclarationSyntax && member.Modifiers.Count == 0);

    private static IEnumerable<string> Faults(MemberDeclarationSyntax member)
    {
        var comment = string.Join(' ', member.GetLeadingTrivia().Where(t => t.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)));
        if (comment.Length == 0)
        {
            yield return "no comment";
            yield break;
        }

        var summary = Words(Summary().Match(comment).Groups[1].Value);
        if (summary.Count > 0 && summary.SetEquals(Words(Capital().Replace(Name(member), " $0"))))
        {
            yield return "the comment restates the name";
        }

        var parameters = (member as RecordDeclarationSyntax)?.ParameterList?.Parameters.Select(p => p.Identifier.ValueText) ?? [];
        foreach (var parameter in parameters.Where(p => !comment.Contains($"<param name=\"{p}\">", StringComparison.Ordinal)))
        {
            yield return $"no comment for {parameter}";
        }
    }

    private static string Name(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EnumMemberDeclarationSyntax value => value.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        _ => member.Kind().ToString(),
    };

    private static HashSet<string> Words(string text) =>
        [.. Word().Matches(text).Select(m => m.Value.ToLowerInvariant()).Where(w => !Small.Contains(w))];

    [GeneratedRegex("<summary>(.*?)</summary>", RegexOptions.Singleline)]
    private static partial Regex Summary();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();

    [GeneratedRegex(@"\p{L}+|\d+")]
    private static partial Regex Word();
}
