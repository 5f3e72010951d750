using System.Text.RegularExpressions;

namespace FundsMonitor.Tests.Structure;

/// <summary>One visual language: colours stand in the tokens, and pages, parts and charts name the tokens.</summary>
public sealed partial class StyleTests
{
    private const string Formats = "src/FundsMonitor.Web/Shell/Format.cs";
    private const string Tokens = "src/FundsMonitor.Web/wwwroot/css/tokens.css";

    /// <summary>Colours that CSS knows by name; <c>transparent</c> and <c>currentColor</c> are none.</summary>
    private static readonly HashSet<string> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        "black", "white", "gray", "grey", "silver", "red", "maroon", "orange", "yellow", "gold", "green", "lime", "olive", "teal",
        "cyan", "aqua", "blue", "navy", "purple", "magenta", "fuchsia", "pink", "brown", "crimson", "tomato", "salmon", "coral",
        "khaki", "beige", "ivory", "lavender", "indigo", "violet", "plum", "orchid", "tan", "chocolate", "sienna", "peru", "turquoise",
        "darkred", "darkgreen", "darkblue", "darkgray", "darkgrey", "lightgray", "lightgrey", "lightgreen", "lightblue", "lightyellow",
        "whitesmoke", "gainsboro", "dimgray", "dimgrey", "slategray", "steelblue", "royalblue", "seagreen", "forestgreen", "firebrick",
    };

    [Fact]
    public void No_style_sheet_beside_the_tokens_states_a_colour() => Tree.MustBeEmpty(
        Tree.Written(".css").Where(f => f != Tokens).SelectMany(f => Colours(Tree.Read(f)).Select(c => $"{f} states the colour {c}")));

    [Fact]
    public void Every_token_that_is_used_is_declared()
    {
        var declared = Declaration().Matches(Tree.Read(Tokens)).Select(m => m.Groups[1].Value).ToHashSet();
        Tree.MustBeEmpty(
            from file in Tree.Written(".css", ".razor")
            from Match use in Use().Matches(Tree.Read(file))
            where !use.Groups[1].Value.StartsWith("--bs-", StringComparison.Ordinal) && !declared.Contains(use.Groups[1].Value)
            select $"{file} uses {use.Groups[1].Value}, which {Tokens} does not declare");
    }

    [Fact]
    public void No_page_carries_styles_or_bootstraps_own_colours() => Tree.MustBeEmpty(
        from file in Tree.Written(".razor")
        where file.StartsWith("src/", StringComparison.Ordinal)
        from offence in OwnLook(Tree.Read(file))
        select $"{file}: {offence}");

    [Fact]
    public void Numbers_and_days_are_written_by_one_class_alone() => Tree.MustBeEmpty(
        from file in Tree.Written(".razor", ".cs")
        where file.StartsWith("src/FundsMonitor.Web/", StringComparison.Ordinal) && file != Formats
        from Match own in OwnFormat().Matches(Tree.Read(file))
        select $"{file} writes {own.Value}: that is for {Formats}");

    [Fact]
    public void An_offence_is_seen()
    {
        Assert.Matches(OwnFormat(), "money.Dong.ToString(\"#,##0.#\")");
        Assert.Matches(OwnFormat(), "$\"{day:dd/MM/yyyy}\"");
        Assert.DoesNotMatch(OwnFormat(), "day.ToString(\"O\")");
        Assert.Equal(["#fff"], Colours("a:hover { color: #fff }"));
        Assert.Equal(["rgb("], Colours("@media print { a { background: rgb(0 0 0 / 5%) } }"));
        Assert.Equal(["red"], Colours("a { border: 1px solid red }"));
        Assert.Empty(Colours("/* red */ #add .blue:hover { color: var(--ink); white-space: pre; background: transparent }"));
        Assert.Single(OwnLook("<p style=\"color:var(--ink)\">"));
        Assert.Single(OwnLook("<p class=\"small text-danger\">"));
        Assert.Empty(OwnLook("<p class=\"text-nowrap btn btn-primary\">"));
    }

    private static IEnumerable<string> Colours(string css) =>
        from Match block in Block().Matches(Comment().Replace(css, ""))
        from Match declared in Declared().Matches(block.Groups[1].Value)
        from Match word in Word().Matches(declared.Groups[1].Value)
        where word.Value.StartsWith('#') || word.Value.EndsWith('(') || Named.Contains(word.Value)
        select word.Value;

    private static IEnumerable<string> OwnLook(string razor) =>
        Style().Matches(razor).Concat(Bootstraps().Matches(razor)).Select(m => m.Value);

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    /// <summary>The innermost braces: what stands between them are declarations.</summary>
    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Block();

    [GeneratedRegex(@"[\w-]+\s*:([^;]*)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|hwb|oklch|oklab|lab|lch|color)\(|(?<![\w.#-])[a-zA-Z]+(?![\w(-])")]
    private static partial Regex Word();

    [GeneratedRegex(@"(--[\w-]+)\s*:")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"var\((--[\w-]+)")]
    private static partial Regex Use();

    [GeneratedRegex(@"""[+-]?#,##0|[:""]N[0-9][""}]|dd/MM")]
    private static partial Regex OwnFormat();

    [GeneratedRegex(@"\sstyle=""[^""]*""")]
    private static partial Regex Style();

    [GeneratedRegex(@"\b(?:text|bg|btn|btn-outline|alert|badge|border|link|table)-(?:success|danger|warning|info|light|dark)\b")]
    private static partial Regex Bootstraps();
}
