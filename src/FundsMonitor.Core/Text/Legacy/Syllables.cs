using System.Text;

namespace FundsMonitor.Core.Text.Legacy;

/// <summary>How Vietnamese syllables are spelled: what tells Vietnamese from letters that only look like it.</summary>
public static class Syllables
{
    private const string Tones = "\u0300\u0301\u0309\u0303\u0323";
    private const int Acute = 1;
    private const int Dot = 4;

    /// <summary>Consonants a syllable may begin with, longer ones first; none is "".</summary>
    public static IReadOnlyList<string> Onsets { get; } =
        Split("ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x").Append("").ToArray();

    /// <summary>What may follow, without tone; the last ones in names such as Đắk Lắk and Đắk R'lấp.</summary>
    public static IReadOnlyList<string> Rhymes { get; } = Split(
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
        + "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
        + "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot "
        + "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut "
        + "uy uya uych uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu "
        + "y yêm yên yêng yêt yêu ych ynh yt ăk ăr ak âk êk ok ôk uk");

    private static readonly HashSet<string> RhymeSet = [.. Rhymes];

    /// <summary>Whether letters, in any case, are one Vietnamese syllable with at most one tone.</summary>
    public static bool IsOne(string word)
    {
        if (word.Length is 0 or > 8)
        {
            return false;
        }

        var tone = -1;
        var bare = new StringBuilder(word.Length);
        foreach (var c in word.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            var index = Tones.IndexOf(c, StringComparison.Ordinal);
            if (index < 0)
            {
                bare.Append(c);
            }
            else if (tone >= 0)
            {
                return false;
            }
            else
            {
                tone = index;
            }
        }

        var syllable = bare.ToString().Normalize(NormalizationForm.FormC);
        var isStopped = syllable[^1] is 'c' or 'p' or 't' || syllable.EndsWith("ch", StringComparison.Ordinal);
        return Fits(syllable) && (tone is Acute or Dot || !isStopped);
    }

    private static bool Fits(string syllable)
    {
        foreach (var onset in Onsets)
        {
            if (syllable.StartsWith(onset, StringComparison.Ordinal) && IsRhyme(onset, syllable[onset.Length..]))
            {
                return true;
            }
        }

        return false;
    }

    // "giết", "quốc": the last letter of the onset belongs to the vowel as well.
    private static bool IsRhyme(string onset, string rest) =>
        RhymeSet.Contains(rest) || (onset == "gi" && RhymeSet.Contains("i" + rest)) || (onset == "qu" && RhymeSet.Contains("u" + rest));

    private static string[] Split(string list) => list.Split(' ');
}
