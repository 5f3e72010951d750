using System.Globalization;
using System.Text;

namespace FundsMonitor.Core.Text;

/// <summary>A name or sentence as it is searched and linked by: lower case, without marks, đ as d, one space between words.</summary>
/// <remarks>SQLite's own lower() knows only ASCII, so the folded text is stored beside the written one.</remarks>
public static class SearchText
{
    /// <summary>"Nguyễn  Thị HOÀ" and its decomposed form both give "nguyen thi hoa"; nothing gives "".</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var folded = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var f = Folding.Of(c);
            if (f == Folding.Dropped || (f == ' ' && (length == 0 || folded[length - 1] == ' ')))
            {
                continue;
            }

            folded[length++] = f;
        }

        return new string(folded[..length].TrimEnd(' '));
    }

    /// <summary>
    /// As <see cref="Of"/>, and y as i where both are written for one sound: "Quý" and "Quí", "Mỹ" and "Mĩ", but not "Thúy" and "Thúi".
    /// </summary>
    public static string Alike(string? text) => WithoutVariants(Of(text));

    /// <summary>Y as i behind a consonant and in "quy", in text of lower case.</summary>
    internal static string WithoutVariants(string folded)
    {
        if (!folded.Contains('y', StringComparison.Ordinal))
        {
            return folded;
        }

        var letters = folded.ToCharArray();
        for (var i = 1; i < letters.Length; i++)
        {
            var before = letters[i - 1];
            var isVariant = before == 'u' ? i >= 2 && letters[i - 2] == 'q' : char.IsLetter(before) && !IsVowel(before);
            letters[i] = letters[i] == 'y' && isVariant ? 'i' : letters[i];
        }

        return new string(letters);
    }

    private static bool IsVowel(char c) => "aeiouy".Contains(c, StringComparison.Ordinal) || Folding.Of(c) is 'a' or 'e' or 'o' or 'u';
}

/// <summary>The letter under a Vietnamese letter: lower case, without tone or vowel marks, đ as d.</summary>
internal static class Folding
{
    /// <summary>Stands for a character that is only a mark and disappears.</summary>
    public const char Dropped = '\0';

    private const int TableSize = 0x2000;
    private static readonly char[] Table = BuildTable();

    /// <summary>The folded character, or <see cref="Dropped"/>.</summary>
    public static char Of(char c) => c < TableSize ? Table[c] : c;

    private static char[] BuildTable()
    {
        var table = new char[TableSize];
        for (var i = 0; i < TableSize; i++)
        {
            table[i] = Fold((char)i);
        }

        return table;
    }

    private static char Fold(char c)
    {
        if (c is 'đ' or 'Đ')
        {
            return 'd';
        }

        if (char.IsWhiteSpace(c))
        {
            return ' ';
        }

        if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
        {
            return Dropped;
        }

        return char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]);
    }
}
