using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FundsMonitor.Browser.Tests.Shell.Tour;

/// <summary>
/// Whether a page speaks one language. What is quoted from a file, and what is a name of its own, is Vietnamese in either: it says so by
/// its <c>lang</c>, which a screen reader needs as well.
/// </summary>
internal static partial class PageWords
{
    /// <summary>Every text of the page, also what is hidden, read aloud or shown under the pointer, each with its language.</summary>
    private const string Read = """
        () => {
          const said = []
          const say = (element, text) => {
            if (text && text.trim() && !element.closest('script, style, template, code, pre')) {
              said.push([element.closest('[lang]').lang, text.trim()])
            }
          }
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          while (walker.nextNode()) say(walker.currentNode.parentElement, walker.currentNode.data)
          for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
            for (const element of document.body.querySelectorAll(`[${name}]`)) say(element, element.getAttribute(name))
          }
          say(document.documentElement, document.title)
          return said
        }
        """;

    /// <summary>What stands there in another language than it should, or as the key of a text.</summary>
    public static async Task<IReadOnlyList<string>> StrangeAsync(IPage page)
    {
        var said = await page.EvaluateAsync<string[][]>(Read);
        return [.. said.Where(s => IsStrange(s[0], s[1])).Select(s => s[1]).Distinct().Take(25)];
    }

    /// <summary>
    /// Whether a text is not of its language. Looks for the small words without which nobody builds a sentence; an English sentence may
    /// quote Vietnamese words.
    /// </summary>
    public static bool IsStrange(string language, string text) => Key().IsMatch(text) || IsSentence(language, Quoted().Replace(text, ""));

    private static bool IsSentence(string language, string text) =>
        (language == "en"
            ? Vietnamese().IsMatch(text) && !English().IsMatch(text) && !ShortEnglish().IsMatch(text)
            : English().IsMatch(text) && !Marks().IsMatch(text));

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(?!FundsMonitor$)([A-Z][a-z]+){2,}$|^[A-Z][A-Za-z]*(\.[A-Z][A-Za-z]*)+$")]
    private static partial Regex Key();

    [GeneratedRegex(@"\b(the|of|and|is|are|was|were|not|with|from|for|this|that|which|has|have|by)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    /// <summary>English words that Vietnamese writes too.</summary>
    [GeneratedRegex(@"\b(in|to|on|at|no|yet|a|an|it)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ShortEnglish();

    /// <summary>Letters that only Vietnamese has.</summary>
    [GeneratedRegex("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", RegexOptions.IgnoreCase)]
    private static partial Regex Marks();

    /// <summary>None of them is a name of a person or of a place, also where a file leaves the marks out.</summary>
    [GeneratedRegex(
        @"\b(không|của|được|chưa|đã|các|những|này|để|phải|với|là|và|đến|hoặc|nhưng|ngày|tháng|tổng)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Vietnamese();
}
