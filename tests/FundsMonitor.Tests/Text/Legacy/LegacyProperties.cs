using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using FundsMonitor.Core.Text.Legacy;

namespace FundsMonitor.Tests.Text.Legacy;

/// <summary>What holds for any Vietnamese text: Unicode is never damaged, and both older encodings come back.</summary>
public sealed class LegacyProperties
{
    private const string Beyond = "ăđơưếộựĂĐƠƯ";

    private static readonly string[] Foreign =
        [
            "café", "crème", "naïve", "résumé", "où", "été", "Müller", "señor", "São", "garçon", "Loïc", "the", "bank", "co\u00ADop",
            "re\u00ADport", "Zürich", "maïs", "Noël", "über", "façade", "déjà",
        ];

    private static readonly Gen<string> Word = Gen.Elements(SyllableWords.All.ToArray());
    private static readonly Gen<string> Noise = Gen.Choose(0xA0, 0xFF).Select(c => ((char)c).ToString());

    public static Arbitrary<string[]> Words() => Gen.ArrayOf(Word).Where(w => w.Length > 0).ToArbitrary();

    [Property(Arbitrary = [typeof(LegacyProperties)], MaxTest = 500)]
    public bool Vietnamese_in_unicode_is_never_converted(string[] words) => Survives(string.Join(' ', words));

    [Property(MaxTest = 500)]
    public Property Not_even_among_foreign_words_and_soft_hyphens() => Prop.ForAll(
        Mixed(Gen.Elements(Foreign)).ToArbitrary(), text => Survives(text));

    [Property(MaxTest = 500)]
    public Property Nor_among_any_signs_of_latin_1_where_a_letter_is_beyond_them() => Prop.ForAll(
        (from text in Mixed(Noise) from letter in Gen.Elements(Beyond.ToArray()) select text + letter).ToArbitrary(),
        text => LegacyText.Read(text, is1258: false).Unicode == text);

    [Property(Arbitrary = [typeof(LegacyProperties)], MaxTest = 500)]
    public bool A_sentence_comes_back_from_tcvn3(string[] words) => ComesBack(words, OldEncodings.ToTcvn3, LegacyEncoding.Tcvn3);

    [Property(Arbitrary = [typeof(LegacyProperties)], MaxTest = 500)]
    public bool A_sentence_comes_back_from_vni(string[] words) => ComesBack(words, OldEncodings.ToVni, LegacyEncoding.Vni);

    private static Gen<string> Mixed(Gen<string> other) =>
        from words in Gen.ArrayOf(Gen.OneOf(Word, Word, other)) select string.Join(' ', words);

    private static bool Survives(string text) =>
        LegacyText.Read(text, is1258: false).Certainty is LegacyCertainty.No or LegacyCertainty.Doubtful;

    private static bool ComesBack(string[] words, Func<string, string> write, LegacyEncoding encoding)
    {
        var text = "Nguyễn Văn " + string.Join(' ', words);
        return LegacyText.Read(write(text), is1258: false) == new LegacyReading(LegacyCertainty.Sure, encoding, text);
    }
}
