using System.Text;
using FundsMonitor.Core.Text.Legacy;

namespace FundsMonitor.Tests.Text.Legacy;

/// <summary>Writes Unicode as it was typed before: the way back, which only tests need.</summary>
public static class OldEncodings
{
    private static readonly Dictionary<char, string> Tcvn3 = Enumerable.Range(0xA1, 0x5E)
        .Where(c => Tcvn3Text.Letter((char)c) is not null)
        .ToDictionary(c => Tcvn3Text.Letter((char)c)!.Value, c => ((char)c).ToString());

    private static readonly Dictionary<char, string> Vni = MakeVni();

    /// <summary>The text in TCVN3; capitals without a code of their own become small letters, as under a font of capitals.</summary>
    public static string ToTcvn3(string text) =>
        string.Concat(text.Normalize().Select(c =>
            Tcvn3.GetValueOrDefault(c) ?? Tcvn3.GetValueOrDefault(char.ToLowerInvariant(c)) ?? c.ToString()));

    /// <summary>The text in VNI.</summary>
    public static string ToVni(string text) => string.Concat(text.Normalize().Select(c => Vni.GetValueOrDefault(c) ?? c.ToString()));

    /// <summary>The text as windows-1258 can hold it: letters with their vowel marks, and the tones behind them.</summary>
    public static string For1258(string text) => string.Concat(text.Normalize().Select(c =>
    {
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        var tones = parts.Where("\u0300\u0301\u0309\u0303\u0323".Contains).ToArray();
        return new string([.. parts.Except(tones)]).Normalize() + new string(tones);
    }));

    /// <summary>What windows-1258 makes of the bytes of a text in an older encoding.</summary>
    public static string As1258(string codes) =>
        CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetString(Encoding.Latin1.GetBytes(codes));

    private static Dictionary<char, string> MakeVni()
    {
        var pairs = from vowel in "aeouyiôö" from mark in "øùûõïâàáåãäêèéúüë" select $"{vowel}{mark}";
        var small = pairs.Concat("ôöñòæóîìí".Select(c => c.ToString()));
        return small.Concat(small.Select(c => c.ToUpperInvariant()))
            .Select(codes => (Codes: codes, Letter: VniText.ToUnicode(codes, out var isWhole), isWhole))
            .Where(v => v.isWhole && v.Letter.Length == 1)
            .DistinctBy(v => v.Letter)
            .ToDictionary(v => v.Letter[0], v => v.Codes);
    }
}
