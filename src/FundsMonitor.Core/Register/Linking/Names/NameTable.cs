using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Register.Linking.Names;

/// <summary>Cuts names into words and gives equal words equal numbers. Safe for several threads.</summary>
internal sealed class NameTable
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";
    private const string Separators = ".,-_;:'’`\"“”*";
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private readonly ConcurrentDictionary<string, Syllable> written = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Syllable>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.Ordinal);
    private int last;

    public NameTable() => lookup = written.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The words of a name: without a nickname in brackets or behind "tức" or a stroke, without "Ông" or "Bà" before a whole name, and
    /// without the letter that tells namesakes apart ("Nguyễn Văn Hùng B").
    /// </summary>
    public PersonName Parse(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return PersonName.None;
        }

        var parts = new List<Syllable>(4);
        var text = name.AsSpan();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && !IsBetween(text[end]))
            {
                end++;
            }

            if (end > at && !Add(parts, text[at..end], end < text.Length && text[end] == '.'))
            {
                break;
            }

            if (end < text.Length && text[end] == '/')
            {
                break;
            }

            at = end < text.Length && text[end] is '(' or '[' ? Behind(text, end) : end + 1;
        }

        return Trimmed(parts);
    }

    /// <summary>The number of a word without marks that stands in no name here.</summary>
    public int NumberOf(string letters) => numbers.GetOrAdd(letters, _ => Interlocked.Increment(ref last));

    private static bool IsBetween(char c) =>
        char.IsWhiteSpace(c) || c is '(' or '[' or ')' or ']' or '/' || Separators.Contains(c, StringComparison.Ordinal);

    private static int Behind(ReadOnlySpan<char> text, int bracket)
    {
        var close = text[bracket..].IndexOfAny(')', ']');
        return close < 0 ? text.Length : bracket + close + 1;
    }

    /// <returns>False where the name ends.</returns>
    private bool Add(List<Syllable> parts, ReadOnlySpan<char> word, bool beforePoint)
    {
        if (!lookup.TryGetValue(word, out var syllable))
        {
            var text = word.ToString();
            syllable = written.GetOrAdd(text, Make(text));
        }

        if (parts.Count > 1 && syllable.Letters == "tuc" && !syllable.IsBare)
        {
            return false;
        }

        if (syllable.Letters.Length > 0)
        {
            parts.Add(beforePoint && syllable.Letters.Length <= 2 ? syllable with { IsShort = true } : syllable);
        }

        return true;
    }

    private Syllable Make(string word)
    {
        var lower = word.Normalize(NormalizationForm.FormC).ToLower(CultureInfo.InvariantCulture);
        var letters = SearchText.Alike(string.Concat(word.Where(c => !char.IsDigit(c))));
        var marked = ToneLast(lower);
        return new(NumberOf(marked), NumberOf(letters), letters, marked == letters, letters.AsSpan().IndexOfAny(Vowels) < 0);
    }

    private static string ToneLast(string syllable)
    {
        var letters = syllable.Normalize(NormalizationForm.FormD);
        var tones = letters.Where(c => Tones.Contains(c, StringComparison.Ordinal));
        var rest = string.Concat(letters.Where(c => !Tones.Contains(c, StringComparison.Ordinal)));
        return (SearchText.WithoutVariants(rest) + string.Concat(tones)).Normalize(NormalizationForm.FormC);
    }

    private static PersonName Trimmed(List<Syllable> parts)
    {
        if (parts.Count > 3 && parts[0] is { IsBare: false, Letters: "ong" or "ba" })
        {
            parts.RemoveAt(0);
        }

        if (parts.Count > 3 && parts[^1] is { IsShort: true, Letters.Length: 1 })
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return parts.Count == 0 ? PersonName.None : new([.. parts]);
    }
}
