using System.Buffers;
using System.Text;

namespace FundsMonitor.Core.Text.Legacy;

/// <summary>An encoding of Vietnamese that was used before Unicode.</summary>
public enum LegacyEncoding
{
    /// <summary>TCVN3 (ABC).</summary>
    Tcvn3 = 1,

    /// <summary>That of the VNI- fonts: a letter, and behind it a character for its marks.</summary>
    Vni = 2,
}

/// <summary>The words of <see cref="LegacyEncoding"/>.</summary>
public static class LegacyEncodings
{
    /// <summary>The encoding as its users call it.</summary>
    public static string Label(LegacyEncoding encoding) => encoding == LegacyEncoding.Tcvn3 ? "TCVN3" : "VNI";
}

/// <summary>How sure it is that a text is in an older encoding.</summary>
public enum LegacyCertainty
{
    /// <summary>It is not: Unicode, or no Vietnamese at all.</summary>
    No,

    /// <summary>It reads as Vietnamese both as it stands and converted: kept as written.</summary>
    Doubtful,

    /// <summary>
    /// A single word speaks for it, which may be a foreign one: converted only where the file is in this encoding elsewhere.
    /// </summary>
    Weak,

    /// <summary>Several words, or the font.</summary>
    Sure,
}

/// <summary>What a text would be in an older encoding.</summary>
/// <param name="Certainty">How sure that is.</param>
/// <param name="Encoding">Which one.</param>
/// <param name="Unicode">The text converted, NFC; as written where the certainty is No.</param>
public readonly record struct LegacyReading(LegacyCertainty Certainty, LegacyEncoding Encoding, string Unicode);

/// <summary>Tells text in TCVN3 and VNI from text that is Unicode already, which a conversion would damage, and converts it.</summary>
/// <remarks>
/// The font decides where it is known. Else every word with a letter beyond ASCII is looked at three times: as it stands and in both
/// encodings; what makes more Vietnamese syllables is what it is.
/// </remarks>
public static class LegacyText
{
    private const int MostWords = 200;

    // In Unicode, Vietnamese beyond Latin-1; none of the older encodings uses these characters.
    private static readonly SearchValues<char> UnicodeLetters = SearchValues.Create(
        "ĂăĐđĨĩŨũƠơƯư\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B"
        + string.Concat(Enumerable.Range(0x1EA0, 0x5A).Select(c => (char)c)));

    private static readonly SearchValues<char> Capitals = SearchValues.Create(
        string.Concat(Enumerable.Range('A', 0x1F00 - 'A').Select(c => (char)c).Where(char.IsUpper)));

    // Words of other languages that would make a Vietnamese syllable.
    private static readonly HashSet<string> Foreign = ["où", "laïc", "haï", "loïc", "caïn", "saïd", "på", "gå", "då"];

    /// <summary>A quick test that nearly all cells fail: whether a text can be in an older encoding at all.</summary>
    public static bool MayBe(ReadOnlySpan<char> text, bool is1258) =>
        text.ContainsAnyExceptInRange('\0', '\u007F') && (is1258 || !text.ContainsAny(UnicodeLetters));

    /// <summary>What the text of a cell is.</summary>
    /// <param name="text">As decoded.</param>
    /// <param name="is1258">Whether it was decoded as windows-1258: its codes are then found again.</param>
    /// <param name="font">Name of the cell's font; empty where the format does not tell.</param>
    public static LegacyReading Read(string text, bool is1258, string font = "")
    {
        var nothing = new LegacyReading(LegacyCertainty.No, default, text);
        if (!MayBe(text, is1258) || LatinForm.Of(text, is1258) is not { } codes)
        {
            return nothing;
        }

        var words = Words(codes);
        var asIs = is1258 ? CountValid(text.Normalize(NormalizationForm.FormC)) : words.Count(IsValidAsIs);
        var named = LegacyFont.EncodingOf(font);
        if (named is { } encoding)
        {
            var read = Weigh(codes, words, encoding);
            return read.Valid >= asIs && read.IsWhole
                ? new(LegacyCertainty.Sure, encoding, LegacyFont.IsCapital(font) ? read.Text.ToUpperInvariant() : read.Text)
                : nothing;
        }

        return Decide(Weigh(codes, words, LegacyEncoding.Tcvn3), Weigh(codes, words, LegacyEncoding.Vni), asIs, words.Count) ?? nothing;
    }

    private static LegacyReading? Decide(Weight tcvn3, Weight vni, int asIs, int words)
    {
        var best = vni.Valid > tcvn3.Valid ? vni : tcvn3;
        if (best.Valid == 0 || (best.Valid * 10 < words * 8 && !best.IsWhole) || best.Valid * 2 < words)
        {
            return null;
        }

        if (best.Valid <= asIs)
        {
            return best.Valid == words ? new(LegacyCertainty.Doubtful, best.Encoding, best.Text) : null;
        }

        var tied = tcvn3.Valid == vni.Valid;
        return tied && !best.IsTelling ? new(LegacyCertainty.Doubtful, best.Encoding, best.Text)
            : best.Valid - asIs >= 2 || best.IsTelling ? new(LegacyCertainty.Sure, best.Encoding, best.Text)
            : new(LegacyCertainty.Weak, best.Encoding, best.Text);
    }

    private static Weight Weigh(string codes, List<string> words, LegacyEncoding encoding)
    {
        var text = Convert(codes, encoding, out var isWhole);
        var (valid, telling) = (0, false);
        foreach (var word in words)
        {
            var read = Convert(word, encoding, out var isWholeWord);
            if (isWholeWord && (IsSyllable(read) || IsAbbreviation(read)))
            {
                valid++;
                telling |= IsTelling(word);
            }
        }

        return new(encoding, text, valid) { IsWhole = isWhole, IsTelling = telling };
    }

    private static string Convert(string codes, LegacyEncoding encoding, out bool isWhole) =>
        encoding == LegacyEncoding.Tcvn3 ? Tcvn3Text.ToUnicode(codes, out isWhole) : VniText.ToUnicode(codes, out isWhole);

    /// <summary>Runs of letters, and of the signs that TCVN3 uses as letters, with one beyond ASCII among them.</summary>
    private static List<string> Words(string codes)
    {
        var words = new List<string>();
        var start = 0;
        while (start < codes.Length && words.Count < MostWords)
        {
            var end = start;
            while (end < codes.Length && IsLetterLike(codes[end]))
            {
                end++;
            }

            if (codes.AsSpan(start, end - start).ContainsAnyExceptInRange('\0', '\u007F'))
            {
                words.Add(codes[start..end]);
            }

            start = end + 1;
        }

        return words;
    }

    private static int CountValid(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(w => w.Split('-', ',', '.', '(', ')', '/', ':', ';', '"'))
            .Count(w => w.AsSpan().ContainsAnyExceptInRange('\0', '\u007F') && (IsValidAsIs(w) || IsAbbreviation(w)));

    private static bool IsLetterLike(char c) => char.IsLetter(c) || c is >= '\u00A1' and <= '\u00FF';

    private static bool IsValidAsIs(string word) =>
        Foreign.Contains(word.ToLowerInvariant()) || (word.All(char.IsLetter) && IsInOneCase(word) && Syllables.IsOne(word));

    // A capital behind a small letter is none of a syllable, but a small letter with marks among capitals may want a font.
    private static bool IsSyllable(string word) =>
        (IsInOneCase(word) || word.All(c => !char.IsAsciiLetterLower(c))) && Syllables.IsOne(word);

    private static bool IsInOneCase(string word) => !word.AsSpan(1).ContainsAny(Capitals) || word.All(char.IsUpper);

    // "QĐ", "HĐND": no vowel but U, and Đ is why it is looked at.
    private static bool IsAbbreviation(string word) =>
        word.Length is > 1 and <= 7 && word.Contains('Đ', StringComparison.Ordinal)
        && word.All(c => "BCDĐGHKLMNPQRSTUVX".Contains(c, StringComparison.Ordinal));

    // "V¨n", "§ång": what no other language writes: a sign amid letters, or two letters with marks that make a syllable.
    private static bool IsTelling(string word)
    {
        var beyond = word.Count(c => c > '\u007F');
        for (var i = 0; i + 1 < word.Length; i++)
        {
            var isSign = word[i] is > '\u00A0' and <= '\u00BF' and not 'µ' and not '\u00BF' || word[i] is '×' or '÷';
            if (isSign && word[i] is not ('×' or '÷') && char.IsAsciiLetter(word[i + 1]) && (i > 0 || word[i] is '§' or '®'))
            {
                return true;
            }
        }

        return beyond >= 2;
    }

    private readonly record struct Weight(LegacyEncoding Encoding, string Text, int Valid)
    {
        public bool IsWhole { get; init; }

        public bool IsTelling { get; init; }
    }

}

/// <summary>What the name of a font says of the encoding of its text.</summary>
public static class LegacyFont
{
    /// <summary>".VnTime" gives TCVN3, "VNI-Times" VNI, any other null.</summary>
    public static LegacyEncoding? EncodingOf(string font) =>
        font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) ? LegacyEncoding.Tcvn3
        : font.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase) || font.StartsWith("VNI ", StringComparison.OrdinalIgnoreCase)
            ? LegacyEncoding.Vni
        : null;

    /// <summary>Whether the font shows small letters as capitals: ".VnTimeH".</summary>
    public static bool IsCapital(string font) =>
        EncodingOf(font) == LegacyEncoding.Tcvn3 && font.EndsWith('H');
}
