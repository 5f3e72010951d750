using System.Globalization;
using System.Text;

namespace FundsMonitor.Core.Text.Legacy;

/// <summary>Text as the codes it was typed in: characters of Latin-1, and marks that mean the same in every encoding.</summary>
internal static class LatinForm
{
    // Capitals, and no small letter, in a line that is written in capitals as a whole.
    private const int Title = 6;

    // Where windows-1258 and Latin-1 part ways; the same bytes as Latin-1, in the same order.
    private const string Of1258 = "ĂăĐđƠơƯư\u0300\u0309\u0303\u0301\u0323₫";
    private const string OfLatin = "ÃãÐðÕõÝýÌÒÞìòþ";

    /// <summary>A letter, or a mark on one.</summary>
    public static bool IsLetter(char c) => char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>The codes of a text; null where it holds a letter that none of the encodings could have given.</summary>
    /// <param name="text">As decoded.</param>
    /// <param name="is1258">Whether it was decoded as windows-1258 and not as Latin-1 or Unicode.</param>
    public static string? Of(string text, bool is1258)
    {
        var codes = is1258 ? Back(text) : text;
        return codes.Any(c => c > '\u00FF' && IsLetter(c)) ? null : codes;
    }

    /// <summary>
    /// Words whose other letters are all capitals get capitals throughout: the small letters of "NGUYễN" only wanted a font of capitals.
    /// </summary>
    public static string RaiseCapitals(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('a', 'z') && text.Count(char.IsAsciiLetterUpper) >= Title)
        {
            return text.ToUpperInvariant();
        }

        var letters = text.ToCharArray();
        for (var start = 0; start < letters.Length; start++)
        {
            var end = start;
            while (end < letters.Length && char.IsLetter(letters[end]))
            {
                end++;
            }

            var word = letters.AsSpan(start, end - start);
            if (IsCapitals(word))
            {
                foreach (ref var letter in word)
                {
                    letter = char.ToUpperInvariant(letter);
                }
            }

            start = end;
        }

        return new string(letters);
    }

    // "Lý" has a single capital, and says nothing of the rest.
    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiLetterLower(c))
            {
                return false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals >= 2;
    }

    private static string Back(string text)
    {
        var codes = new StringBuilder(text);
        for (var i = 0; i < Of1258.Length; i++)
        {
            codes.Replace(Of1258[i], OfLatin[i]);
        }

        return codes.ToString();
    }
}
