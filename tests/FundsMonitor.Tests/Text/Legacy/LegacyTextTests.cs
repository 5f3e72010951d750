using FundsMonitor.Core.Text.Legacy;

namespace FundsMonitor.Tests.Text.Legacy;

public sealed class LegacyTextTests
{
    [Theory]
    [InlineData("Hä vµ tªn", "Họ và tên")]
    [InlineData("Tæng d­ nî", "Tổng dư nợ")]
    [InlineData("NguyÔn ThÞ Hång", "Nguyễn Thị Hồng")]
    [InlineData("X· §¾k Lua", "Xã Đắk Lua")]
    [InlineData("Q§ sè 12/Q§-UBND ngµy 19/5/2006", "QĐ số 12/QĐ-UBND ngày 19/5/2006")]
    [InlineData("PHÇN chi th­êng xuyªn", "PHẦN chi thường xuyên")]
    public void Tcvn3_is_told_by_its_spelling(string written, string unicode) => IsSure(written, LegacyEncoding.Tcvn3, unicode);

    [Theory]
    [InlineData("THAØNH PHOÁ HOÀ CHÍ MINH, HUYEÄN CAÀN GIÔØ", "THÀNH PHỐ HỒ CHÍ MINH, HUYỆN CẦN GIỜ")]
    [InlineData("Teân coâng trình döï aùn", "Tên công trình dự án")]
    [InlineData("Nguyeãn Thò Thuùy", "Nguyễn Thị Thúy")]
    [InlineData("Coâng trình chuaån bò ñaààu tö", "Công trình chuẩn bị đầàu tư")]
    public void Vni_is_told_by_its_spelling(string written, string unicode) => IsSure(written, LegacyEncoding.Vni, unicode);

    [Theory]
    [InlineData("Trần Thị Hoà, 5°C")]
    [InlineData("Lê Hoà")]
    [InlineData("Trà Bá, Hà")]
    [InlineData("Ghi chú")]
    [InlineData("café crème – où est le maïs?")]
    [InlineData("El Niño, São Paulo, Zürich, naïve, Loïc")]
    [InlineData("co\u00ADop\u00ADer\u00ADa\u00ADtion")]
    [InlineData("Nguyễn\u00AD Văn A")]
    [InlineData("3.093m² ± 5 «Paris» © 2024 ½")]
    [InlineData("Tran Thi Hoa")]
    [InlineData("")]
    public void What_is_no_old_encoding_stays_as_it_is(string written)
    {
        var read = LegacyText.Read(written, is1258: false);

        Assert.True(read.Certainty is LegacyCertainty.No or LegacyCertainty.Doubtful, $"{read}");
    }

    [Theory]
    [InlineData("QuËn 5", LegacyCertainty.Weak)]
    [InlineData("Quaän 9", LegacyCertainty.Weak)]
    [InlineData("Sè hé", LegacyCertainty.Doubtful)]
    public void One_word_alone_is_no_proof(string written, LegacyCertainty certainty) =>
        Assert.Equal(certainty, LegacyText.Read(written, is1258: false).Certainty);

    [Theory]
    [InlineData("Sè hé", ".VnTime", "Số hộ")]
    [InlineData("céng hßa", ".VnTimeH", "CỘNG HÒA")]
    [InlineData("Quaän 9", "VNI-Times", "Quận 9")]
    [InlineData("Nguyễn Hồng", ".VnTime", "Nguyễn Hồng")]
    [InlineData("Lê Hòa", "VNI-Times", "Lê Hòa")]
    public void The_font_decides_except_over_text_that_is_unicode(string written, string font, string text) =>
        Assert.Equal(text, LegacyText.Read(written, is1258: false, font).Unicode);

    [Theory]
    [InlineData("NguyÔn V¨n §øc", "Nguyễn Văn Đức")]
    [InlineData("Th­¬ng TÝn", "Thương Tín")]
    public void Codes_decoded_as_windows_1258_are_found_again(string codes, string unicode)
    {
        var read = LegacyText.Read(OldEncodings.As1258(codes), is1258: true);

        Assert.Equal((LegacyCertainty.Sure, unicode), (read.Certainty, read.Unicode));
    }

    [Fact]
    public void Real_windows_1258_is_not_converted() =>
        Assert.Equal(LegacyCertainty.No, LegacyText.Read("Trâ\u0300n Thi\u0323 Đưc", is1258: true).Certainty);

    [Fact]
    public void Every_syllable_comes_back_from_both_encodings_and_none_is_damaged()
    {
        var syllables = SyllableWords.All.ToList();

        Assert.True(syllables.Count > 15_000);
        Assert.Empty(syllables.Where(s => !ComesBack("Nguyễn Văn " + s)).Take(10));
        Assert.Empty(syllables.Where(s => LegacyText.Read(s, is1258: false).Certainty >= LegacyCertainty.Weak).Take(10));
    }

    private static bool ComesBack(string text) =>
        LegacyText.Read(OldEncodings.ToTcvn3(text), is1258: false) is { Certainty: LegacyCertainty.Sure } tcvn3 && tcvn3.Unicode == text
        && LegacyText.Read(OldEncodings.ToVni(text), is1258: false) is { Certainty: LegacyCertainty.Sure } vni && vni.Unicode == text;

    private static void IsSure(string written, LegacyEncoding encoding, string unicode) =>
        Assert.Equal(new LegacyReading(LegacyCertainty.Sure, encoding, unicode), LegacyText.Read(written, is1258: false));
}
