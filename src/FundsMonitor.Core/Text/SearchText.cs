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
