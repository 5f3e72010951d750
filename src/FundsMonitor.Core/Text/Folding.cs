using System.Globalization;
using System.Text;

namespace FundsMonitor.Core.Text;

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
