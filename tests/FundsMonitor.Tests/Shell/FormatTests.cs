using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Web.Shell;

namespace FundsMonitor.Tests.Shell;

public sealed class FormatTests
{
    /// <summary>The words follow the language of the screen, which a test run may have set otherwise.</summary>
    public FormatTests() => CultureInfo.CurrentUICulture = new CultureInfo("vi-VN");

    [Theory]
    [InlineData(383_000_000, "383 triệu đồng", "383.000.000 đ")]
    [InlineData(11_820_000_000, "11,82 tỷ đồng", "11.820.000.000 đ")]
    [InlineData(950, "950 đồng", "950 đ")]
    [InlineData(-26_000_000, "-26 triệu đồng", "-26.000.000 đ")]
    public void Amounts_are_written_the_vietnamese_way(long dong, string words, string figures)
    {
        var money = Money.FromDong(dong);
        Assert.Equal((words, figures), (Plain(Format.AmountInWords(money)), Plain(Format.Amount(money))));
    }

    [Theory]
    [InlineData(0.02906, "2,91%")]
    [InlineData(0.038309, "3,83%")]
    [InlineData(1, "100%")]
    public void Shares_are_rounded_to_hundredths_of_a_percent(double share, string text) =>
        Assert.Equal(text, Plain(Format.Percent((decimal)share)));

    [Theory]
    [InlineData(1_234_567, "1.234.567")]
    [InlineData(-1_500, "-1.500")]
    [InlineData(0, "0")]
    public void Numbers_are_those_of_vietnam_in_both_languages(long number, string text)
    {
        foreach (var language in new[] { "vi", "en" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            Assert.Equal(text, Format.Number(number));
            Assert.Equal(number.ToString("N0", CultureInfo.GetCultureInfo("vi-VN")), Format.Number(number));
            Assert.Equal(text + " đ", Plain(Format.Amount(Money.FromDong(number))));
            Assert.Equal("05/02/2024", Format.Date(new DateOnly(2024, 2, 5)));
        }
    }

    [Theory]
    [InlineData(126_000_000, "+126 triệu đồng", "+126 million đồng")]
    [InlineData(-5_500_000, "-5,5 triệu đồng", "-5,5 million đồng")]
    [InlineData(0, "0 đồng", "0 đồng")]
    public void A_change_has_its_sign(long dong, string vietnamese, string english)
    {
        Assert.Equal(vietnamese, Plain(Format.Change(Money.FromDong(dong))));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.Equal(english, Plain(Format.Change(Money.FromDong(dong))));
    }

    [Fact]
    public void Units_of_headings_and_signed_numbers_are_written_alike()
    {
        Assert.Equal(("1.622,7", "9,26"), (Format.Millions(Money.FromDong(1_622_700_000)), Format.Billions(Money.FromDong(9_264_300_000))));
        Assert.Equal(("+1.000", "-1.000", "0"), (Format.Signed(1_000), Format.Signed(-1_000), Format.Signed(0)));
    }

    [Fact]
    public void What_is_not_known_is_a_dash_not_a_zero()
    {
        Assert.Equal("—", Format.Percent(null));
        Assert.Equal("—", Format.Amount(null));
        Assert.Equal("—", Format.Date(null));
    }

    [Fact]
    public void Dates_and_months_are_vietnamese_and_instants_are_on_vietnams_clock()
    {
        Assert.Equal("22/11/2026", Format.Date(new DateOnly(2026, 11, 22)));
        Assert.Equal("23/11/2026 01:30", Format.Instant(new DateTime(2026, 11, 22, 18, 30, 0, DateTimeKind.Utc)));
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
        Assert.Equal("Tháng 3/2024", Format.MonthName(new Month(2024, 3)));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.Equal("March 2024", Format.MonthName(new Month(2024, 3)));
        CultureInfo.CurrentUICulture = before;
    }

    [Theory]
    [InlineData("/budget?month=2024-03", "/budget?month=2024-03")]
    [InlineData("elsewhere.example", "/")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData(null, "/")]
    public void A_crafted_link_leads_nowhere_else(string? address, string expected) => Assert.Equal(expected, LocalAddress.OrHome(address));

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
