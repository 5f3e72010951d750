using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Web.Shell;

namespace FundsMonitor.Tests.Shell;

public sealed class FormatTests
{
    /// <summary>The words follow the language of the screen, which a test run may have set otherwise.</summary>
    public FormatTests() => CultureInfo.CurrentUICulture = new CultureInfo("vi-VN");

    [Theory]
    [InlineData(383_000_000, "383 triệu đồng", "383.000.000 ₫")]
    [InlineData(11_820_000_000, "11,82 tỷ đồng", "11.820.000.000 ₫")]
    [InlineData(950, "950 đồng", "950 ₫")]
    [InlineData(-26_000_000, "-26 triệu đồng", "-26.000.000 ₫")]
    public void Amounts_are_written_the_vietnamese_way(long dong, string words, string figures)
    {
        var money = Money.FromDong(dong);
        Assert.Equal((words, figures), (Plain(Format.AmountInWords(money)), Plain(Format.Amount(money))));
    }

    [Theory]
    [InlineData(0.02906, "2,91 %")]
    [InlineData(0.038309, "3,83 %")]
    [InlineData(1, "100 %")]
    public void Shares_are_rounded_to_hundredths_of_a_percent(double share, string text) =>
        Assert.Equal(text, Plain(Format.Percent((decimal)share)));

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
