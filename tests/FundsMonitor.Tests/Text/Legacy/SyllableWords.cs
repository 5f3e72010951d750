using FundsMonitor.Core.Text.Legacy;

namespace FundsMonitor.Tests.Text.Legacy;

/// <summary>Vietnamese syllables as they are spelled, with the tone where it is usually set.</summary>
internal static class SyllableWords
{
    private static readonly string[] Tones = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];

    /// <summary>Every onset with every rhyme and tone that spelling allows, NFC, lower case.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. from onset in Syllables.Onsets from rhyme in Syllables.Rhymes from tone in Tones
            let word = (onset + WithTone(rhyme, tone)).Normalize()
            where Syllables.IsOne(word)
            select word];

    private static string WithTone(string rhyme, string tone)
    {
        var vowel = rhyme.LastIndexOfAny([.. "ăâêôơư"]);
        if (vowel < 0)
        {
            var last = rhyme.LastIndexOfAny([.. "aeiouy"]);
            vowel = last == rhyme.Length - 1 && last > 0 ? last - 1 : last;
        }

        return rhyme.Insert(vowel + 1, tone);
    }
}
