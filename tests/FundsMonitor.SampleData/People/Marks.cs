using System.Globalization;
using System.Text;

namespace FundsMonitor.SampleData.People;

/// <summary>Spoils names the way typing does.</summary>
internal static class Marks
{
    private static readonly (string New, string Old)[] ToneStyles = [("òa", "oà"), ("úy", "uý"), ("ủy", "uỷ"), ("ùy", "uỳ"),
        ("óa", "oá")];

    /// <summary>Without any mark, đ as d.</summary>
    public static string Removed(string text)
    {
        var kept = text.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return string.Concat(kept).Replace('đ', 'd').Replace('Đ', 'D');
    }

    /// <summary>The tone mark on the other letter (Hòa, Hoà), where the name has such a syllable.</summary>
    public static string OtherToneStyle(string text)
    {
        if (text.Contains("Qu", StringComparison.Ordinal))
        {
            return text; // After q the u is no vowel: Quý has one spelling here.
        }

        foreach (var (modern, old) in ToneStyles)
        {
            text = text.Contains(modern, StringComparison.Ordinal) ? text.Replace(modern, old) : text.Replace(old, modern);
        }

        return text;
    }
}
