using System.Text;

namespace FundsMonitor.Core.Text.Legacy;

/// <summary>VNI, the encoding of the VNI- fonts: a letter of Latin-1, and behind it a character that stands for its marks.</summary>
public static class VniText
{
    private const string Tones = "\u0300\u0301\u0309\u0303\u0323";

    // The marks in the order of Tones; the first of each row but the plain one is the vowel mark alone.
    private const string Plain = "øùûõï";
    private const string Circumflex = "âàáåãä";
    private const string Breve = "êèéúüë";

    // Letters that are one character: ơ and ư may still take a mark.
    private const string Alone = "ôöñòæóîìí";
    private const string AloneLetters = "ơưđịỉĩỵìí";

    private static readonly Dictionary<(char Base, char Mark), char> Pairs = MakePairs();

    /// <summary>The text in Unicode.</summary>
    /// <param name="text">As the file has it, codes as characters of Latin-1.</param>
    /// <param name="isWhole">False where a letter the encoding has not, or a mark without its vowel, was left as it stood.</param>
    public static string ToUnicode(string text, out bool isWhole)
    {
        isWhole = true;
        var unicode = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var (low, isCapital) = (char.ToLowerInvariant(c), char.IsUpper(c));
            char letter;
            if (i + 1 < text.Length && Pairs.TryGetValue((low, char.ToLowerInvariant(text[i + 1])), out letter))
            {
                i++;
            }
            else if (Alone.IndexOf(low, StringComparison.Ordinal) is >= 0 and var index)
            {
                letter = AloneLetters[index];
            }
            else
            {
                isWhole &= c < '\u0080' || !LatinForm.IsLetter(c);
                unicode.Append(c);
                continue;
            }

            unicode.Append(isCapital ? char.ToUpperInvariant(letter) : letter);
        }

        return unicode.ToString();
    }

    private static Dictionary<(char Base, char Mark), char> MakePairs()
    {
        var pairs = new Dictionary<(char, char), char>();
        foreach (var vowel in "aeouyiôö")
        {
            var letter = vowel is 'ô' or 'ö' ? AloneLetters[Alone.IndexOf(vowel, StringComparison.Ordinal)] : vowel;
            for (var tone = 0; tone < Tones.Length; tone++)
            {
                pairs[(vowel, Plain[tone])] = Compose($"{letter}{Tones[tone]}");
            }
        }

        AddMarked(pairs, "aeo", Circumflex, "âêô");
        AddMarked(pairs, "a", Breve, "ă");
        return pairs;
    }

    private static void AddMarked(Dictionary<(char, char), char> pairs, string vowels, string marks, string letters)
    {
        for (var v = 0; v < vowels.Length; v++)
        {
            pairs[(vowels[v], marks[0])] = letters[v];
            for (var tone = 0; tone < Tones.Length; tone++)
            {
                pairs[(vowels[v], marks[tone + 1])] = Compose($"{letters[v]}{Tones[tone]}");
            }
        }
    }

    private static char Compose(string letter) => letter.Normalize(NormalizationForm.FormC)[0];
}
