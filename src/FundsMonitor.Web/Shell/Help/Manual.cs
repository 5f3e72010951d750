using System.Collections.Concurrent;
using System.Reflection;
using FundsMonitor.Core.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FundsMonitor.Web.Shell.Help;

/// <summary>A part of a chapter under a heading of its own.</summary>
/// <param name="Anchor">Where it stands on the page of the whole manual.</param>
/// <param name="Heading">Its heading; the chapter's own for what stands before the first.</param>
/// <param name="Text">Its words without marks of form.</param>
public sealed record HelpSection(string Anchor, string Heading, string Text);

/// <summary>A chapter ready to be shown.</summary>
/// <param name="Name">See <see cref="HelpChapter.Name"/>.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Html">Its body, headings from the third level on.</param>
/// <param name="Sections">Its parts.</param>
public sealed record HelpText(string Name, string Title, string Html, IReadOnlyList<HelpSection> Sections);

/// <summary>The manual of <c>docs/huong-dan</c>, which is built into this program. What a chapter holds of HTML is shown as text.</summary>
public static class Manual
{
    /// <summary>Where pictures of the manual are served.</summary>
    public const string Images = "/help/images/";

    private const string Prefix = "manual/";
    private const string Text = ".md";
    private const string Picture = ".png";
    private static readonly Assembly Here = typeof(Manual).Assembly;
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();
    private static readonly ConcurrentDictionary<string, HelpText> Rendered = new();

    /// <summary>Names of the chapters' and pictures' files by their names without folder.</summary>
    private static readonly Dictionary<string, string> Resources = Here.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(n => n[(n.LastIndexOfAny(['/', '\\']) + 1)..]);

    /// <summary>Names of the chapters that are built in.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Resources.Keys.Where(n => n.EndsWith(Text, StringComparison.Ordinal)).Select(n => n[..^Text.Length]).Order()];

    /// <summary>The chapter of this name.</summary>
    public static HelpText Chapter(string name) => Rendered.GetOrAdd(name, n => Render(n, Read(n)));

    /// <summary>A chapter from its source.</summary>
    /// <param name="name">Its file's name without ending; anchors begin with it.</param>
    /// <param name="markdown">The text, which begins with a heading of the first level.</param>
    public static HelpText Render(string name, string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        var headings = document.OfType<HeadingBlock>().ToList();
        var title = headings.Find(h => h.Level == 1) ?? throw new InvalidOperationException($"The chapter {name} has no heading.");
        List<HelpSection> sections = [];
        foreach (var (at, heading) in headings.Index())
        {
            var anchor = heading == title ? name : $"{name}-{at}";
            var (begin, end) = (heading.Span.End + 1, at + 1 < headings.Count ? headings[at + 1].Span.Start : markdown.Length);
            sections.Add(new(anchor, Plain(markdown[heading.Span.Start..begin]), Plain(markdown[begin..end])));
            heading.GetAttributes().Id = anchor;
            heading.Level++;
        }

        document.Remove(title);
        foreach (var link in document.Descendants<LinkInline>())
        {
            Lead(link);
        }

        return new(name, sections[0].Heading, Html(document), sections);
    }

    /// <summary>A picture of the manual.</summary>
    /// <returns>Null where there is none of this name.</returns>
    public static Stream? OpenPicture(string name) =>
        name.EndsWith(Picture, StringComparison.Ordinal) && Resources.TryGetValue(name, out var resource)
            ? Here.GetManifestResourceStream(resource)
            : null;

    /// <summary>The parts that hold every one of these words, with or without marks.</summary>
    public static IReadOnlyList<(HelpText Chapter, HelpSection Section)> Search(string words)
    {
        var wanted = SearchText.Of(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return wanted.Length == 0
            ? []
            : [.. from chapter in HelpChapters.All.Select(c => Chapter(c.Name))
                  from section in chapter.Sections
                  let text = SearchText.Of($"{chapter.Title} {section.Heading} {section.Text}")
                  where wanted.All(w => text.Contains(w, StringComparison.Ordinal))
                  select (chapter, section)];
    }

    /// <summary>Files of the manual lead to each other by their names, as they lie in the folder; here they stand on one page.</summary>
    private static void Lead(LinkInline link)
    {
        var url = link.Url ?? "";
        if (link.IsImage)
        {
            link.Url = Images + url[(url.LastIndexOf('/') + 1)..];
            link.GetAttributes().AddProperty("loading", "lazy");
        }
        else if (url.EndsWith(Text, StringComparison.Ordinal))
        {
            link.Url = "/help#" + Path.GetFileNameWithoutExtension(url);
        }
    }

    private static string Html(MarkdownDocument document)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    private static string Plain(string markdown) => Markdown.ToPlainText(markdown, Pipeline).Trim();

    private static string Read(string name)
    {
        using var stream = Here.GetManifestResourceStream(Resources[name + Text])!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
