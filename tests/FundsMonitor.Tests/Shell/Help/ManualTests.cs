using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FundsMonitor.Tests.Structure;
using FundsMonitor.Web;
using FundsMonitor.Web.Shell;
using FundsMonitor.Web.Shell.Help;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace FundsMonitor.Tests.Shell.Help;

/// <summary>The manual explains every page, and leads nowhere that is not there.</summary>
public sealed partial class ManualTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string Folder = "docs/huong-dan/";

    /// <summary>Addresses of the pages that open for somebody who has signed in, with 1 where a value stands.</summary>
    private static readonly IReadOnlyList<string> Pages =
    [
        .. typeof(WebHost).Assembly.GetTypes()
            .Where(t => t.GetCustomAttribute<AllowAnonymousAttribute>() is null)
            .SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => Value().Replace(r.Template, "1")).Order(),
    ];

    /// <summary>And of those that open for everybody.</summary>
    private static readonly IReadOnlyList<string> OpenPages =
    [
        .. typeof(WebHost).Assembly.GetTypes()
            .Where(t => t.GetCustomAttribute<AllowAnonymousAttribute>() is not null)
            .SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template),
    ];

    private static IEnumerable<string> Files => Tree.Written(".md").Where(f => f.StartsWith(Folder, StringComparison.Ordinal));

    [Fact]
    public void Every_page_has_its_chapter()
    {
        Assert.True(Pages.Count > 30, "Too few pages were found: the test looks in the wrong place.");
        Tree.MustBeEmpty(Pages.Where(p => HelpChapters.Of(p) is null).Select(p => $"{p} has no chapter in {Folder}"));
        Assert.All(SitePages.All, p => Assert.NotNull(HelpChapters.Of(p.Path)));
    }

    [Fact]
    public void No_chapter_is_without_a_page_and_each_is_built_in()
    {
        var known = Pages.Concat(OpenPages).ToList();
        Tree.MustBeEmpty(
            from chapter in HelpChapters.All
            from page in chapter.Pages.DefaultIfEmpty("(no page)")
            where !known.Exists(k => k == page || k.StartsWith(page + "/", StringComparison.Ordinal))
            select $"{chapter.Name} explains {page}, which is no page");
        var named = HelpChapters.All.Select(c => c.Name).Order().ToList();
        Assert.Equal(named, Manual.Names);
        Assert.Equal(named, Files.Select(f => Path.GetFileNameWithoutExtension(f)).Order());
    }

    [Fact]
    public void Every_link_leads_to_a_page_a_chapter_or_a_picture() => Tree.MustBeEmpty(
        from file in Files
        from Match link in Link().Matches(Tree.Read(file))
        let to = link.Groups[1].Value
        where !LeadsSomewhere(file, to)
        select $"{file} leads to {to}");

    [Fact]
    public void Every_label_in_slanted_letters_is_a_text_of_the_screens()
    {
        var texts = Tree.Written(".resx").Where(f => !f.EndsWith(".en.resx", StringComparison.Ordinal))
            .SelectMany(f => XDocument.Parse(Tree.Read(f)).Root!.Elements("data").Select(d => d.Element("value")!.Value)).ToHashSet();
        Tree.MustBeEmpty(
            from file in Files
            from Match label in Label().Matches(Tree.Read(file))
            where !label.Groups[1].Success && !texts.Contains(label.Groups[2].Value)
            select $"{file} speaks of “{label.Groups[2].Value}”, which no screen shows");
    }

    [Fact]
    public void Chapters_are_short_and_hold_no_html() => Assert.All(Files, file =>
    {
        var text = Tree.Read(file);
        Assert.InRange(text.Length, 500, 4_000);
        Assert.DoesNotMatch("<[a-zA-Z/!]", text);
        var chapter = Manual.Chapter(Path.GetFileNameWithoutExtension(file));
        Assert.InRange(chapter.Sections.Count, 3, 8);
        Assert.DoesNotContain("<h1", chapter.Html, StringComparison.Ordinal);
    });

    [Fact]
    public void Html_in_a_chapter_is_shown_and_not_run()
    {
        const string html = "# Thử\n\n<script>alert(1)</script> <b onclick=\"x()\">đậm</b>\n\n## Hai\n\n[a](khac.md) ![b](images/b.png)";
        var chapter = Manual.Render("thu", html);
        Assert.DoesNotContain("<script", chapter.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b ", chapter.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", chapter.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/help#khac\"", chapter.Html, StringComparison.Ordinal);
        Assert.Contains("src=\"/help/images/b.png\"", chapter.Html, StringComparison.Ordinal);
        Assert.Contains("<h3 id=\"thu-1\">Hai</h3>", chapter.Html, StringComparison.Ordinal);
        Assert.Equal(["Thử", "Hai"], chapter.Sections.Select(s => s.Heading));
    }

    [Theory]
    [InlineData("/", "tong-quan")]
    [InlineData("/files/12", "tep-du-lieu")]
    [InlineData("/files/versions/3", "phien-ban")]
    [InlineData("/loans/6600000012345678", "tin-dung")]
    [InlineData("/no-such-page", null)]
    public void A_page_below_another_has_the_nearest_chapter(string path, string? chapter) =>
        Assert.Equal(chapter, HelpChapters.Of(path)?.Name);

    [Fact]
    public void Words_are_found_without_their_marks()
    {
        Assert.Contains(Manual.Search("no qua han"), f => f.Section.Text.Contains("nợ quá hạn", StringComparison.Ordinal));
        Assert.Empty(Manual.Search("  "));
        Assert.Empty(Manual.Search("zzzz"));
    }

    [Fact]
    public async Task Pages_carry_their_chapter_and_the_whole_manual_is_searched()
    {
        using var chair = await site.SignedInAsync("chair");
        Assert.Contains("Số định danh bị che", await chair.GetStringAsync("/loans"), StringComparison.Ordinal);
        var all = await chair.GetStringAsync("/help?q=no+qua+han");
        Assert.All(HelpChapters.All, c => Assert.Contains($"<h2 id=\"{c.Name}\"", all, StringComparison.Ordinal));
        Assert.Contains("class=\"card found\"", all, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.GetAsync("/help/images/no-such.png")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.GetAsync("/help/images/tong-quan.md")).StatusCode);
        using var stranger = site.Visitor();
        Assert.Equal(HttpStatusCode.Found, (await stranger.GetAsync("/help/images/tong-quan.png")).StatusCode);
    }

    private static bool LeadsSomewhere(string file, string to)
    {
        if (to.StartsWith('/'))
        {
            return Pages.Concat(OpenPages).Contains(to);
        }

        var beside = Path.GetFullPath(Path.Combine(Tree.Root, Path.GetDirectoryName(file)!, to));
        return File.Exists(beside);
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Value();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    /// <summary>Slanted letters at the beginning of an item say when something happens, and are no label.</summary>
    [GeneratedRegex(@"(^- )?(?<!\*)\*([^*\n]+)\*(?!\*)", RegexOptions.Multiline)]
    private static partial Regex Label();
}
