using System.Buffers;
using System.Text;

namespace FundsMonitor.Core.Text;

/// <summary>Text as it is stored: Unicode NFC, no spaces at the ends, one space (never a line break) between words.</summary>
public static class WrittenText
{
    // Characters of which any text is NFC already, and of which nearly all texts are: Latin, and the letters of Vietnamese.
    private static readonly SearchValues<char> Composed = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0x300).Concat(Enumerable.Range(0x1EA0, 0x5A)).Select(c => (char)c)));

    /// <summary>The stored form of a cell's text; nothing gives "".</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var isComposed = !text.AsSpan().ContainsAnyExcept(Composed) || text.IsNormalized(NormalizationForm.FormC);
        var composed = isComposed ? text : text.Normalize(NormalizationForm.FormC);
        return IsTidy(composed) ? composed : Tidy(composed);
    }

    private static bool IsTidy(string text)
    {
        var before = true;
        foreach (var c in text)
        {
            var space = char.IsWhiteSpace(c);
            if (space && (before || c != ' '))
            {
                return false;
            }

            before = space;
        }

        return !before;
    }

    private static string Tidy(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
