using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FundsMonitor.Tests.Structure;

/// <summary>Every text of the screens is there in Vietnamese and in English, is used, and every text that is asked for is there.</summary>
public sealed partial class ResourceTests
{
    [Fact]
    public void Both_languages_have_the_same_texts()
    {
        var files = Neutral().ToList();
        Assert.NotEmpty(files);
        Tree.MustBeEmpty(files.SelectMany(f => Differing(f, Tree.Read(f), Tree.Read(f[..^".resx".Length] + ".en.resx"))));
    }

    [Fact]
    public void Every_text_is_used()
    {
        var sources = Tree.Written(".cs", ".razor").Where(f => f.StartsWith("src/FundsMonitor.Web/", StringComparison.Ordinal));
        var all = string.Join('\n', sources.Select(Tree.Read));
        Tree.MustBeEmpty(Neutral().SelectMany(f => Unused(f, Tree.Read(f), all)));
    }

    [Fact]
    public void Every_text_that_a_page_asks_for_is_there()
    {
        var texts = Neutral().ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => Entries(Tree.Read(f)).Keys.ToHashSet());
        Tree.MustBeEmpty(Tree.Written(".cs", ".razor").SelectMany(f => Missing(f, Tree.Read(f), texts)));
    }

    [Fact]
    public void An_offence_is_seen()
    {
        const string two = "<root><data name=\"A\"><value>Một {0}</value></data><data name=\"B\"><value>Hai</value></data></root>";
        const string one = "<root><data name=\"A\"><value>One</value></data></root>";
        Assert.Equal(2, Differing("A.resx", two, one).Count());
        Assert.Empty(Differing("A.resx", two, two));
        Assert.Equal(["A.resx: B is not used"], Unused("A.resx", two, "T[\"A\"]"));
        Assert.Empty(Unused("A.resx", "<root><data name=\"Page.A\"><value>x</value></data></root>", "T[\"Page.\" + name]"));
        var texts = new Dictionary<string, HashSet<string>> { ["ATexts"] = ["A"] };
        Assert.Single(Missing("A.razor", "@inject IStringLocalizer<ATexts> T\n@T[\"A\"] @T[\"B\"]", texts));
        Assert.Single(Missing("A.cs", "class A(IStringLocalizer<ATexts> words) { string B => words[\"B\"]; }", texts));
    }

    private static IEnumerable<string> Neutral() => Tree.Written(".resx").Where(f => !f.EndsWith(".en.resx", StringComparison.Ordinal));

    private static Dictionary<string, string> Entries(string resx) =>
        XDocument.Parse(resx).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static IEnumerable<string> Differing(string file, string vietnamese, string english)
    {
        var (vi, en) = (Entries(vietnamese), Entries(english));
        return vi.Keys.Except(en.Keys).Select(k => $"{file}: {k} has no English text")
            .Concat(en.Keys.Except(vi.Keys).Select(k => $"{file}: {k} has no Vietnamese text"))
            .Concat(vi.Keys.Where(k => en.TryGetValue(k, out var said) && Places(vi[k]) != Places(said))
                .Select(k => $"{file}: {k} has other places in English"))
            .Concat(vi.Concat(en).Where(t => string.IsNullOrWhiteSpace(t.Value)).Select(t => $"{file}: {t.Key} is empty"));
    }

    /// <summary>The numbers of the places, as one text.</summary>
    private static string Places(string text) => string.Join(',', Place().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order());

    /// <summary>A key is used where it stands whole between quotes, or where its beginning up to a dot does.</summary>
    private static IEnumerable<string> Unused(string file, string resx, string code)
    {
        var said = Quoted().Matches(code).Select(m => m.Groups[1].Value).ToHashSet();
        return Entries(resx).Keys
            .Where(key => !said.Contains(key) && !said.Any(s => s.EndsWith('.') && key.StartsWith(s, StringComparison.Ordinal)))
            .Select(key => $"{file}: {key} is not used");
    }

    private static IEnumerable<string> Missing(string file, string text, Dictionary<string, HashSet<string>> texts) =>
        from localizer in Localizer().Matches(text)
        let known = texts.GetValueOrDefault(localizer.Groups[1].Value) ?? []
        from asked in Regex.Matches(text, $@"\b{localizer.Groups[2].Value}\[""([\w.]+)""[\],]")
        where !known.Contains(asked.Groups[1].Value)
        select $"{file}: {asked.Groups[1].Value} is not in {localizer.Groups[1].Value}.resx";

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Place();

    [GeneratedRegex(@"""([\w.]+)(?:""|\{)")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"IStringLocalizer<(\w+)>\s+(\w+)")]
    private static partial Regex Localizer();
}
