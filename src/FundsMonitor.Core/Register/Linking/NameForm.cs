using System.Globalization;
using System.Text;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Register.Linking;

/// <summary>A name prepared for comparing.</summary>
public sealed class NameForm
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    private readonly string written;
    private string? marked;

    private NameForm(string written)
    {
        this.written = written;
        Folded = SearchText.Alike(written);
    }

    /// <summary>Lower case with vowel marks, the tone moved behind its syllable: "Hoà" and "Hòa" are one.</summary>
    /// <remarks>Made when first asked for: most names are never compared with another.</remarks>
    public string Marked => marked ??= string.Join(' ', Syllables(written).Select(ToneLast));

    /// <summary>Without any marks, "Quý" as "Quí": see <see cref="SearchText.Alike"/>.</summary>
    public string Folded { get; }

    /// <summary>The form of a name as written.</summary>
    public static NameForm Of(string name) => new(name);

    /// <summary>How alike two names are: one of the name labels.</summary>
    public LinkLabel CompareWith(NameForm other)
    {
        if (Folded.Length > 0 && Folded == other.Folded)
        {
            return Marked == other.Marked ? LinkLabels.NameSame
                : Marked == Folded || other.Marked == other.Folded ? LinkLabels.NameUnmarked
                : LinkLabels.NameClose;
        }

        return IsClose(Folded, other.Folded) ? LinkLabels.NameClose : LinkLabels.NameDifferent;
    }

    private static string[] Syllables(string name) =>
        name.Normalize(NormalizationForm.FormC).ToLower(CultureInfo.InvariantCulture)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string ToneLast(string syllable)
    {
        var letters = syllable.Normalize(NormalizationForm.FormD);
        var tones = letters.Where(c => Tones.Contains(c, StringComparison.Ordinal));
        var rest = string.Concat(letters.Where(c => !Tones.Contains(c, StringComparison.Ordinal)));
        return (SearchText.WithoutVariants(rest) + string.Concat(tones))
            .Normalize(NormalizationForm.FormC);
    }

    private static bool IsClose(string a, string b)
    {
        var (first, second) = (a.Split(' '), b.Split(' '));
        var sameEnds = first.Length > 1 && second.Length > 1 && first[^1] == second[^1] && first[0] == second[0];
        var (shorter, longer) = first.Length <= second.Length ? (first, second) : (second, first);
        return (sameEnds && IsWithin(shorter, longer)) || IsOneLetterOff(a, b);
    }

    // A missing middle name: every part of the shorter name stands in the longer, in order, in full or as its initial.
    private static bool IsWithin(string[] shorter, string[] longer)
    {
        var next = 0;
        foreach (var part in longer)
        {
            if (next < shorter.Length
                && (shorter[next] == part || shorter[next].TrimEnd('.') == part[..1] || part.TrimEnd('.') == shorter[next][..1]))
            {
                next++;
            }
        }

        return next == shorter.Length;
    }

    private static bool IsOneLetterOff(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1 || a.Length < 6)
        {
            return false;
        }

        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
        {
            start++;
        }

        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        return Math.Max(a.Length, b.Length) - start - end <= 1;
    }
}
